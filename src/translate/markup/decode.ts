import type { Inline } from '../../core/inline';
import type { LanguagePair } from '../../core/language';
import { auditMarkup, type MarkupFault } from './audit';
import type { EncodedSentence } from './encode';
import { wrap } from './frame';
import type { ElementInline, Mark, Token } from './marks';
import { repairSpacing } from './spacing';
import { tokenizeAnswer } from './tokenize';

/** A translation with all the marks of its original, or what is wrong with the marks that came back. */
export type Decoded = { ok: true; inlines: Inline[] } | { ok: false; fault: MarkupFault };

/** Reads an engine's answer to a sentence that was encoded in `html` form. An answer that is the question gives the original. */
export function decodeSentence(answer: string, encoded: EncodedSentence, languages: LanguagePair): Decoded {
  // Trimmed both: what is left of a soft hyphen at the end may be the space before it.
  const isSettled = encoded.marks.some(({ kind }) => kind === 'term');
  if (!isSettled && answer.trim() === encoded.text.trim())
    return { ok: true, inlines: [...encoded.original] };
  const audited = auditMarkup(tokenizeAnswer(answer), encoded.marks);
  if (!audited.ok) return audited;
  const hasMarks = encoded.marks.length > 0;
  const tokens = hasMarks ? repairSpacing(audited.tokens, encoded, languages) : trimmed(audited.tokens);
  return { ok: true, inlines: wrap(treeOf(tokens, encoded.marks), encoded.layers) };
}

/** There is one text where there are no marks. */
function trimmed(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => (token.type === 'text' ? { type: 'text', text: token.text.trim() } : token));
}

function treeOf(tokens: readonly Token[], marks: readonly Mark[]): Inline[] {
  const root: Inline[] = [];
  const stack: Inline[][] = [root];
  let term: number | undefined;
  for (const token of tokens) {
    const children = stack.at(-1) ?? root;
    if (term !== undefined) {
      // What the engine made of it is passed over.
      if (token.type === 'close' && token.mark === term) term = undefined;
    } else if (token.type === 'text') append(children, token.text);
    else if (token.type === 'close') stack.pop();
    else {
      const mark = marks[token.mark - 1];
      if (mark?.kind === 'atom') children.push(mark.inline);
      else if (mark?.kind === 'term') {
        append(children, mark.translation);
        term = token.mark;
      } else if (mark) {
        const element: ElementInline = { ...mark.element, children: [] };
        children.push(element);
        stack.push(element.children);
      }
    }
  }
  return root;
}

function append(children: Inline[], text: string): void {
  if (text === '') return;
  const last = children.at(-1);
  if (last?.type === 'text') children[children.length - 1] = { type: 'text', text: last.text + text };
  else children.push({ type: 'text', text });
}
