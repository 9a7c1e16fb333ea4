import { afterEach, expect, test } from 'vitest';
import { articlePage, livePage } from '../../e2e/flows/live-page';
import { freshReader, jobState, startSite } from '../../e2e/flows/translation-flow';
import { inBrowsersAlike } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { startCanary } from './canary';

const site = startSite();
const canary = startCanary();
const TEXT = 'Il vecchio faro di Capo Sereno torna ad accendersi questa sera alle nove.';
const PARAGRAPH = `<p id="text">${TEXT}</p>`;
const STORM_SECONDS = extent({ quick: 6, long: 60 });
/** What a page may come up with at once, and each second, with room for what is asked for again around it. */
const MOST_CHARS = 60_000 + STORM_SECONDS * 200;

/** A page that puts another ten long paragraphs in the place of those before, ten times a second. */
const STORM = `<div id="storm"></div><script>
let at = 0;
window.stormed = 0;
setInterval(() => {
  const box = document.querySelector('#storm');
  box.replaceChildren();
  for (let line = 0; line < 10; line += 1) {
    const paragraph = document.createElement('p');
    at += 1;
    paragraph.textContent = Array.from({ length: 40 }, (_, index) => 'Riga numero ' + at + ', frase ' + index + ', di una pagina che non finisce mai.').join(' ');
    window.stormed += paragraph.textContent.length;
    box.append(paragraph);
  }
}, 100);
</script>`;

/** Whatever a page can do to have something done: keys, clicks, menus, forms, hosts that look like ours. */
const DEMANDS = `<form id="form" data-diptych="b1 overlay"><input name="overlay/toggle"><button data-offer="libretranslate">Translate</button></form>
<diptych-abc data-diptych="b1 overlay"><template shadowrootmode="open"><button class="retry">Again</button></template></diptych-abc><script>
document.querySelector('#form').addEventListener('submit', (event) => event.preventDefault());
setInterval(() => {
  for (const key of ['o', 'd', 's']) for (const type of ['keydown', 'keypress', 'keyup'])
    for (const target of [window, document, document.body, document.activeElement])
      target?.dispatchEvent(new KeyboardEvent(type, { key, code: 'Key' + key.toUpperCase(), altKey: true, shiftKey: true, bubbles: true, composed: true, cancelable: true }));
  const text = document.querySelector('#text');
  getSelection().selectAllChildren(text);
  for (const type of ['contextmenu', 'pointerdown', 'mousedown', 'click', 'auxclick', 'focusin', 'selectionchange'])
    text.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, button: 2 }));
  document.querySelector('#form').requestSubmit();
  for (const element of document.querySelectorAll('[data-diptych]')) { element.click(); element.shadowRoot?.querySelector('button').click(); }
}, 100);
</script>`;

/** A page that may load nothing itself, and names a server in every way there is. */
const namesServer = (origin: string) => ({
  headers: { 'content-security-policy': "default-src 'none'" },
  body: articlePage(
    `${PARAGRAPH}<figure><img src="${origin}/img" srcset="${origin}/img2 2x" alt="Il porto" loading="lazy"><figcaption>Il porto di sera, visto dal faro.</figcaption></figure>
     <p>Una foto <img src="${origin}/inline" alt="piccola"> e un <a href="${origin}/link" ping="${origin}/ping">collegamento</a>, <svg><image href="${origin}/svg"/></svg> e altro.</p>
     <video poster="${origin}/poster" src="${origin}/film"></video><iframe src="${origin}/frame"></iframe>`,
    `<link rel="alternate" type="application/rss+xml" href="${origin}/feed"><link rel="icon" href="${origin}/icon"><link rel="canonical" href="${origin}/canonical">
     <link rel="preload" as="image" href="${origin}/preload"><link rel="dns-prefetch" href="${origin}"><base href="${origin}/base/">
     <meta property="og:image" content="${origin}/og"><meta property="og:url" content="${origin}/og-url">
     <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Notizie","image":["${origin}/ld"],"author":{"@type":"Person","name":"Ugo","url":"${origin}/author"},"publisher":{"@type":"Organization","name":"Il Porto","logo":{"@type":"ImageObject","url":"${origin}/logo"}}}</script>`,
  ),
});

inBrowsersAlike('a hostile page', (browser) => {
  const live = livePage(browser, site);
  // What its own policy forbids it is said in its console.
  afterEach(async () => {
    const said = await browser().takeProblems();
    expect(said.filter(({ message }) => !/Content.Security.Policy/i.test(message))).toEqual([]);
  });
  const charsSent = () => live.sent().reduce((sum, text) => sum + text.length, 0);
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  /** Until nothing more has been sent for a while. */
  const sentInAll = async () => {
    let [before, now] = [-1, charsSent()];
    while (now !== before) {
      await later(1200);
      [before, now] = [now, charsSent()];
    }
    return now;
  };

  test('has nothing translated that nobody asked for, whatever it does', async () => {
    await live.open(articlePage(PARAGRAPH, '', DEMANDS));
    await later(1500);
    expect(live.sent()).toEqual([]);
  });

  test('does not point for the reader, who has only what is pointed at translated', async () => {
    await freshReader(browser(), site.server.address, { overlay: { mode: 'hover', scope: 'article' } });
    await live.open(articlePage(PARAGRAPH));
    await live.toggle();
    await live.page.evaluate(async () => {
      for (const paragraph of document.querySelectorAll('article > *')) {
        for (const type of [
          'pointermove',
          'pointerover',
          'pointerenter',
          'mousemove',
          'mouseover',
          'focusin',
        ])
          paragraph.dispatchEvent(
            new PointerEvent(type, { bubbles: true, composed: true, clientX: 9, clientY: 9 }),
          );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await later(500);
    expect(live.sent()).toEqual([]);
    const at = await live.page.evaluate(() => {
      const { left, top } = document.querySelector('#text')?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return [left + 30, top + 8];
    });
    await live.page.point(at[0] ?? 0, at[1] ?? 0);
    await expect.poll(() => live.sent(), { timeout: 10_000 }).toContain(TEXT);
    await live.toggle();
  });

  test('that makes text without end has no more of it translated than a reader could read', async () => {
    await live.open(
      articlePage(PARAGRAPH, '', '').replace('<article id="article">', `<article id="article">${STORM}`),
    );
    expect(await live.toggle()).toMatchObject({ ok: true });
    await live.page.tabId();
    await later(STORM_SECONDS * 1000);
    const stormed = await live.page.evaluate(() => (globalThis as unknown as { stormed: number }).stormed);
    const sent = charsSent();
    expect(sent).toBeGreaterThan(1000);
    expect(sent).toBeLessThan(MOST_CHARS);
    expect(stormed).toBeGreaterThan(MOST_CHARS * 2);
    // With the reader elsewhere, where the browser says so, nothing at all.
    const elsewhere = await browser().newPage('about:blank');
    await elsewhere.tabId();
    await later(1000);
    const state = () => live.control.inPage(live.tabId, () => document.visibilityState);
    if ((await state()) === 'hidden') {
      const left = await sentInAll();
      await later(2000);
      expect(charsSent()).toBe(left);
    }
    await elsewhere.close();
  }, 180_000);

  test('gains nothing by copying and moving what is shown in it', async () => {
    await live.open(articlePage(PARAGRAPH));
    await live.toggle();
    await live.shows(TEXT);
    const before = await sentInAll();
    await live.page.evaluate(async () => {
      for (const host of document.querySelectorAll('[data-diptych]')) {
        for (let copy = 0; copy < 20; copy += 1)
          document.querySelector('article')?.append(host.cloneNode(true));
        document.querySelector('#text')?.append(host);
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    expect(await sentInAll()).toBe(before);
    await live.toggle();
  });

  test('gains nothing by calling itself another page again and again', async () => {
    await live.open(articlePage(PARAGRAPH));
    await live.toggle();
    await live.shows(TEXT);
    const before = await sentInAll();
    await live.page.evaluate(async () => {
      for (let turn = 0; turn < 60; turn += 1) {
        history.pushState(null, '', `/notizia-${turn}`);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    });
    expect(await sentInAll()).toBe(before);
  });

  test('takes the reader’s word nowhere else: what it goes on to is not translated', async () => {
    await live.open(articlePage(PARAGRAPH));
    await live.toggle();
    await live.shows(TEXT);
    const OTHER = 'Una pagina del tutto diversa, che nessuno ha chiesto di leggere né di tradurre.';
    for (const [path, from] of [
      ['/altra', live.site.origin],
      ['/lontana', live.site.origin.replace('localhost', '127.0.0.1')],
    ] as const) {
      live.site.put(path, articlePage(`<p>${OTHER}</p>`));
      await live.page.evaluate((to) => {
        location.href = to;
      }, from + path);
      await live.page.waitFor(
        (wanted) => location.pathname === wanted && document.readyState === 'complete',
        [path],
      );
      await later(1200);
    }
    expect(live.sent().filter((text) => text.includes('diversa'))).toEqual([]);
    expect(await live.hosts()).toEqual([]);
  });

  test('has nothing fetched that it names, by reading it or by showing it', async () => {
    canary.take();
    await live.open(namesServer(canary.origin));
    const view = await browser().openView('popup', live.tabId);
    await jobState(view, 'done');
    await view.waitFor(() => document.querySelector('[data-field="title"]'));
    await view.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await later(1000);
    expect(await view.evaluate(() => document.body.textContent)).toContain('Il porto');
    // What a link opens knows nobody who opened it.
    const links = await view.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')].map(
        ({ rel, target }) => `${target} ${rel}`,
      ),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !/noopener/.test(link) || !/noreferrer/.test(link))).toEqual([]);
    await view.close();
    await live.toggle();
    await live.shows(TEXT);
    expect(canary.take().map(({ path }) => path)).toEqual([]);
    await live.toggle();
  });

  test('finds nothing of the reader’s in any place that it, or whoever took over a script in it, can look into', async () => {
    const SECRET = 'il-segreto-del-lettore';
    await freshReader(browser(), site.server.address, {
      sites: { [`https://${SECRET}.example/*`]: { when: 'never' } },
    });
    await live.control.evaluate((secret) => chrome.storage.session.set({ secret }), SECRET);
    await live.open(articlePage(PARAGRAPH));
    await live.toggle();
    await live.shows(TEXT);
    const look = async () => {
      const seen: string[] = [];
      const at = async (name: string, read: () => unknown) => {
        try {
          seen.push(`${name}: ${JSON.stringify(await read())}`);
        } catch (error) {
          seen.push(`${name}: refused ${error}`);
        }
      };
      const { storage } = (globalThis as { chrome?: typeof chrome }).chrome ?? {};
      for (const area of ['local', 'session', 'sync', 'managed'] as const)
        await at(area, () => storage?.[area]?.get(null));
      await at('databases', async () => (await indexedDB.databases()).map(({ name }) => name));
      await at('caches', () => caches.keys());
      await at('page storage', () => [{ ...localStorage }, { ...sessionStorage }, document.cookie, name]);
      await at('trees', () =>
        [...document.querySelectorAll('[data-diptych]')].map(({ shadowRoot }) => shadowRoot === null),
      );
      return seen;
    };
    for (const seen of [await live.page.evaluate(look), await live.control.inPage(live.tabId, look)]) {
      expect(seen.filter((line) => /^(databases|caches): /.test(line))).toEqual([
        'databases: []',
        'caches: []',
      ]);
      expect(seen.find((line) => line.startsWith('page storage'))).toBe('page storage: [{},{},"",""]');
      expect(seen.find((line) => line.startsWith('trees'))).not.toContain('false');
      // Firefox has no way to keep settings from scripts of the extension in pages, but keys are in a database of its own there.
      const open = browser().name === 'firefox' ? /^local: / : /^$/;
      expect(seen.filter((line) => line.includes(SECRET) && !open.test(line))).toEqual([]);
    }
    await live.toggle();
  });
});
