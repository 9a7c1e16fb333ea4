import { expect, test } from 'vitest';
import { articlePage, livePage, translated } from './flows/live-page';
import { goToEnd, takeNote, whatChanged } from './flows/restore-flow';
import { startSite } from './flows/translation-flow';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();
const OLD = 'Il vecchio faro di Capo Sereno torna ad accendersi questa sera alle nove.';
const NEW = 'La nuova biblioteca comunale apre le sue porte domani mattina presto.';
const OTHER = 'Il capitano del porto annuncia una festa per la fine di questa estate.';
const paragraph = (text: string, attributes = 'id="text"') => `<p ${attributes}>${text}</p>`;

inBrowsersAlike('an overlay on a page that lives', (browser) => {
  const live = livePage(browser, site);

  const show = async (inside: string, head = '') => {
    await live.open(articlePage(inside, head));
    expect(await live.toggle()).toMatchObject({ ok: true, value: { shown: true } });
  };
  /** Whatever has become of the page, nothing of ours is left in it. */
  const isTakenAway = async () => {
    const foreign = () => document.documentElement.outerHTML.replace(/\s+/g, ' ');
    const during = await live.page.evaluate(foreign);
    expect(during).toContain('data-diptych');
    await live.toggle();
    expect(await live.hosts()).toEqual([]);
    expect(await live.page.evaluate(foreign)).not.toContain('diptych');
  };

  test('follows an article that is drawn anew, and asks for nothing twice', async () => {
    await show(paragraph(OLD));
    await live.shows(OLD);
    const redraw = (text: string) =>
      live.page.evaluate(
        (html) => {
          const article = document.querySelector('article');
          if (!article) throw new Error('There is no article.');
          const fresh = article.cloneNode(false) as Element;
          const clean = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
          fresh.append(...(clean?.childNodes ?? []));
          article.replaceWith(fresh);
        },
        articlePage(paragraph(text)),
      );
    await redraw(OLD);
    await live.shows(OLD);
    await redraw(NEW);
    await live.shows(NEW);
    await live.lacks(OLD);
    const sent = live.sent().filter((text) => text.includes(OLD));
    expect(sent).toHaveLength(1);
    await isTakenAway();
  });

  test('follows nodes that are used again for another text, and text that is edited in place', async () => {
    await show(`${paragraph(OLD)}${paragraph(OTHER, 'id="other"')}`);
    await live.shows(OLD, OTHER);
    await live.page.evaluate((text) => {
      const node = document.querySelector('#text')?.firstChild;
      if (node) node.nodeValue = text;
    }, NEW);
    await live.shows(NEW, OTHER);
    await live.lacks(OLD);
    // As frameworks do that know nothing of what else is in the element.
    await live.page.evaluate((text) => {
      const element = document.querySelector('#other');
      if (element) element.textContent = text;
    }, OLD);
    await live.shows(NEW, OLD);
    await live.lacks(OTHER);
    await isTakenAway();
  });

  test('goes on with what an endless page adds at its end', async () => {
    const more = `<script>let page = 0;
      addEventListener('scroll', () => {
        if (page >= 3 || innerHeight + scrollY < document.documentElement.scrollHeight - 300) return;
        page += 1;
        for (let line = 0; line < 12; line += 1) {
          const paragraph = document.createElement('p');
          paragraph.textContent = 'La notizia numero ' + (page * 100 + line) + ' parla ancora una volta del vecchio porto e del mare.';
          document.querySelector('article').append(paragraph);
        }
      });</script>`;
    // Smaller than the article, so that there is a way to its end.
    await live.page.resize(900, 500);
    await show(paragraph(OLD), more);
    await live.shows(OLD);
    for (const last of [111, 211, 311]) {
      await live.page.waitFor(
        (number) => {
          scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
          return document.querySelector('article')?.textContent?.includes(`numero ${number}`);
        },
        [last],
        { what: 'the page to add more' },
      );
      await goToEnd(live.control, live.tabId);
      await live.shows(`La notizia numero ${last} parla ancora una volta del vecchio porto e del mare.`);
    }
    await isTakenAway();
  });

  test('finds what took the place of something else far below the screen', async () => {
    const lines = Array.from(
      { length: 40 },
      (_, line) => `<p>La vecchia riga numero ${line} parla ancora del porto di pesca.</p>`,
    );
    await show(`${paragraph(OLD)}<div id="lines">${lines.join('')}</div>`);
    await live.shows(OLD);
    // Bit by bit, as a page does that shows what happens now: the oldest goes and a new one comes.
    await live.page.evaluate(async () => {
      const box = document.querySelector('#lines');
      for (let line = 0; line < 80; line += 1) {
        const added = document.createElement('p');
        added.textContent = `La nuova riga numero ${line} parla per la prima volta del mercato.`;
        box?.append(added);
        box?.querySelector('p')?.remove();
        if (line % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    await live.page.evaluate(() => document.querySelector('#lines')?.scrollIntoView({ behavior: 'instant' }));
    await live.shows('La nuova riga numero 42 parla per la prima volta del mercato.');
    await goToEnd(live.control, live.tabId);
    await live.shows('La nuova riga numero 79 parla per la prima volta del mercato.');
    await isTakenAway();
  });

  test('translates what a reader opens and what a page shows later', async () => {
    await show(
      `<details id="details"><summary>Altre notizie</summary>${paragraph(NEW)}</details>
       <div id="hidden" style="display: none">${paragraph(OTHER, 'id="later"')}</div>${paragraph(OLD, 'id="open"')}`,
    );
    await live.shows(OLD);
    await live.lacks(NEW, OTHER);
    await live.page.click('summary');
    await live.shows(NEW);
    await live.page.evaluate(() =>
      document.querySelector<HTMLElement>('#hidden')?.style.removeProperty('display'),
    );
    await live.shows(OTHER);
    await isTakenAway();
  });

  test('goes along where a page becomes another one without loading', async () => {
    await show(paragraph(OLD));
    await live.shows(OLD);
    await live.page.evaluate(
      (html) => {
        history.pushState({}, '', '/altra-notizia');
        const next = new DOMParser().parseFromString(html, 'text/html');
        document.title = 'Altre notizie dal porto';
        document.body.replaceChildren(...next.body.childNodes);
      },
      articlePage(paragraph(NEW)).replaceAll('Notizie dal porto', 'Altre notizie dal porto'),
    );
    await live.shows(NEW, 'Altre notizie dal porto di Capo Sereno');
    await live.lacks(OLD);
    await isTakenAway();
  });

  test('is all there or not at all after the reader has come back to the page', async () => {
    live.site.put('/dopo', articlePage(paragraph(NEW)));
    await show(paragraph(OLD));
    await live.shows(OLD);
    await live.page.goto(`${live.site.origin}/dopo`);
    expect(await live.hosts()).toEqual([]);
    await live.page.evaluate(() => history.back());
    await expect.poll(() => live.page.address(), { timeout: 10_000 }).toContain('/notizia');
    await live.page.waitFor(() => document.querySelector('#text'));
    const isShown = async () => {
      const state = await live.control.evaluate(
        (tab) => chrome.runtime.sendMessage({ name: 'overlay/state', input: { tabId: tab } }),
        live.tabId,
      );
      return (state as { shown: boolean }).shown;
    };
    if (!(await isShown())) {
      expect(await live.hosts()).toEqual([]);
      await live.toggle();
    }
    await live.shows(OLD);
    // It works as it did: what is new in the page is translated.
    await live.page.evaluate((text) => {
      const added = document.createElement('p');
      added.textContent = text;
      document.querySelector('#text')?.after(added);
    }, OTHER);
    await live.shows(OLD, OTHER);
    await isTakenAway();
  });

  test('does not come back by itself where only its own text was touched by the page', async () => {
    await show(paragraph(OLD));
    await live.shows(OLD);
    await takeNote(live.control, live.tabId);
    const count = (await live.hosts()).length;
    await live.page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.normalize();
      document.body.setAttribute('data-seen', '');
      document.body.removeAttribute('data-seen');
    });
    await live.shows(OLD);
    expect(await live.hosts()).toHaveLength(count);
    expect(await whatChanged(live.control, live.tabId, false)).toEqual([]);
    expect(live.sent().filter((text) => translated(text) === translated(OLD))).toHaveLength(1);
  });
});
