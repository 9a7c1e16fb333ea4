import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { OverlayMode } from '../../src/core/overlay-display';
import { articlePage, livePage } from './flows/live-page';
import { freshReader, startSite } from './flows/translation-flow';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();
const TEXT = 'Il vecchio faro di Capo Sereno torna ad accendersi questa sera alle nove, dopo ventitré anni.';
const LONG = `${TEXT} ${TEXT} ${TEXT}`;
/** Everything that looks again at what was put into the page has done so by then, in milliseconds. */
const SETTLED = 500;

/** The text that is looked at: whether it can be read there, and what follows it or stands in it. Runs in the page. */
function looks() {
  const text = document.querySelector('#text');
  const range = document.createRange();
  if (text?.firstChild) range.selectNode(text.firstChild);
  const holders = [text, text?.parentElement];
  const host = holders.flatMap((holder) => [...(holder?.querySelectorAll('[data-diptych]') ?? [])])[0];
  const behind = document.querySelector('#card')?.nextElementSibling;
  return {
    isRead: range.getBoundingClientRect().height > 5,
    flow: host?.getAttribute('data-flow') ?? null,
    isBehindCard: behind?.hasAttribute('data-diptych') ?? false,
  };
}

inBrowsersAlike('the ways to show a translation', (browser) => {
  const live = livePage(browser, site);
  const show = async (mode: OverlayMode, inside: string, head = '') => {
    await freshReader(browser(), site.server.address, { overlay: { mode, scope: 'article' } });
    await live.open(articlePage(inside, head));
    await live.toggle();
    await expect.poll(async () => (await live.page.evaluate(looks)).flow, { timeout: 10_000 }).not.toBeNull();
    await sleep(SETTLED);
    return live.page.evaluate(looks);
  };

  test.each([
    { mode: 'under', flow: 'block', isRead: true },
    { mode: 'beside', flow: 'beside', isRead: true },
    { mode: 'instead', flow: 'instead', isRead: false },
  ] as const)('stay as they were chosen: $mode', async ({ mode, flow, isRead }) => {
    expect(await show(mode, `<p id="text">${TEXT}</p>`)).toMatchObject({ flow, isRead });
  });

  test('with lines set as close as headlines often are', async () => {
    const style = '<style>#text { font-size: 40px; line-height: 0.9 }</style>';
    expect(await show('instead', `<h2 id="text">${TEXT}</h2>`, style)).toMatchObject({ flow: 'instead' });
  });

  test.each(['under', 'instead'] as const)(
    'cut nothing off in a card of a fixed height: %s',
    async (mode) => {
      const card = (text: string) =>
        `<div id="card" style="height: 90px; width: 300px; overflow: hidden"><div><p id="text">${text}</p></div></div>`;
      await freshReader(browser(), site.server.address, { overlay: { mode, scope: 'article' } });
      await live.open(articlePage(card(LONG)));
      await live.toggle();
      const behind = async () => (await live.page.evaluate(looks)).isBehindCard;
      await expect.poll(behind, { timeout: 10_000 }).toBe(true);
      expect(await live.page.evaluate(looks)).toMatchObject({ isRead: true });
    },
  );
});
