import type { LanguagePair } from '../../core/language';
import { spacesPunctuation, writesSpaces } from '../language-traits';
import { type Anchor, type Cluster, clustersOf, type Side, sidesOf, tokensOf } from './clusters';
import type { Mark, MarkedSentence, Token } from './marks';

const CLOSING = /^[,)\]}”]|^\.(?![\p{L}\p{N}])/u;
const CLOSING_UNLESS_SPACED = /^[;:!?%](?![\p{L}\p{N}(])/u;
const OPENING = /[([{¿¡„]$/;
const QUOTE_START = /^['"’”“‘«»]/;
const QUOTE_END = /['"’”“‘«»]$/;
const WORD_END = /[\p{L}\p{N},;:.!?)\]”»%]$/u;
const WORD_START = /^[\p{L}\p{N}([“„«¿¡]/u;
const LETTER_END = /[\p{L}\p{N}]$/u;
const LETTER_START = /^[\p{L}\p{N}]/u;
const UNSPACED_END = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。，！？：；」』）]$/u;
const UNSPACED_START = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。，！？：；「『（]/u;
const OPENING_END = /[([{«“„"'’‘]$/;
const ELISION = /\p{L}['’]$/u;
const LONE_APOSTROPHE = /(^|\s)['’]$/;

/** An engine that wrote no tags took no spaces for them. */
type Repair = 'take away and add' | 'take away';

/**
 * Repairs white space round marks: engines put it in (`the <g1> INF Treaty </g1> , in 2019`), take it out, and leave
 * apostrophes behind. What stands elsewhere is the engine's own and is not touched.
 */
export function repairSpacing(
  tokens: readonly Token[],
  original: MarkedSentence,
  languages: LanguagePair,
  how: Repair = 'take away and add',
): Token[] {
  const before = new Map<Side, Cluster>();
  for (const cluster of clustersOf(original.tokens)) {
    for (const side of sidesOf(cluster)) before.set(side, cluster);
  }
  const clusters = clustersOf(tokens);
  const originalsOf = (cluster: Cluster) => sidesOf(cluster).flatMap((side) => before.get(side) ?? []);
  for (const [index, cluster] of clusters.entries()) {
    dropLoneApostrophe(cluster, clusters.slice(index), originalsOf(cluster));
  }
  return tokensOf(
    clusters.map((cluster) => ({
      ...cluster,
      space: spaceOf(cluster, originalsOf(cluster), original.marks, languages, how),
    })),
  );
}

/** `dell’<a>INF</a>` must not become `the ' <a>INF</a>`: the apostrophe belonged to a word that is gone. */
function dropLoneApostrophe(cluster: Cluster, rest: readonly Cluster[], originals: readonly Cluster[]): void {
  const { left } = cluster;
  if (left?.type !== 'text' || !LONE_APOSTROPHE.test(left.text)) return;
  const wasElided = originals.some(({ left: was }) => was?.type === 'text' && ELISION.test(was.text));
  const isQuotation = rest.some(({ right }) => right?.type === 'text' && /['’](?!\p{L})/u.test(right.text));
  if (!wasElided || isQuotation) return;
  const text = left.text.slice(0, -1);
  left.text = text.trimEnd();
  cluster.space ||= text.slice(left.text.length);
}

function spaceOf(
  cluster: Cluster,
  originals: readonly Cluster[],
  marks: readonly Mark[],
  languages: LanguagePair,
  how: Repair,
): string {
  const { left, right, space } = cluster;
  // Nothing before or after: a dropped apostrophe may have been all there was.
  if (!left || !right || (left.type === 'text' && left.text === '')) return '';
  const leftText = left.type === 'text' ? left.text : '';
  const rightText = right.type === 'text' ? right.text : '';
  if (space !== '') {
    return isUnwanted(left, right, originals, marks, languages)
      ? ''
      : (/[\u00a0\u202f]/.exec(space)?.[0] ?? ' ');
  }
  if (!writesSpaces(languages.target) || how === 'take away') return '';
  if (originals.some((was) => was.space !== '')) {
    const endsWord = left.type === 'atom' ? !isBreak(left, marks) : WORD_END.test(leftText);
    const startsWord = right.type === 'atom' ? !isBreak(right, marks) : WORD_START.test(rightText);
    return endsWord && startsWord ? ' ' : '';
  }
  // A source without spaces says nothing about where they belong.
  const joined = !writesSpaces(languages.source) && LETTER_END.test(leftText) && LETTER_START.test(rightText);
  return joined ? ' ' : '';
}

/** Whether white space between two anchors is an engine's mistake. */
function isUnwanted(
  left: Anchor,
  right: Anchor,
  originals: readonly Cluster[],
  marks: readonly Mark[],
  { target }: LanguagePair,
): boolean {
  const leftText = left.type === 'text' ? left.text : '';
  const rightText = right.type === 'text' ? right.text : '';
  if (CLOSING.test(rightText) || OPENING.test(leftText)) return true;
  if (!spacesPunctuation(target) && CLOSING_UNLESS_SPACED.test(rightText)) return true;
  if (!writesSpaces(target) && (UNSPACED_END.test(leftText) || UNSPACED_START.test(rightText))) return true;
  const wasTight = originals.length > 0 && originals.every((was) => was.space === '');
  if (!wasTight) return false;
  // It clung to a word; it may stand elsewhere now.
  const clung = originals.every(({ left: was }) => was?.type !== 'text' || !OPENING_END.test(was.text));
  if (right.type === 'atom') return clung && isNote(right, marks);
  const wasQuoted = (side: 'left' | 'right', quote: RegExp) =>
    originals.some((was) => was[side]?.type === 'text' && quote.test(was[side].text));
  return (
    (QUOTE_START.test(rightText) && wasQuoted('right', QUOTE_START)) ||
    (QUOTE_END.test(leftText) && wasQuoted('left', QUOTE_END))
  );
}

function isBreak(anchor: Anchor, marks: readonly Mark[]): boolean {
  const mark = anchor.type === 'atom' ? marks[anchor.mark - 1] : undefined;
  return mark?.kind === 'atom' && mark.inline.type === 'break';
}

/** A raised number, a `[1]`: it clings to the word before it. */
function isNote(anchor: Anchor, marks: readonly Mark[]): boolean {
  const mark = anchor.type === 'atom' ? marks[anchor.mark - 1] : undefined;
  return mark?.kind === 'atom' && 'children' in mark.inline && mark.inline.type !== 'code';
}
