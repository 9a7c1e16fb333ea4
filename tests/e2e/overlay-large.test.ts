import { expect, test } from 'vitest';
import { articlePage, livePage } from './flows/live-page';
import { startSite } from './flows/translation-flow';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();

inBrowsersAlike('an overlay on a page with a text that is too large', (browser) => {
  const live = livePage(browser, site);

  test('translates what is beside it, and says so in its place', async () => {
    const beside = 'Subito prima del registro viene un paragrafo che si può leggere.';
    const log = 'Una riga del registro del porto. '.repeat(7000);
    const lang = ['it-IT', 'abcdefgh', 'bcdefghi', 'cdefghij', 'defghijk'].join('-');
    const page = articlePage(
      `<p>${beside}</p><div id="log" style="height: 60px; overflow: auto">${log}</div>`,
    );
    await live.open(page.replace('lang="it"', `lang="${lang}"`));
    await live.toggle();
    await live.shows(beside);
    const said = async () => (await live.hosts()).filter(({ text }) => text.includes('too long'));
    await expect.poll(said).toHaveLength(1);
    expect(live.sent().filter((text) => text.includes('Una riga'))).toEqual([]);
  });
});
