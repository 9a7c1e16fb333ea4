import type { Mark, Token } from './marks';
import type { AnswerTag, AnswerToken } from './tokenize';

/** What an engine did to the marks of a sentence. `crossed`: not nested as in the original. `emptied`: its words went elsewhere, or those of others into a term. */
export type MarkupFault = 'missing' | 'doubled' | 'unknown' | 'crossed' | 'emptied';

/** The answer's tokens as marks of the original, or the first thing wrong with them. */
export type Audited = { ok: true; tokens: Token[] } | { ok: false; fault: MarkupFault };

/**
 * Makes sure that every mark of the original is there once, whole, and inside the mark it was inside.
 *
 * One sentence, one audit: the tags of each are numbered from 1. An engine that joins sentences of a block to a run for its
 * server has several tags of one number in one text; it must tell them apart by their sentence and hand each sentence back
 * with its own. A tag that moved to another sentence of its run is `missing` here, and `doubled` or `unknown` there.
 */
export function auditMarkup(answer: readonly AnswerToken[], marks: readonly Mark[]): Audited {
  const tokens: Token[] = [];
  const seen = new Set<number>();
  const open: number[] = [];
  const failed = (fault: MarkupFault): Audited => ({ ok: false, fault });
  for (const [index, token] of answer.entries()) {
    if (token.type === 'text') {
      tokens.push(token);
      continue;
    }
    const mark = marks[token.mark - 1];
    const letter = mark?.kind === 'atom' ? 'x' : 'g';
    if (!mark || (token.letter ?? letter) !== letter) return failed('unknown');
    if (mark.kind === 'atom') {
      if (token.form === 'close' && lastTag(answer, token.mark, index)) {
        // The closing tag of an atom comes right after its opening one; a lone one stands for the atom.
        if (lastTag(answer, undefined, index)?.mark === token.mark) continue;
        return failed('crossed');
      }
      if (seen.has(token.mark)) return failed('doubled');
      if (open.at(-1) !== mark.parent) return failed('crossed');
      seen.add(token.mark);
      tokens.push({ type: 'atom', mark: token.mark });
    } else if (token.form === 'close') {
      if (open.pop() !== token.mark) return failed('crossed');
      if (!isFilled(mark, contentOf(tokens, token.mark))) return failed('emptied');
      tokens.push({ type: 'close', mark: token.mark });
    } else {
      if (seen.has(token.mark)) return failed('doubled');
      if (token.form === 'self-closed') return failed('emptied');
      if (open.at(-1) !== mark.parent) return failed('crossed');
      seen.add(token.mark);
      open.push(token.mark);
      tokens.push({ type: 'open', mark: token.mark });
    }
  }
  if (open.length > 0 || seen.size < marks.length) return failed('missing');
  return { ok: true, tokens };
}

/** The last tag before a place in the answer; of a mark, the last that opened it. */
function lastTag(
  answer: readonly AnswerToken[],
  mark: number | undefined,
  end: number,
): AnswerTag | undefined {
  return answer
    .slice(0, end)
    .findLast(
      (token): token is AnswerTag =>
        token.type === 'tag' && (mark === undefined || (token.mark === mark && token.form === 'open')),
    );
}

/** The text since a mark was opened. */
function contentOf(tokens: readonly Token[], mark: number): string {
  const from = tokens.findIndex((token) => token.type === 'open' && token.mark === mark);
  return tokens
    .slice(from + 1)
    .flatMap((token) => (token.type === 'text' ? [token.text] : []))
    .join('');
}

/** Whether a mark holds words; a term no more of them than could be its own: they would be lost with it. */
function isFilled(mark: Mark, content: string): boolean {
  if (mark.kind !== 'term') return /[\p{L}\p{N}]/u.test(content);
  const longest = 3 * Math.max(mark.term.length, mark.translation.length) + 10;
  return content.trim() !== '' && content.length <= longest;
}
