import type { BenchPage } from './pages';
import type { Reading } from './readers';
import { fold, sameAuthors, sameDay, sameImage, tokenF1 } from './score';

/** Everything that is counted about one reader, as shares (0 to 1) of what could be judged. */
export class Tally {
  private readonly sums = new Map<string, { total: number; count: number }>();

  add(name: string, value: number | boolean): void {
    const sum = this.sums.get(name) ?? { total: 0, count: 0 };
    sum.total += Number(value);
    sum.count++;
    this.sums.set(name, sum);
  }

  /** Percent, to two decimals; NaN where nothing was counted. */
  percent(name: string): number {
    const sum = this.sums.get(name);
    return sum ? Math.round((10_000 * sum.total) / sum.count) / 100 : Number.NaN;
  }

  count(name: string): number {
    return this.sums.get(name)?.count ?? 0;
  }

  total(name: string): number {
    return this.sums.get(name)?.total ?? 0;
  }
}

/** Judges one reading of a page; `expected` is the text of the page's own ground truth, where it has one. */
export function judge(
  tally: Tally,
  { truth }: BenchPage,
  reading: Reading,
  expected: string | undefined,
): void {
  tally.add(
    'ended',
    reading.outcome === 'article' ||
      (reading.outcome.startsWith('page-') && reading.outcome !== 'page-unreadable'),
  );
  tally.add('articles', reading.outcome === 'article');
  tally.add('thrown', reading.outcome.startsWith('thrown'));
  // Title and standfirst come first in ours and are left out by some truths: the better of the two is the body's own.
  if (expected !== undefined)
    tally.add('F1', Math.max(tokenF1(reading.body, expected), tokenF1(reading.text, expected)));
  const text = fold(reading.text);
  for (const segment of truth.with ?? []) tally.add('with', text.includes(fold(segment)));
  for (const segment of truth.without ?? []) tally.add('without', !text.includes(fold(segment)));
  if (truth.title) tally.add('title', fold(reading.title ?? '') === fold(truth.title));
  if (truth.authors) tally.add('authors', sameAuthors(reading.authors ?? [], truth.authors));
  if (truth.date) {
    tally.add('date found', reading.date !== undefined);
    tally.add('date right', reading.date !== undefined && sameDay(reading.date, truth.date));
  }
  if (truth.siteName) tally.add('site name', fold(reading.siteName ?? '') === fold(truth.siteName));
  if (truth.leadImage) tally.add('lead image', sameImage(reading.leadImage, truth.leadImage));
}
