import { type BenchRow, rowsOf } from '../row';
import type { Bench } from './measure-page';

const BYTES = 5_000_000;
/** Longer than this and a page is felt to stand still. */
const LIMIT_MS = 1000;
const SENTENCE = 'Il porto ha riaperto lunedì mattina, e il primo traghetto è arrivato con passeggeri';

/** How long a page of five megabytes stands still for a link to a sentence in its middle. */
export async function timeOnLargePage({
  scripts,
  site,
  page,
}: Pick<Bench, 'scripts' | 'site' | 'page'>): Promise<BenchRow[]> {
  const paragraph = (at: number) => `<p>${SENTENCE} ${at}. <a href="/">Gli orari</a> sono <b>nuovi</b>.</p>`;
  const count = Math.ceil(BYTES / paragraph(10_000).length);
  site.show(`<html lang="it"><body>${Array.from({ length: count }, (_, at) => paragraph(at)).join('')}`);
  await page.goto(`${site.origin}/`);
  await page.evaluate(scripts);
  const sentence = `${SENTENCE} ${Math.floor(count / 2)}.`;
  const times = await page.evaluate((wanted) => {
    return [1, 2, 3, 4, 5].map(() => {
      const before = performance.now();
      const place = { sentence: wanted, headingLevel: 0, before: [], after: [] };
      const answer = diptychQuoteSentence?.(place);
      return answer?.directive ? performance.now() - before : Number.NaN;
    });
  }, sentence);
  return [rowsOf('fidelity')('quotation links: time, 5 MB page', 'ms', times, { most: LIMIT_MS })];
}
