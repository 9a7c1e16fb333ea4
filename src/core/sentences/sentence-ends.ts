import { type LanguageTag, primaryLanguage } from '../language';
import { type SentenceLexicon, sentenceLexicon } from './rules/lookup';

/** How much text around a boundary is looked at: longer than any abbreviation with its neighbours. */
const WINDOW = 60;

const CLOSERS = /["'”’“‘»«›‹)\]」』）】》〉〕]|\[\d{1,3}\]/u;
const TRAILING_CLOSERS = new RegExp(`(?:${CLOSERS.source}|\\s+[»”’])+$`, 'u');
/** Terminators that stand between words written with spaces: without a space after them they end nothing (addresses). */
const SPACED_TERMINATOR = /[.!?…؟۔;]$/u;
const UNSPACED_SCRIPT = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
/** What carries a Japanese quotation on: `「…。」と述べた`. */
const JAPANESE_PARTICLE = /^(?:と|って|っ|など|という|の|は|が|を|に|も|で|や|へ)/;
/** Opening marks and dialogue dashes before the first word. */
const OPENERS = /^(?:["'“”„‘’‚«»‹›([{¿¡「『（【《〈〔]|[-–—]\s?|\s)*/u;

/** `II`, `V`; not the English pronoun. */
const ROMAN_NUMERAL = /^(?:[IVXLC]{2,}|[VX])\b/;
/** Short words without a vowel are abbreviations that no list can complete: `Mfg`, `str`. Units take no full stop. */
const VOWELLESS = /^[BCDFGHJKLMNPQRSTVWXZ]?[bcdfghjklmnpqrstvwxz]{1,4}$/;
const UNIT = /^(?:[kcm]?m|[km]?g|ml|mln|mld|[kmg]b|[kmg]?hz|kw|mw)$/i;
/** Closing quotation marks of writing without spaces, with those that open. */
const CJK_QUOTATIONS: Record<string, string> = { '”': '“', '’': '‘', '」': '「', '』': '『' };

/**
 * Whether a sentence that began at `start` ends at `at`, a place behind white space and closing marks. Full stops are judged
 * by the word before them and the word after: abbreviations, initials, ordinals, list numbers.
 */
export function endsSentence(text: string, start: number, at: number, language: LanguageTag): boolean {
  const before = text.slice(Math.max(start, at - WINDOW), at);
  const left = before.trimEnd();
  const right = text.slice(at, at + WINDOW);
  const space = before.slice(left.length);
  if (/[\n\u2028\u2029]/.test(space)) return endsLine(left, space, right);

  const core = left.replace(TRAILING_CLOSERS, '');
  const closed = core.length < left.length;
  if (space === '' && !endsUnspaced(core, text.slice(0, at), right)) return false;
  if (/^[,;:%)\]}…]|^\.(?!\p{L})/u.test(right)) return false;
  if (/[([（][!?！？…]+[)\]）]$/u.test(left)) return false;
  if (startsLower(right) && !(primaryLanguage(language) === 'nl' && /^['’‘]\p{L}\s+\p{Lu}/u.test(right))) {
    return false;
  }
  if (core.endsWith(';')) return primaryLanguage(language) === 'el';
  if (!core.endsWith('.') || core.endsWith('..')) return /[\p{Sentence_Terminal}…]$/u.test(core);
  const whole = core.length === at - start - space.length;
  return endsAtFullStop(core.slice(0, -1), closed, right, whole, sentenceLexicon(language));
}

/** A line break ends a sentence, except a lone one within a sentence that goes on in lower case. */
function endsLine(left: string, space: string, right: string): boolean {
  const breaks = space.split(/[\n\u2028\u2029]/).length - 1;
  return breaks > 1 || !startsLower(right) || /[\p{Sentence_Terminal}…:;]["'”’»)\]]*$/u.test(left);
}

/**
 * Without a space: not within addresses, and not between a quotation that opened its sentence and the words that say whose
 * it is (`“…。”他说`, `「…。」と述べた`).
 */
function endsUnspaced(core: string, left: string, right: string): boolean {
  if (SPACED_TERMINATOR.test(core) && !UNSPACED_SCRIPT.test(core.at(-2) ?? '')) return false;
  if (/[」』）]$/.test(left) && JAPANESE_PARTICLE.test(right)) return false;
  const opening = CJK_QUOTATIONS[left.at(-1) ?? ''];
  if (!opening || /^[“‘「『]/.test(right)) return true;
  return /[：:，,、]\s?$/.test(left.slice(0, Math.max(0, left.lastIndexOf(opening))));
}

function startsLower(right: string): boolean {
  // `iPhone` opens a sentence, `iphone` does not.
  return /^\p{Ll}(?!\p{Lu})/u.test(right.replace(OPENERS, ''));
}

/** `left` is the text before the full stop; `whole` says that it is the whole sentence so far. */
function endsAtFullStop(
  left: string,
  closed: boolean,
  right: string,
  whole: boolean,
  lexicon: SentenceLexicon,
): boolean {
  const token = /[^\s("“„‘«»‚[、，。：；]+$/u.exec(left)?.[0] ?? '';
  const word = token.replace(/^['’\-–—]+/, '');
  const nextIsNumber = /^[#№]?\d/.test(right);
  if (/^\d+$/.test(word)) {
    // `1. Introduction`: the number of what follows.
    if (whole && left.trim() === token) return false;
    if (!lexicon.ordinals || word.length > 2) return true;
    return !nextIsNumber && nextOpens(right, lexicon, closed);
  }
  if (lexicon.ordinals && /^[IVXL]+$/.test(word)) return nextOpens(right, lexicon, closed);
  const kind = abbreviationKind(left, word, lexicon);
  if (kind === 'none') return true;
  // `A. Lind` in Chinese, `J. Smith` in a language of which nothing is known: a name goes on more often than a sentence ends.
  if (!lexicon.isOpener && /^\p{Lu}$/u.test(word)) return false;
  if (kind === 'before-number') return !nextIsNumber && !ROMAN_NUMERAL.test(right);
  // `(z. B.) Der`: a bracket that closes after an abbreviation was opened within the sentence.
  if (kind === 'before' || (closed && nextIsNumber)) return false;
  if (/^\p{L}\./u.test(right)) return false;
  return !nextIsNumber && nextOpens(right, lexicon, closed);
}

type AbbreviationKind = 'before' | 'before-number' | 'within' | 'none';

function abbreviationKind(left: string, word: string, lexicon: SentenceLexicon): AbbreviationKind {
  const elided = word.replace(/^\p{L}{1,5}['’](?=\p{L}{2})/u, '');
  for (const candidate of [spaced(left), word, elided]) {
    if (lexicon.isBefore(candidate)) return 'before';
    if (lexicon.isWithin(candidate)) return 'within';
    if (candidate.length > 1 && lexicon.isBeforeNumber(candidate)) return 'before-number';
  }
  // Initials, one or more: `J.`, `J.-P.`, `U.S.`.
  if (/^\p{L}(?:\.-?\p{L}{1,2})*$/u.test(word)) return 'within';
  if (VOWELLESS.test(word) && !UNIT.test(word)) return 'within';
  return 'none';
}

/** `z. B` at the end of a text as `z.B`: the short words before the last full stop, without the spaces between them. */
function spaced(left: string): string {
  const parts = /(?:^|[\s("“„«])((?:\p{L}{1,3}\.\s){1,3}\p{L}{1,4})$/u.exec(left)?.[1] ?? '';
  return parts.replace(/\s/g, '');
}

/** Whether the next word looks like a sentence's first, where the full stop itself does not tell. */
function nextOpens(right: string, lexicon: SentenceLexicon, closed: boolean): boolean {
  if (closed && /^["“„«‘(]/.test(right)) return true;
  const next = /^[\p{L}\p{M}-]+/u.exec(right.replace(OPENERS, ''))?.[0] ?? '';
  if (lexicon.isOpener) return lexicon.isOpener(next);
  return /^[\p{Lu}\p{Lo}]/u.test(next);
}
