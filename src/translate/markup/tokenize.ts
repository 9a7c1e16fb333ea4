import { withAsciiDigits } from '../digits';
import { decodeEntities } from './entities';
import { ATTRIBUTES, dropElements } from './stray-tags';

/** One of our tags in an engine's answer, as it came. */
export interface AnswerTag {
  type: 'tag';
  /** Undefined where an engine wrote another: the number alone tells the mark. */
  letter: 'g' | 'x' | undefined;
  form: 'open' | 'close' | 'self-closed';
  mark: number;
}

export type AnswerToken = AnswerTag | { type: 'text'; text: string };

/**
 * How tags are told from text. `exact`: our numbered tags in the ways that engines write them, `< / G1 >`, `<x2/>`, `＜g1＞`,
 * attributes passed over. `loose`: also under another name or escaped, `<b1>`, `<г 1>`, `‹g1›`, `&lt;g1&gt;`; for answers to
 * originals that hold nothing of the kind.
 */
export type Reading = 'exact' | 'loose';

const TAGS: Record<Reading, RegExp> = {
  exact: new RegExp(`[<＜]\\s*([/／]?)\\s*([gxGX])\\s*(\\d{1,4})${ATTRIBUTES}\\s*([/／]?)\\s*[>＞]`, 'gu'),
  loose: new RegExp(
    `(?:[<＜‹〈]|&(?:amp;)?lt;)\\s*([/／]?)\\s*(\\p{L}{1,3})[\\s._-]*(\\p{Nd}{1,4})${ATTRIBUTES}\\s*([/／]?)\\s*(?:[>＞›〉]|&(?:amp;)?gt;)`,
    'gu',
  ),
};

/**
 * Cuts an answer into numbered tags and text, character references read. Elements that an engine wrote of its own accord are
 * dropped and their text kept, unless the original speaks of them; all else that looks like markup is text.
 */
export function tokenizeAnswer(
  answer: string,
  reading: Reading,
  originalText: string,
  hasTags: boolean,
): AnswerToken[] {
  const tokens: AnswerToken[] = [];
  const pushText = (text: string) => {
    // Who is sent tags may write more of them; who is sent none writes what it read.
    const words = hasTags ? dropElements(text, originalText) : text;
    if (words !== '') tokens.push({ type: 'text', text: decodeEntities(words) });
  };
  let end = 0;
  for (const match of answer.matchAll(TAGS[reading])) {
    const [whole, closing, name = '', number = '', selfClosing] = match;
    pushText(answer.slice(end, match.index));
    end = match.index + whole.length;
    const letter = name.normalize('NFKC').toLowerCase();
    tokens.push({
      type: 'tag',
      letter: letter === 'g' || letter === 'x' ? letter : undefined,
      form: closing ? 'close' : selfClosing ? 'self-closed' : 'open',
      mark: Number(withAsciiDigits(number)),
    });
  }
  pushText(answer.slice(end));
  return tokens;
}

/** Whether a text could be taken for tags where they are read loosely. */
export function looksTagged(text: string): boolean {
  return /[<＜‹〈]\s*[/／]?\s*\p{L}{1,3}[\s._-]*\p{Nd}/u.test(text);
}
