import { primaryLanguage } from '../../../core/language';
import type { CheckedText } from '../checked-text';
import { type EnglishName, kindOfEnglishName } from '../lexicon/english-names';
import { isTranslatedName } from '../lexicon/translated-names';
import { germannessOf, isBeforeGermanNouns, isNativeShape } from '../lexicon/word-shapes';
import { counterpartOf, type Name } from './names';

/** What may be said of a word that has no counterpart; `replaced-name.ts` weighs it. */
export type Said =
  | `lost ${EnglishName}`
  | `lost ${EnglishName} opening`
  | 'lost known'
  | 'left out'
  | 'new'
  | 'new known'
  | 'new translated'
  | 'new opening'
  | 'beside another'
  | 'long'
  | 'native'
  | 'after an article';

export interface LostName {
  name: Name;
  kind: EnglishName | 'known';
  said: Said[];
}

export interface NewName {
  name: Name;
  /** What speaks for a noun of German; 0 in other languages. */
  germanness: number;
  said: Said[];
}

const LONG_WORD = 9;
/** Where more words than this share have a capital, it is a heading and says nothing of names. */
const HEADING = 0.6;
/** What stands before the name of a person. */
const TITLE =
  /(?<!\p{L})(?:mrs?|ms|miss|dr|sir|rep|sen|gov|rev|prof|sgt|lt|col|capt|president|senator|judge|congress(?:wo)?man|governor|mayor)\.?\s$/iu;

/** What an English word without a counterpart is, and whether it may have been left out rather than replaced. */
export function lostNames(
  names: readonly Name[],
  others: readonly Name[],
  english: CheckedText,
  other: CheckedText,
): LostName[] {
  const isHeading = isHeadingLike(english);
  return names.map((name) => {
    const kind = kindOf(name, english);
    const said: Said[] = [saidOf(kind, name.opens || isHeading)];
    if (isLeftOut(name, others, english, other)) said.push('left out');
    return { name, kind, said };
  });
}

function saidOf(kind: LostName['kind'], opens: boolean): Said {
  if (kind === 'known') return 'lost known';
  return opens ? `lost ${kind} opening` : `lost ${kind}`;
}

/** A word after a form of address is the name of a person, whatever else it means: `Mrs May`. */
function kindOf(name: Name, english: CheckedText): LostName['kind'] {
  if (name.isKnown) return 'known';
  const kind = kindOfEnglishName(name.word);
  const isAddressed = TITLE.test(english.text.slice(0, name.start)) && !TITLE.test(`${name.word} `);
  return isAddressed ? 'name' : kind;
}

/** What a word of the other language without a counterpart is. */
export function newNames(others: readonly Name[], other: CheckedText): NewName[] {
  const language = primaryLanguage(other.language);
  const isGerman = language === 'de';
  return others.map((name) => {
    const said: Said[] = ['new'];
    if (name.isKnown) said.push('new known');
    else if (isTranslatedName(name.word, other.language)) said.push('new translated');
    if (name.opens) said.push('new opening');
    if (others.some((one) => areBeside(name, one, other.text))) said.push('beside another');
    if (name.word.length > LONG_WORD) said.push('long');
    const before = other.spellings()[name.index - 1];
    if (isGerman && before && isBeforeGermanNouns(before.word)) said.push('after an article');
    if (!isGerman && isNativeShape(name.word, language)) said.push('native');
    const germanness = isGerman ? germannessOf(name.word) : 0;
    return { name, germanness, said };
  });
}

function isHeadingLike(text: CheckedText): boolean {
  const words = text.spellings();
  return words.filter(({ word }) => /^\p{Lu}/u.test(word)).length > HEADING * words.length;
}

/** `Trump` for `Donald Trump`: what follows it is there, and nothing new beside that. */
function isLeftOut(name: Name, others: readonly Name[], english: CheckedText, other: CheckedText): boolean {
  const next = english.spellings()[name.index + 1];
  if (!next || !/^\p{Lu}/u.test(next.word)) return false;
  if (!areBeside(name, { ...next, index: name.index + 1 }, english.text)) return false;
  const same = counterpartOf(next, english, other);
  if (!same || !/^\p{Lu}/u.test(same.word)) return false;
  const at = other.spellings().indexOf(same);
  return !others.some(({ index }) => Math.abs(index - at) === 1);
}

/**
 * Where on the English side a name would stand by the words beside it: those with a capital that are the same on both sides. `Boris
 * Keller` for `Boris Johnson`: where `Johnson` stands.
 */
export function placesBesideTheSame(name: Name, other: CheckedText, english: CheckedText): number[] {
  return [-1, 1].flatMap((step) => {
    const beside = other.spellings()[name.index + step];
    if (!beside || !/^\p{Lu}/u.test(beside.word)) return [];
    if (!areBeside(name, { ...beside, index: name.index + step }, other.text)) return [];
    const same = counterpartOf(beside, other, english);
    return same ? [english.spellings().indexOf(same) - step] : [];
  });
}

interface Placed {
  index: number;
  start: number;
  end: number;
}

/** Whether two words stand beside one another with only a space between. */
function areBeside(a: Placed, b: Placed, text: string): boolean {
  if (Math.abs(a.index - b.index) !== 1) return false;
  return /^\s$/u.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}
