import { type LanguagePair, type LanguageTag, primaryLanguage } from '../../core/language';
import {
  endsElided,
  endsInPrefix,
  mayBeEnding,
  neverSpaces,
  spacedSigns,
  spacesGuillemets,
  spacesPercent,
  writesSpaces,
} from '../language-traits';
import { type Cluster, clustersOf, type Side, sidesOf, tokensOf } from './clusters';
import { type Joint, jointsOf } from './joint';
import { dropLoneApostrophe } from './lone-apostrophe';
import type { Mark, MarkedSentence, Token } from './marks';

const NARROW_NO_BREAK = '\u202f';
const CLOSING = /^[,)\]}”،؛؟۔।॥։።၊။]|^\.(?![\p{L}\p{N}])/u;
const DOUBLE_SIGN = /^([;:!?])(?![\p{L}\p{N}(/])/u;
const OPENING = /[([{¿¡„]$/;
const QUOTE_START = /^['"’”“‘«»]/;
const QUOTE_END = /['"’”“‘«»]$/;
/** A quotation mark that opens, and no apostrophe: `dell’` ends in none. */
const QUOTE_OPENS = /(?:^|[^\p{L}\p{N}])['"’”“‘«»]$/u;
const OPENING_END = /[([{«“„"'’‘]$/;
const WORD_END = /[\p{L}\p{M}\p{N},;:.!?)\]”»%]$/u;
const WORD_START = /^[\p{L}\p{N}([“„«¿¡]/u;
const LETTER_END = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_START = /^[\p{L}\p{N}]/u;
/** Scripts and signs of languages that part nothing with spaces. */
const DENSE =
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3000-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65…—]';
const DENSE_END = new RegExp(`${DENSE}$`, 'u');
const DENSE_START = new RegExp(`^${DENSE}`, 'u');
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}]';
const UNSPACED_END = new RegExp(`${UNSPACED}\\p{M}*$`, 'u');
const UNSPACED_START = new RegExp(`^${UNSPACED}`, 'u');
/** What English writes behind a word without a space. */
const CLITIC = /^['’](?:s|re|ve|ll|d|m)(?!\p{L})/iu;
const LONE_S = /^s(?!\p{L})/u;

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
  const joints = jointsOf(clusters, original.marks);
  return tokensOf(
    joints.map((joint) => ({
      ...joint.cluster,
      space: spaceOf(joint, originalsOf(joint.cluster), languages, how),
    })),
  );
}

function spaceOf(joint: Joint, originals: readonly Cluster[], languages: LanguagePair, how: Repair): string {
  const { left, right, space } = joint.cluster;
  // Nothing before or after: a dropped apostrophe may have been all there was.
  if (!left || !right || (left.type === 'text' && left.text === '')) return '';
  if (wantsNarrowSpace(joint, languages.target)) return /[\u00a0\u202f]/.exec(space)?.[0] ?? NARROW_NO_BREAK;
  if (space !== '') {
    return isUnwanted(joint, originals, languages.target) ? '' : (/[\u00a0\u202f]/.exec(space)?.[0] ?? ' ');
  }
  return how === 'take away and add' && isMissing(joint, originals, languages) ? ' ' : '';
}

/** French: before double signs that end something, and within guillemets. */
function wantsNarrowSpace(
  { left, right, leftRole, rightRole, leftMark }: Joint,
  target: LanguageTag,
): boolean {
  if (spacesGuillemets(target)) {
    if (left.endsWith('«') && leftRole !== 'closes') return true;
    if (right.startsWith('»') && rightRole !== 'opens') return true;
  }
  const sign = DOUBLE_SIGN.exec(right)?.[1];
  return sign !== undefined && !isBreak(leftMark) && spacedSigns(target).includes(sign);
}

/** Whether white space between two anchors is an engine's mistake. */
function isUnwanted(joint: Joint, originals: readonly Cluster[], target: LanguageTag): boolean {
  const { left, right, leftRole, rightRole } = joint;
  if (leftRole === 'opens' || rightRole === 'closes') return true;
  if ((CLOSING.test(right) && rightRole !== 'opens') || (OPENING.test(left) && leftRole !== 'closes'))
    return true;
  if (DOUBLE_SIGN.test(right) || (/^%(?!\p{L})/u.test(right) && !spacesPercent(target))) return true;
  if (neverSpaces(target) && (DENSE_END.test(left) || DENSE_START.test(right))) return true;
  if (endsElided(left, target) && /^[\p{L}\p{N}«“"]|^$/u.test(right)) return true;
  if (primaryLanguage(target) === 'en' && CLITIC.test(right)) return true;
  const wasTight = originals.length > 0 && originals.every((was) => was.space === '');
  if (!wasTight) return false;
  // It clung to a word; it may stand elsewhere now.
  const clung = originals.every(({ left: was }) => was?.type !== 'text' || !OPENING_END.test(was.text));
  if (joint.rightMark) return clung && isNote(joint.rightMark);
  const wasQuoted = (side: 'left' | 'right', quote: RegExp) =>
    originals.some((was) => was[side]?.type === 'text' && quote.test(was[side].text));
  return (
    (QUOTE_START.test(right) && rightRole !== 'opens' && wasQuoted('right', QUOTE_START)) ||
    (QUOTE_END.test(left) && leftRole !== 'closes' && wasQuoted('left', QUOTE_OPENS))
  );
}

/** Whether an engine took out a space with a tag. */
function isMissing(joint: Joint, originals: readonly Cluster[], { source, target }: LanguagePair): boolean {
  const { left, right, leftRole, rightRole, leftMark, rightMark } = joint;
  if (leftRole === 'opens' || rightRole === 'closes') return false;
  const isJoined = LETTER_END.test(left) && LETTER_START.test(right);
  const hadSpace = originals.some((was) => was.space !== '');
  if (!writesSpaces(target)) {
    // Words in other letters are parted even so.
    return hadSpace && isJoined && !UNSPACED_END.test(left) && !UNSPACED_START.test(right);
  }
  if (endsInPrefix(left, target)) return false;
  const closes = joint.cluster.tags.some(({ type }) => type === 'close');
  if (isJoined && closes && (mayBeEnding(right, target) || LONE_S.test(right))) return false;
  // A source without spaces says nothing about where they belong.
  if (!hadSpace) return !writesSpaces(source) && isJoined;
  const endsWord = leftMark ? !isBreak(leftMark) : WORD_END.test(left) || leftRole === 'closes';
  const startsWord = rightMark ? !isBreak(rightMark) : WORD_START.test(right) || rightRole === 'opens';
  return endsWord && startsWord;
}

function isBreak(mark: Mark | undefined): boolean {
  return mark?.kind === 'atom' && mark.inline.type === 'break';
}

/** A raised number, a `[1]`: it clings to the word before it. */
function isNote(mark: Mark): boolean {
  return mark.kind === 'atom' && 'children' in mark.inline && mark.inline.type !== 'code';
}
