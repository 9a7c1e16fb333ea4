import { cjkUnitsAt, type Unit, unitsNamed } from '../lexicon/units';
import type { NumberFound } from './number-found';

const SIGN_BEFORE = /(?:us|can|a)?[$€£₽₹]\s?$|百分之$/i;

/** What a number counts: signs before it, and signs and words shortly after it, scales between them passed over. */
export function unitsOf(
  { start, end }: NumberFound,
  text: string,
  isScale: (word: string) => boolean,
): Unit[] {
  const before = SIGN_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[0].trim() ?? '';
  const sign = before === '百分之' ? before : before.slice(-1);
  return [...(sign ? unitsNamed(sign) : []), ...unitsAfter(text.slice(end, end + 45), isScale)];
}

function unitsAfter(after: string, isScale: (word: string) => boolean): Unit[] {
  const rest = after.replace(RANGE, '');
  if (rest.length < after.length) return unitsAfter(rest, isScale);
  const tight = after.replace(/^[\s多余万億亿千百兆]+/, '');
  const cjk = cjkUnitsAt(tight);
  if (cjk.length > 0) return cjk;
  for (const [index, match] of [...after.matchAll(/[%％٪$€£₽₹°º℃℉]|[\p{L}\p{M}]+/gu)].entries()) {
    // Punctuation ends it, and so does a word that is neither unit nor scale nor a link like `di`, `per`, `de`.
    if (index > 3 || /[,;:.!?()\d]/.test(after.slice(0, match.index).replace(/\.(?=\s)/g, ''))) return [];
    const units = unitsNamed(match[0]);
    if (units.length > 0) return units;
    if (!isScale(match[0].toLowerCase()) && !LINK.test(match[0])) return [];
  }
  return [];
}

/** What follows the first number of a range: `to 4`, `-7,5`. */
const RANGE =
  /^\s?(?:[-–—~～]|to|or|and|bis|oder|und|a|al|ai|o|e|à|et|ou|y|ao?s?|tot|en|of|do|i|lub|до|и|или|إلى|و|から|至|到)\s?\d+(?:[.,]\d+)?/iu;

const LINK = /^(?:an?|de|di|d|per|pour|por|af|of|в|في|us|uk|britis\p{L}*|us\p{L}*|american\p{L}*)$/iu;
