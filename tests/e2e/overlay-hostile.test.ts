import { expect, test } from 'vitest';
import { articlePage, livePage } from './flows/live-page';
import { takeNote, whatChanged } from './flows/restore-flow';
import { freshReader, startSite } from './flows/translation-flow';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();
const TEXT = 'Il vecchio faro di Capo Sereno torna ad accendersi questa sera alle nove.';
const PARAGRAPH = `<p id="text">${TEXT}</p>`;

/** Nothing inline, no script but the page's own, and no markup from strings. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'nonce-pagina'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

/** A page whose own functions are all traps: what is left in it works only for who brings his own. */
const TRAPS = `<script id="traps">
const trap = () => { throw new Error('A trap of the page.'); };
const spoil = (target, names) => { for (let at = 0; at < names.length; at += 1) target[names[at]] = trap; };
spoil(Element.prototype, 'attachShadow setAttribute getAttribute remove append matches closest querySelectorAll getBoundingClientRect toggleAttribute replaceChildren checkVisibility'.split(' '));
spoil(Node.prototype, 'insertBefore appendChild removeChild contains cloneNode'.split(' '));
spoil(Document.prototype, 'createElement createRange createTreeWalker querySelectorAll getElementById'.split(' '));
spoil(customElements, ['define', 'get']);
spoil(JSON, ['stringify', 'parse']);
Object.defineProperty(Node.prototype, 'textContent', { get: trap, set: trap });
Object.defineProperty(Object.prototype, 'id', { get: () => 'forged', set: trap, configurable: true });
document.currentScript.dataset.areSet = 'yes';
spoil(window, 'MutationObserver IntersectionObserver ResizeObserver CSSStyleSheet requestAnimationFrame setTimeout getComputedStyle'.split(' '));
spoil(Array.prototype, ['map', 'filter', 'push', 'forEach', 'some', 'find', 'includes', 'join', 'slice', Symbol.iterator]);
</script>`;

/** Takes away whatever of ours stands in the article, at once and every time, and counts. */
const THIEF = `<script>
window.stolen = 0;
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes)
    if (node.nodeType === 1 && node.closest('article') && node.matches('[data-diptych]')) { window.stolen += 1; node.remove(); }
}).observe(document, { subtree: true, childList: true });
</script>`;

/** What looks like ours and is the page's. */
const IMITATIONS = `
<diptych-translation data-diptych="b1" id="imitation" lang="en">Imitazione della pagina</diptych-translation>
<div data-diptych="b2" id="marked"><p>Altra imitazione</p></div>
<x-empty data-diptych="x-empty" id="empty"></x-empty>`;

/** Everything that a page can say, in the hope that somebody listens. */
const FORGERY = `<script>
window.diptychOverlay = { toggle: () => ({ shown: true }), show: () => ({ shown: true }), shown: () => true };
const forged = { name: 'overlay/toggle', type: 'want', input: { tabId: 1 }, blocks: [{ id: 'b1', content: [{ type: 'text', text: 'Segreto' }] }] };
const say = () => {
  window.postMessage(forged, '*');
  document.dispatchEvent(new CustomEvent('diptych', { detail: forged, bubbles: true }));
  document.dispatchEvent(new CustomEvent('overlay/toggle', { detail: forged }));
  try { globalThis.chrome?.runtime?.sendMessage?.('diptych', forged); } catch {}
  try { globalThis.chrome?.runtime?.connect?.('diptych', { name: 'overlay' }); } catch {}
};
setInterval(say, 50);
say();
</script>`;

const CLOBBERED = [
  { scope: 'article', mode: 'under', flow: 'block' },
  { scope: 'article', mode: 'beside', flow: 'beside' },
  { scope: 'page', mode: 'instead', flow: 'instead' },
] as const;

/** A page that is one form, with fields and pictures that have the names of all that forms and documents can do. */
function clobberedPage({ form, document }: { form: string[]; document: string[] }): string {
  const fields = form.map((name) => `<input type="hidden" name="${name}">`).join('');
  const pictures = document.map((name) => `<img alt="" name="${name}">`).join('');
  return articlePage(PARAGRAPH)
    .replace('<body>', `<body><form id="form" class="page" role="main">${fields}`)
    .replace('</body>', `</form>${pictures}</body>`);
}

/** Names of members, from a prototype up. Runs in a page of the extension. */
function memberNames() {
  const namesOf = (thing: object) => {
    const names = new Set<string>();
    // Up to the prototype of all objects, which is another one in every world.
    for (let of = thing; Object.getPrototypeOf(of) !== null; of = Object.getPrototypeOf(of))
      for (const name of Object.getOwnPropertyNames(of)) if (name !== 'constructor') names.add(name);
    return [...names];
  };
  return { form: namesOf(HTMLFormElement.prototype), document: namesOf(HTMLDocument.prototype) };
}

/** What the members that count are, whatever the page names so. Runs in the page. */
function sourceOfPage(): { source: string; hosts: string[] } {
  const root = Reflect.get(Document.prototype, 'documentElement', document) as Element;
  const hosts = [...root.querySelectorAll('#text [data-diptych], #text + [data-diptych]')];
  return { source: root.outerHTML, hosts: hosts.map((host) => host.getAttribute('data-flow') ?? '') };
}

inBrowsersAlike('an overlay on a hostile page', (browser) => {
  const live = livePage(browser, site);

  test('is shown, and has its style, under a policy that forbids all of it', async () => {
    await live.open({ body: articlePage(PARAGRAPH), headers: STRICT });
    await takeNote(live.control, live.tabId);
    await live.toggle();
    await live.shows(TEXT);
    const display = await live.page.evaluate(() => {
      const host = document.querySelector('#text [data-diptych], #text + [data-diptych]');
      return host && getComputedStyle(host).display;
    });
    expect(display).not.toBe('inline');
    await live.toggle();
    expect(await whatChanged(live.control, live.tabId, false)).toEqual([]);
  });

  test('does not fall into the traps of a page that made its own of everything', async () => {
    await live.open(articlePage(PARAGRAPH, TRAPS));
    const areSet = () => document.querySelector<HTMLElement>('#traps')?.dataset.areSet;
    expect(await live.control.inPage(live.tabId, areSet)).toBe('yes');
    await takeNote(live.control, live.tabId);
    await live.toggle();
    await live.shows(TEXT);
    await live.toggle();
    expect(await live.hosts()).toEqual([]);
    expect(await whatChanged(live.control, live.tabId, false)).toEqual([]);
  });

  test.each(CLOBBERED)(
    'is not led astray by what a page calls its fields and pictures: $scope, $mode',
    async ({ scope, mode, flow }) => {
      const names = await live.control.evaluate(memberNames);
      await live.open(clobberedPage(names));
      const { source } = await live.page.evaluate(sourceOfPage);
      await freshReader(browser(), site.server.address, { overlay: { mode, scope } });
      expect(await live.toggle()).toMatchObject({ ok: true, value: { shown: true } });
      await expect.poll(async () => (await live.page.evaluate(sourceOfPage)).hosts).toEqual([flow]);
      expect(live.sent()).toContain(TEXT);
      await live.toggle();
      expect((await live.page.evaluate(sourceOfPage)).source).toBe(source);
    },
  );

  test('gives a place up that the page has cleared three times, and says so', async () => {
    await live.open(articlePage(PARAGRAPH, THIEF));
    await live.toggle();
    const stolen = () => live.page.evaluate(() => (globalThis as unknown as { stolen: number }).stolen);
    await expect.poll(stolen, { timeout: 10_000 }).toBeGreaterThan(0);
    // Over once two looks a second and a half apart see the same.
    let before = -1;
    await expect
      .poll(
        async () => {
          const now = await stolen();
          const isOver = now === before;
          before = now;
          return isOver;
        },
        { interval: 1500, timeout: 20_000 },
      )
      .toBe(true);
    const blocks = await live.page.evaluate(() => document.querySelectorAll('article :is(h1, p)').length);
    expect(before).toBeGreaterThanOrEqual(blocks);
    expect(before).toBeLessThanOrEqual(blocks * 4);
    const said = (await live.hosts()).filter(
      ({ isVisible, inside }) => isVisible && !inside.includes('article'),
    );
    expect(said.map(({ text }) => text).join()).toContain('This page takes translations away');
    await live.toggle();
    expect(await live.hosts()).toEqual([]);
  });

  test('leaves what the page made to look like ours as it is', async () => {
    await live.open(articlePage(`${PARAGRAPH}${IMITATIONS}`));
    await takeNote(live.control, live.tabId);
    await live.toggle();
    await live.shows(TEXT);
    const left = await live.page.evaluate(() => [
      document.querySelector('#imitation')?.textContent,
      document.querySelector('#marked > p')?.firstChild?.nodeValue,
      document.querySelector('#empty')?.outerHTML,
    ]);
    expect(left).toEqual([
      expect.stringContaining('Imitazione della pagina'),
      'Altra imitazione',
      '<x-empty data-diptych="x-empty" id="empty"></x-empty>',
    ]);
    await live.toggle();
    expect(await whatChanged(live.control, live.tabId, false)).toEqual([]);
  });

  test('does nothing because a page says so', async () => {
    await live.open(articlePage(PARAGRAPH, FORGERY));
    // Twenty rounds of what it says.
    await live.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(await live.hosts()).toEqual([]);
    expect(live.sent()).toEqual([]);
    const state = () =>
      live.control.evaluate(
        (tab) => chrome.runtime.sendMessage({ name: 'overlay/state', input: { tabId: tab } }),
        live.tabId,
      );
    expect(await state()).toMatchObject({ shown: false });
    expect(await live.toggle()).toMatchObject({ ok: true, value: { shown: true } });
    await live.shows(TEXT);
    expect(await state()).toMatchObject({ shown: true });
    expect(live.sent().filter((text) => text.includes('Segreto'))).toEqual([]);
  });
});
