import type { LanguagePair, LanguageTag } from '../../core/language';
import type { Pairing } from '../../core/translated';
import { cutByBoundaries, joinPlainly, type SentenceLengths } from './by-boundaries';
import { cutByLength } from './by-length';
import { cutByMarks, joinWithMarks } from './by-marks';

/** How the sentences of a run are made one text, and its translation is cut into theirs. */
export interface RunWay<Answer> {
  pairedBy: Pairing;
  join(items: readonly string[]): string;
  /** As many translations as items; undefined where it is not certain which is whose. */
  cut(items: readonly string[], answer: Answer): readonly string[] | undefined;
}

/** For engines that say where their sentences end, in `html` form. */
export function byBoundaries(
  source: LanguageTag,
): RunWay<{ text: string; sentLen?: SentenceLengths | undefined }> {
  const gap = gapOf(source);
  return {
    pairedBy: 'boundaries',
    join: (items) => joinPlainly(items, gap),
    cut: (items, { text, sentLen }) => sentLen && cutByBoundaries(items, gap, text, sentLen),
  };
}

/** For engines that keep tags, in `html` form. */
export function byMarks(source: LanguageTag): RunWay<{ text: string }> {
  const gap = gapOf(source);
  return {
    pairedBy: 'marks',
    join: (items) => joinWithMarks(items, gap),
    cut: (items, { text }) => cutByMarks(items, text),
  };
}

/** The last way, for engines that take plain text alone. */
export function byLength({ source, target }: LanguagePair): RunWay<{ text: string }> {
  const gap = gapOf(source);
  return {
    pairedBy: 'length',
    join: (items) => items.join(gap),
    cut: (items, { text }) => cutByLength(items, text, target),
  };
}

/** What stands between two sentences of a language: nothing in writing without spaces. */
function gapOf(language: LanguageTag): string {
  return /^(zh|ja|yue)\b/.test(language) ? '' : ' ';
}
