import { decodeEntities } from './entities';

/** One of our tags in an engine's answer, as it came. */
export interface AnswerTag {
  type: 'tag';
  letter: 'g' | 'x';
  form: 'open' | 'close' | 'self-closed';
  mark: number;
}

export type AnswerToken = AnswerTag | { type: 'text'; text: string };

/** Our numbered tags in the ways that engines write them: `< / G1 >`, `<x2/>`, `＜g1＞`. Nothing else is a tag. */
const TAG = /[<＜]\s*([/／]?)\s*([gxGX])\s*(\d{1,4})\s*([/／]?)\s*[>＞]/g;

/** Cuts an answer into numbered tags and text, character references read. All else that looks like markup is text. */
export function tokenizeAnswer(answer: string): AnswerToken[] {
  const tokens: AnswerToken[] = [];
  let end = 0;
  for (const match of answer.matchAll(TAG)) {
    pushText(tokens, answer.slice(end, match.index));
    end = match.index + match[0].length;
    const letter = match[2]?.toLowerCase() === 'g' ? 'g' : 'x';
    const form = match[1] ? 'close' : match[4] ? 'self-closed' : 'open';
    tokens.push({ type: 'tag', letter, form, mark: Number(match[3]) });
  }
  pushText(tokens, answer.slice(end));
  return tokens;
}

function pushText(tokens: AnswerToken[], text: string): void {
  if (text !== '') tokens.push({ type: 'text', text: decodeEntities(text) });
}
