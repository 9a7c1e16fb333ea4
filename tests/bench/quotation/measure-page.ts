import type { Page } from 'playwright-core';
import { sentenceLink, type TextDirective } from '../../../src/core/text-directive';
import type { BenchPage } from '../extract/pages';
import type { Tally } from '../extract/tally';
import { isScrolledTo, markedBoxes } from './marked-text';
import type { Whereabouts } from './page-script';
import { type Sample, samplesOf } from './sentences-of-page';
import type { PageSite } from './serve-page';

/** What a measurement works with. */
export interface Bench {
  /** Runs in each page: what is measured, and what knows where a sentence is. */
  scripts: string;
  page: Page;
  /** Another page, to look at pictures with. */
  easel: Page;
  site: PageSite;
  random: () => number;
  /** Sentences that are looked at of each page. */
  samples: number;
}

interface Link {
  sample: Sample;
  directive: TextDirective;
}

/** Asks for links to some sentences of a page, and opens each. */
export async function measurePage(bench: Bench, page: BenchPage, tallies: readonly Tally[]): Promise<void> {
  const add = (name: string, value: boolean) => {
    for (const tally of tallies) tally.add(name, value);
  };
  bench.site.show(page.html);
  await open(bench, `${bench.site.origin}/`);
  const blocks = await bench.page.evaluate(() => benchQuotation.read());
  const links: Link[] = [];
  for (const sample of samplesOf(blocks, page.language ?? 'en', bench.samples, bench.random)) {
    if (!(await isShown(bench, sample))) {
      add(sample.block.hasRole ? 'metadata only' : 'not shown', true);
      continue;
    }
    const directive = await linkTo(bench, sample);
    add('linked', directive !== undefined);
    if (directive) links.push({ sample, directive });
    else for (const name of ['reached', 'reached or repeated', 'marked']) add(name, false);
  }
  for (const link of links) await follow(bench, link, add);
}

async function isShown({ page }: Bench, sample: Sample): Promise<boolean> {
  const places = await whereIs(page, sample);
  return places.length > 0;
}

function whereIs(page: Page, { block, start, end }: Sample): Promise<Whereabouts[]> {
  return page.evaluate(([id, from, to, text]) => benchQuotation.whereIs(id, from, to, text), [
    block.id,
    start,
    end,
    block.text,
  ] as const);
}

function linkTo({ page }: Bench, sample: Sample): Promise<TextDirective | undefined> {
  const { sentence, headingLevel, before, after } = sample;
  return page.evaluate((place) => diptychQuoteSentence?.(place).directive ?? undefined, {
    sentence,
    headingLevel,
    before,
    after,
  });
}

/** Opens a link as somebody does who was sent it, and looks where the browser is. */
async function follow(
  bench: Bench,
  { sample, directive }: Link,
  add: (name: string, value: boolean) => void,
): Promise<void> {
  const { page, easel, site } = bench;
  await open(bench, sentenceLink(`${site.origin}/`, directive));
  await page.evaluate(() => benchQuotation.read());
  const place = (await whereIs(page, sample)).find(isScrolledTo);
  const words = place ? [] : await page.evaluate((text) => benchQuotation.wherever(text), sample.sentence);
  add('reached', place !== undefined);
  const isRepeated = words.some(isScrolledTo);
  add('reached or repeated', place !== undefined || isRepeated);
  if (!place) {
    const where = isRepeated ? 'the same words elsewhere' : 'not reached';
    console.log(`quotation: ${where}: ${JSON.stringify({ ...directive, of: sample.sentence })}`);
    add('marked', false);
    return;
  }
  const around = [place.before, place.after].filter((box) => box !== undefined);
  const [first, last, ...others] = await markedBoxes(page, easel, [place.first, place.last, ...around]);
  add('marked', first === true && last === true && !others.includes(true));
}

async function open({ page, scripts }: Bench, address: string): Promise<void> {
  // Going to another fragment of the same page is another matter.
  await page.goto('about:blank');
  await page.goto(address);
  // The text is looked for before a frame is drawn after the page has been loaded.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
        setTimeout(resolve, 500);
      }),
  );
  await page.evaluate(scripts);
}
