import type { Found } from './find-words';
import type { Word } from './word-list';

/** What is known of the words that a mark holds in the original. */
export interface AnchorWords {
  /** In the original. */
  original: readonly Word[];
  /** As they were translated on their own. */
  own: readonly Word[];
  /** The words of the whole sentence in the original, those of the mark included. */
  sentence: readonly Word[];
}

/** Where a run is looked for. */
export interface Translation {
  text: string;
  words: readonly Word[];
  /** Whether a word may be in it: other marks have theirs. */
  isFree(word: Word): boolean;
}

const WEIGHTS = { kept: 3, content: 2, function: 0.5, gap: -0.25 };
/** Of the words that tell something, as translated on their own, so many must be in the run. */
const LEAST_SHARE = 0.6;
/** Another run that comes so near makes it a guess. */
const MARGIN = 2;
/** Little words that may stand between. */
const LONGEST_GAP = 2;

interface Run {
  from: number;
  to: number;
  score: number;
  keys: Set<string>;
}

/**
 * The run of words in a translation that a mark's words became, although they were translated otherwise there: by the numbers
 * and names among them that were kept, else by most of the words that tell something. Undefined where it is not clear; a
 * link at the wrong words is worse than a note.
 */
export function findRun(translation: Translation, anchor: AnchorWords): Found | undefined {
  const { words } = translation;
  const kept = keptKeys(words, anchor);
  // A name that stands once more in the original than in the translation is no evidence: whose is it?
  const isDoubtful = ({ key }: Word) =>
    !kept.has(key) &&
    anchor.original.some((word) => word.key === key && (word.kind === 'name' || word.kind === 'number'));
  const own = anchor.own.filter((word) => !isDoubtful(word));
  const telling = new Set(anchor.own.filter(({ kind }) => kind !== 'function').map(({ key }) => key));
  const runs = runsOf(translation, own, anchor, kept).sort((a, b) => b.score - a.score);
  const [best] = runs;
  if (!best) return undefined;
  const rival = runs.find(({ from, to }) => to < best.from || from > best.to);
  if (rival && rival.score > best.score - MARGIN) return undefined;
  const found = [...telling].filter((key) => best.keys.has(key));
  const isNamed = kept.size > 0 && [...kept].every((key) => best.keys.has(key));
  const isShared = found.length / Math.max(telling.size, 1) >= LEAST_SHARE && isEnough(found);
  const [first, last] = [words[best.from], words[best.to]];
  return first && last && (isNamed || isShared) ? { start: first.start, end: last.end } : undefined;
}

/** Numbers and names of the mark that stand in the translation as often as in the whole original. */
function keptKeys(translation: readonly Word[], { original, own, sentence }: AnchorWords): Set<string> {
  const [first] = sentence;
  const kept = original.filter(({ kind, key, text, start }) => {
    if (kind !== 'number' && kind !== 'name') return false;
    // The capital of a first word is no sign of a name.
    if (kind === 'name' && start === first?.start && !own.some((word) => word.text === text)) return false;
    const isSame = (word: Word) =>
      kind === 'number' ? word.kind === kind && word.key === key : word.text === text;
    const times = translation.filter(isSame).length;
    return times > 0 && times >= sentence.filter(isSame).length;
  });
  return new Set(kept.map(({ key }) => key));
}

function isEnough(found: readonly string[]): boolean {
  return found.length > 1 || (found[0] !== undefined && (found[0].length > 3 || /\p{Lo}/u.test(found[0])));
}

/** Every stretch from one shared word to another in which nothing else tells anything. */
function runsOf(
  { text, words, isFree }: Translation,
  own: readonly Word[],
  anchor: AnchorWords,
  kept: ReadonlySet<string>,
): Run[] {
  const shared = words.map((word) => (isFree(word) ? sharedKey(word, kept, own) : undefined));
  const runs: Run[] = [];
  for (const [from, first] of words.entries()) {
    if (shared[from] === undefined || !mayEdge(first, anchor.own.at(0))) continue;
    const keys = new Set<string>();
    let score = 0;
    let gap = 0;
    for (let to = from; to < words.length; to += 1) {
      const word = words[to] ?? first;
      const key = shared[to];
      const between = text.slice(words[to - 1]?.end ?? 0, word.start);
      if (to > from && /[;:!?]|\.\s/.test(between)) break;
      if (key === undefined || keys.has(key)) {
        gap += 1;
        if (!isFree(word) || word.kind !== 'function' || gap > LONGEST_GAP) break;
        continue;
      }
      keys.add(key);
      score +=
        WEIGHTS[kept.has(key) ? 'kept' : word.kind === 'function' ? 'function' : 'content'] +
        gap * WEIGHTS.gap;
      gap = 0;
      if (mayEdge(word, anchor.own.at(-1))) runs.push({ from, to, score, keys: new Set(keys) });
    }
  }
  return runs;
}

/** A little word begins or ends a mark only where one did in its own translation. */
function mayEdge({ kind }: Word, edge: Word | undefined): boolean {
  return kind !== 'function' || edge?.kind === 'function';
}

/** The key of the word of the mark that a word of the translation is. */
function sharedKey(word: Word, kept: ReadonlySet<string>, own: readonly Word[]): string | undefined {
  if (kept.has(word.key)) return word.key;
  const same = own.find(({ key }) => key === word.key);
  return (same ?? own.find((other) => isForm(other.key, word.key)))?.key;
}

/** `document` and `documents`: long words that differ in an ending of one or two letters. */
function isForm(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common += 1;
  return common >= 5 && longest - common <= 2 && common >= 0.8 * longest;
}
