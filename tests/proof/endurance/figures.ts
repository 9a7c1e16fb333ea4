/** What was measured at one moment, by name. */
export type Figures = Record<string, number>;

/** Who measures a browser again and again while articles come and go. */
export interface Watch {
  /** After garbage was collected everywhere. */
  measure(): Promise<Figures>;
}

/** The most that a figure may be in the end, from what it was when everything was there that is made once and kept. */
export type Limits = Record<string, (first: number) => number>;

/** No more of it than there was. */
export const asMany = (first: number): number => first;

/** What counts as flat over hundreds of articles. */
export const flat = (first: number): number => first * 1.1;

/** So much more, for a few articles: less than what these would leave behind if each of them left what it has. */
export const within =
  (more: number) =>
  (first: number): number =>
    first + more;

/** Each figure that is above its limit, and each that was to be judged and was not measured. */
export function grown(first: Figures, last: Figures, limits: Limits): string[] {
  return Object.entries(limits).flatMap(([name, limit]) => {
    const [before, after] = [first[name], last[name]];
    if (before === undefined || after === undefined) return `${name}: not measured`;
    return after <= limit(before) ? [] : `${name}: ${before}, then ${after}`;
  });
}

/** One line that a human reads. */
export function figuresLine(articles: number, figures: Figures): string {
  const all = Object.entries(figures).map(([name, value]) => `${name}: ${value.toLocaleString('en')}`);
  return `after ${articles} articles: ${all.join('; ')}\n`;
}
