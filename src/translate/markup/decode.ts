import type { Inline } from '../../core/inline';
import type { LanguagePair } from '../../core/language';
import { type Audited, auditMarkup, type MarkupFault } from './audit';
import type { EncodedSentence } from './encode';
import { decodeEntities, hasEntities, isWhollyEscaped } from './entities';
import { wrap } from './frame';
import type { Token } from './marks';
import { repairSpacing } from './spacing';
import { dropOurTags } from './stray-tags';
import { type AnswerToken, looksTagged, type Reading, tokenizeAnswer } from './tokenize';
import { treeOf } from './tree';

/** A translation with all the marks of its original, or what is wrong with the marks that came back. */
export type Decoded = { ok: true; inlines: Inline[] } | { ok: false; fault: MarkupFault };

/** Reads an engine's answer to a sentence that was encoded in `html` form. An answer that is the question gives the original. */
export function decodeSentence(answer: string, encoded: EncodedSentence, languages: LanguagePair): Decoded {
  // Trimmed both: what is left of a soft hyphen at the end may be the space before it.
  const isSettled = encoded.marks.some(({ kind }) => kind === 'term');
  if (!isSettled && answer.trim() === encoded.text.trim())
    return { ok: true, inlines: [...encoded.original] };
  const audited = audit(answer, encoded);
  if (!audited.ok) return audited;
  const hasMarks = encoded.marks.length > 0;
  const tokens = hasMarks ? repairSpacing(audited.tokens, encoded, languages) : trimmed(audited.tokens);
  return { ok: true, inlines: wrap(treeOf(tokens, encoded.marks), encoded.layers) };
}

/** Reads an answer exactly, else loosely where the original cannot be taken for tags. Nothing of a tag may be left in the text. */
function audit(answer: string, { marks, tokens }: EncodedSentence): Audited {
  const originalText = tokens.map((token) => (token.type === 'text' ? token.text : '')).join('');
  const readings: Reading[] = marks.length > 0 && !looksTagged(originalText) ? ['exact', 'loose'] : ['exact'];
  let first: Audited | undefined;
  for (const reading of readings) {
    const answered = tokenizeAnswer(answer, reading, originalText, marks.length > 0);
    const audited = withoutDebris(auditMarkup(unescaped(answered, originalText), marks), originalText);
    if (audited.ok) return audited;
    first ??= audited;
  }
  return first ?? { ok: false, fault: 'unknown' };
}

function withoutDebris(audited: Audited, originalText: string): Audited {
  const hasDebris =
    audited.ok &&
    audited.tokens.some(
      (token) => token.type === 'text' && dropOurTags(token.text, originalText) !== token.text,
    );
  return hasDebris ? { ok: false, fault: 'unknown' } : audited;
}

/** Character references once more, where an engine escaped what was escaped. */
function unescaped(answered: AnswerToken[], originalText: string): AnswerToken[] {
  const texts = answered.flatMap((token) => (token.type === 'text' ? [token.text] : []));
  if (!isWhollyEscaped(texts) || hasEntities(originalText)) return answered;
  return answered.map((token) =>
    token.type === 'text' ? { type: 'text', text: decodeEntities(token.text) } : token,
  );
}

/** There is one text where there are no marks. */
function trimmed(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => (token.type === 'text' ? { type: 'text', text: token.text.trim() } : token));
}
