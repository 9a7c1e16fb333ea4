import { plainSpelling, skeleton } from './romanise';
import type { Spelling } from './spelling';

/** Letters at the beginning that make two words one name, whatever ending each language gives it. */
const STEM = 4;

/** Whether two words are one name: the same, inflected, spelt another way, or in another script. */
export function isSameName(name: Spelling, other: Spelling): boolean {
  if (name.roman === other.roman) return true;
  const hasCapital =
    name.skeleton !== undefined || other.skeleton !== undefined || /^\p{Lu}/u.test(other.word);
  if (!hasCapital) return isNearWord(name, other);
  return isSameStem(name, other) || isSpeltAlike(name, other);
}

/** Whether two words begin alike, whatever ending each language gives them and however it spells them. */
export function isSameStem({ roman: x }: Spelling, { roman: y }: Spelling): boolean {
  return isStemShared(x, y) || isStemShared(plainSpelling(x), plainSpelling(y));
}

/** More than half of the longer is the same, or all of one that is no short word: `Victoria`, `Viktoriakreuz`. */
function isStemShared(x: string, y: string): boolean {
  const stem = sharedStart(x, y);
  const [shorter, longer] = [Math.min(x.length, y.length), Math.max(x.length, y.length)];
  if (stem > STEM && stem * 2 >= longer) return true;
  return stem >= STEM && (stem * 2 > longer || (stem === shorter && stem > STEM + 1));
}

/** A word without a capital is less often a name's (`Greece`, `grec`), and by chance like one more often (`Moretti`, `more`). */
function isNearWord({ roman: x }: Spelling, { roman: y }: Spelling): boolean {
  const stem = sharedStart(x, y);
  if (stem >= STEM && (stem >= x.length - 2 || stem * 5 >= Math.max(x.length, y.length) * 3)) return true;
  const most = Math.floor(Math.max(x.length, y.length) / 4);
  return stem > 0 && Math.abs(x.length - y.length) <= most && distance(x, y) <= most;
}

function isSpeltAlike(a: Spelling, b: Spelling): boolean {
  const [x, y] = [a.roman, b.roman];
  const stem = sharedStart(x, y);
  if (stem >= STEM - 1 && stem >= Math.min(x.length, y.length) - 1) return true;
  if (areNear(x, y) || areNear(plainSpelling(x), plainSpelling(y))) return true;
  if (a.skeleton === undefined && b.skeleton === undefined) return isTranscribedAlike(x, y);
  const [p, q] = [a.skeleton ?? skeleton(x), b.skeleton ?? skeleton(y)];
  return p.length >= 2 && q.length >= 2 && (areNear(p, q) || (p.length >= 3 && q.includes(p)));
}

/** Consonants that two transcriptions into Latin letters have in common, at least. */
const SHARED_CONSONANTS = 3;
/** Letters that stand for one sound at the beginning of a name. */
const SOUNDS = ['ckqg', 'jdygz', 'vwfb', 'szc', 'ieyj', 'uvwo'];

/**
 * Languages in Latin letters write names of others by their sound: `Jong`, `Dzong`; `Bashar`, `Baszszarowi`. The consonants have to be
 * the same then, an ending aside, and the first letters of one sound.
 */
function isTranscribedAlike(x: string, y: string): boolean {
  const [p, q] = [skeleton(x), skeleton(y)];
  if (Math.min(p.length, q.length) < SHARED_CONSONANTS || Math.abs(p.length - q.length) > 1) return false;
  return (p.startsWith(q) || q.startsWith(p)) && isOneSound(x[0] ?? '', y[0] ?? '');
}

function isOneSound(a: string, b: string): boolean {
  return a === b || SOUNDS.some((sound) => sound.includes(a) && sound.includes(b));
}

/** A third of the letters may differ. */
function areNear(a: string, b: string): boolean {
  const most = Math.floor(Math.max(a.length, b.length) / 3);
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Levenshtein's distance: how many letters have to be put in, taken out or changed. */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
