import type { Inline } from '../../core/inline';
import { findWords } from './find-words';
import type { ElementInline, Mark, Token } from './marks';

type TermMark = Extract<Mark, { kind: 'term' }>;

/** A row of text and marks as a tree; terms as they were settled. */
export function treeOf(tokens: readonly Token[], marks: readonly Mark[]): Inline[] {
  const root: Inline[] = [];
  const stack: Inline[][] = [root];
  let term: { number: number; mark: TermMark; words: string } | undefined;
  for (const token of tokens) {
    const children = stack.at(-1) ?? root;
    if (term) {
      if (token.type === 'text') term.words += token.text;
      else if (token.type === 'close' && token.mark === term.number) {
        append(children, settled(term.mark, term.words));
        term = undefined;
      }
    } else if (token.type === 'text') append(children, token.text);
    else if (token.type === 'close') stack.pop();
    else {
      const mark = marks[token.mark - 1];
      if (mark?.kind === 'atom') children.push(mark.inline);
      else if (mark?.kind === 'term') term = { number: token.mark, mark, words: '' };
      else if (mark) {
        const element: ElementInline = { ...mark.element, children: [] };
        children.push(element);
        stack.push(element.children);
      }
    }
  }
  return root;
}

/**
 * A term for what an engine made of it, with the words that it moved in where those can be told apart. Quotation marks and
 * brackets round it are no part of it.
 */
function settled({ term, translation }: TermMark, words: string): string {
  for (const known of [translation, term]) {
    const found = findWords(words, known, 0, [], 'exactly');
    if (found) return words.slice(0, found.start) + translation + words.slice(found.end);
  }
  const before = /^\p{P}/u.test(term) ? '' : /^[\s\p{P}]*/u.exec(words)?.[0];
  const after = /\p{P}$/u.test(term) ? '' : /[\s\p{P}]*$/u.exec(words)?.[0];
  return `${before}${translation}${after}`;
}

function append(children: Inline[], text: string): void {
  if (text === '') return;
  const last = children.at(-1);
  if (last?.type === 'text') children[children.length - 1] = { type: 'text', text: last.text + text };
  else children.push({ type: 'text', text });
}
