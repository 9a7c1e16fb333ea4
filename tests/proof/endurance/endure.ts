import { expect } from 'vitest';
import { jobState, press } from '../../e2e/flows/translation-flow';
import type { Driver } from '../../e2e/harness/driver';
import { serveLittleSite } from '../../servers/little-site';
import { madePage } from '../../servers/made-page';
import { type Figures, figuresLine, grown, type Limits, type Watch } from './figures';
import { readArticle, type Sitting } from './read-articles';

export interface Endurance {
  browser: Driver;
  /** How many articles are read before each measurement. */
  measuredAfter: readonly number[];
  /** Paragraphs of each article. */
  blocks: number;
  /** Every so manieth article is shown in its page too, and every so manieth is kept in the library. */
  overlayEvery: number;
  keptEvery: number;
  /** What the last measurement may say, seen from the first. */
  limits: Limits;
  /** Called when everything is open that stays open. */
  watch(sitting: Sitting): Promise<Watch>;
}

/** A long sitting in one browser: article after article, beside a panel that follows the tabs and a library that stays open. */
export async function endure(endurance: Endurance): Promise<void> {
  const { browser, measuredAfter, limits } = endurance;
  const site = await serveLittleSite();
  const control = await browser.openControl();
  const library = await browser.openView('library');
  const sitting = { ...endurance, control, site };
  try {
    site.put('/primo', madePage(0, 5));
    const first = await browser.newPage(`${site.origin}/primo`);
    await openPanel(browser, await first.tabId());
    // Where the popup was there is nothing to run a script in.
    await first.evaluate(() => true);
    await first.close();
    const watch = await endurance.watch(sitting);
    const measured: Figures[] = [];
    for (let number = 1; number <= Math.max(...measuredAfter); number += 1) {
      await readArticle(sitting, number);
      if (!measuredAfter.includes(number)) continue;
      const figures = await watch.measure();
      measured.push(figures);
      process.stdout.write(`${browser.name} ${figuresLine(number, figures)}`);
    }
    expect(grown(measured[0] ?? {}, measured.at(-1) ?? {}, limits)).toEqual([]);
  } finally {
    await library.close();
    await control.close();
    await site.close();
  }
}

/** The side panel of Chromium, the sidebar of Firefox: it takes a reader's click. */
async function openPanel(browser: Driver, tabId: number): Promise<void> {
  const popup = await browser.openView('popup', tabId);
  await jobState(popup, 'done');
  await press(popup, 'Side panel');
}
