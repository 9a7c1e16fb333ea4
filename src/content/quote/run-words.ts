import { foldOffsets } from '../../core/fold';
import { type PageText, type Run, runAt } from './page-text';

/** This much of the neighbours tells whether a word goes on over the edge of a run. */
const NEIGHBOUR = 30;
const WHITE_SPACE = /\s/;
/** What may be between two terms; accents belong to the letter before. Other spaces and marks nobody sees part them in Chromium. */
const GAP = /^\p{M}*[ \t\n\r\f\u00A0\u3000]*$/u;

/** The words of one run, in places of the folded text. */
class RunWords {
  private readonly offsets: readonly number[];
  private readonly segments: Intl.Segments;
  private readonly text: string;
  private readonly lead: number;

  constructor(
    private readonly run: Run,
    before: string,
    after: string,
    segmenter: Intl.Segmenter,
  ) {
    this.offsets = foldOffsets(run.text);
    this.lead = before.length;
    this.text = before + run.text + after;
    this.segments = segmenter.segment(this.text);
  }

  /** As it is shown, without white space around it and without soft hyphens, which Firefox does not look for. */
  slice(start: number, end: number): string {
    return this.run.text.slice(this.offset(start), this.offset(end)).replaceAll('\u00AD', '').trim();
  }

  isEdge(place: number): boolean {
    const at = this.lead + this.offset(place);
    if (at === 0 || at >= this.text.length) return true;
    // White space is left out of places: the end of a word and the beginning of the next are one.
    return this.isBoundary(at) || this.isBoundary(this.beforeSpace(at));
  }

  /** Whether there is nothing but white space between this place and the letter before it in the run, or its beginning. */
  isNextTo(place: number): boolean {
    return GAP.test(this.run.text.slice(this.letterEnd(place - 1), this.offset(place)));
  }

  /** The first place at or after this one where a word ends; the last of the run where there is none. */
  cutFrom(place: number): number {
    const { start, end } = this.run;
    let at = Math.max(place, start);
    while (at < end && !this.isEdge(at)) at++;
    at = Math.min(at, end);
    while (at > start && !this.isEdge(at)) at--;
    return at;
  }

  /** The last place at or before this one where a word begins; the first of the run where there is none. */
  cutTo(place: number): number {
    const { start, end } = this.run;
    let at = Math.min(place, end);
    while (at > start && !this.isEdge(at)) at--;
    at = Math.max(at, start);
    while (at < end && !this.isEdge(at)) at++;
    return at;
  }

  /** Where the letter at a place ends, the beginning of the run before its first. */
  private letterEnd(place: number): number {
    if (place < this.run.start) return 0;
    const at = this.offset(place);
    return at + ((this.run.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }

  private offset(place: number): number {
    return this.offsets[place - this.run.start] ?? this.run.text.length;
  }

  private beforeSpace(at: number): number {
    let end = at;
    while (end > 0 && WHITE_SPACE.test(this.text.charAt(end - 1))) end--;
    return end;
  }

  private isBoundary(at: number): boolean {
    const segment = this.segments.containing(at);
    return segment === undefined || segment.index === at;
  }
}

/** The words of a page, looked at where they are needed. */
export class PageWords {
  private readonly known = new Map<number, RunWords>();
  /** In the browser's language, as its own search. */
  private readonly segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

  constructor(private readonly page: PageText) {}

  /** Those of the run that has this place. */
  at(place: number): RunWords {
    const index = runAt(this.page, place);
    const words = this.known.get(index) ?? this.read(index);
    this.known.set(index, words);
    return words;
  }

  private read(index: number): RunWords {
    const { runs } = this.page;
    const [run, next] = [runs[index], runs[index + 1]];
    if (!run) throw new Error(`There is no run ${index}`);
    const isBeside = (one: Run | undefined) => one?.joint === 'beside';
    const before = isBeside(run) ? (runs[index - 1]?.text ?? '') + run.reading : '';
    const after = next && isBeside(next) ? next.reading + next.text : '';
    return new RunWords(run, before.slice(-NEIGHBOUR), after.slice(0, NEIGHBOUR), this.segmenter);
  }
}
