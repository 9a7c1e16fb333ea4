import type { LanguagePair, LanguageTag } from '../../core/language';
import type { Pairing, Translated } from '../../core/translated';
import type { MarkupForm } from '../translation';
import { cutByBoundaries, cutTextByBoundaries, joinPlainly, type SentenceLengths } from './by-boundaries';
import { cutByLength } from './by-length';
import { cutByMarks, joinWithMarks } from './by-marks';

/** The translation of one sentence, cut out of that of its run. */
type Part = Pick<Translated, 'text' | 'alignment'>;

/** How the sentences of a run are made one text, and its translation is cut into theirs. */
export interface RunWay<Answer> {
  pairedBy: Pairing;
  join(items: readonly string[]): string;
  /** As many translations as items; undefined where it is not certain which is whose. */
  cut(items: readonly string[], answer: Answer): readonly Part[] | undefined;
}

/** For engines that say where their sentences end, in either form. */
export function byBoundaries(
  source: LanguageTag,
  form: MarkupForm,
): RunWay<Part & { sentLen?: SentenceLengths | undefined }> {
  const gap = gapOf(source);
  if (form === 'text') {
    return {
      pairedBy: 'boundaries',
      join: (items) => items.join(gap),
      cut: (items, answer) => cutTextByBoundaries(items, gap, answer),
    };
  }
  return {
    pairedBy: 'boundaries',
    join: (items) => joinPlainly(items, gap),
    cut: (items, { text, sentLen }) =>
      sentLen && cutByBoundaries(items, gap, text, sentLen)?.map((part) => ({ text: part })),
  };
}

/** For engines that keep tags, in `html` form. */
export function byMarks(source: LanguageTag): RunWay<{ text: string }> {
  const gap = gapOf(source);
  return {
    pairedBy: 'marks',
    join: (items) => joinWithMarks(items, gap),
    cut: (items, { text }) => cutByMarks(items, text)?.map((part) => ({ text: part })),
  };
}

/** The last way, for engines that take plain text alone. */
export function byLength({ source, target }: LanguagePair): RunWay<{ text: string }> {
  const gap = gapOf(source);
  return {
    pairedBy: 'length',
    join: (items) => items.join(gap),
    cut: (items, { text }) => cutByLength(items, text, target)?.map((part) => ({ text: part })),
  };
}

/** What stands between two sentences of a language: nothing in writing without spaces. */
function gapOf(language: LanguageTag): string {
  return /^(zh|ja|yue)\b/.test(language) ? '' : ' ';
}
