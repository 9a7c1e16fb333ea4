import { type LanguageTag, normaliseLanguage } from '../language';
import { endsSentence } from './sentence-ends';

/** A range of a text in UTF-16 units, end excluded. */
export interface SentenceRange {
  start: number;
  end: number;
}

/**
 * Cuts a text into sentences. The ranges are contiguous and cover the text: white space after a sentence belongs to it.
 * An empty text has no sentences.
 *
 * Candidates are the boundaries of `Intl.Segmenter` (UAX 29) and the full stops it does not break at (before a digit, after
 * French guillemets); each is settled between closing and opening marks, then kept or dropped by `endsSentence`.
 */
export function splitSentences(text: string, language: LanguageTag): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let start = 0;
  for (const at of candidates(text, language)) {
    if (at <= start || at >= text.length || !endsSentence(text, start, at, language)) continue;
    ranges.push({ start, end: at });
    start = at;
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return joinWordless(text, ranges);
}

function candidates(text: string, language: LanguageTag): number[] {
  const found = new Set<number>();
  for (const { index } of segmenterFor(language).segment(text)) found.add(settle(text, index));
  for (const match of text.matchAll(TERMINATED)) found.add(settle(text, match.index + match[0].length));
  return [...found].sort((a, b) => a - b);
}

/** A terminator with what may close after it, and the white space: what the Segmenter leaves whole before digits and `»`. */
const TERMINATED = /[\p{Sentence_Terminal}…]["'”’“‘»«›‹)\]]*(?:\[\d{1,3}\])*(?:\s+[»”’])*\s+/gu;

const WHITE_SPACE = /\s/;
/** Marks that open, in writing without spaces, where the Segmenter counts them to the sentence before. */
const CJK_OPENING = /[「『（【《〈〔“‘]/;
/** Marks that close, after the place where the Segmenter breaks. French sets a space before its guillemet. */
const CLOSING = /(?:[»”’」』）】》〉〕)\]]|[“‘](?=\s|$)|\s+»(?=[\s,.;:]|$))*\s*/y;

/** Moves a boundary behind white space and closing marks and before opening ones. */
function settle(text: string, boundary: number): number {
  let end = boundary;
  while (end > 0 && WHITE_SPACE.test(text[end - 1] ?? '')) end--;
  if (end === boundary) {
    while (end > 0 && CJK_OPENING.test(text[end - 1] ?? '')) end--;
    if (end < boundary) return end;
  }
  CLOSING.lastIndex = end;
  return end + (CLOSING.exec(text)?.[0].length ?? 0);
}

/** A run of marks without any letter, digit or image is no sentence: it goes with its neighbour, unless on a line of its own. */
function joinWordless(text: string, ranges: readonly SentenceRange[]): SentenceRange[] {
  const joined: SentenceRange[] = [];
  let open: SentenceRange | undefined;
  for (const range of ranges) {
    const current: SentenceRange = { start: open?.start ?? range.start, end: range.end };
    open = undefined;
    const content = text.slice(current.start, current.end);
    const previous = joined.at(-1);
    if (/[\p{L}\p{N}\uFFFC]/u.test(content)) joined.push(current);
    else if (previous && !endsLine(text, previous)) previous.end = current.end;
    else if (previous && endsLine(text, current)) joined.push(current);
    else open = current;
  }
  if (open) joined.push(open);
  return joined;
}

function endsLine(text: string, range: SentenceRange): boolean {
  return /\n\s*$/.test(text.slice(range.start, range.end));
}

const segmenters = new Map<LanguageTag, Intl.Segmenter>();

/** Making a segmenter costs more than splitting a paragraph with it. */
function segmenterFor(language: LanguageTag): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(normaliseLanguage(language) ?? 'und', { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}
