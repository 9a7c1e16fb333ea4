import { type Asked, numbered, startChatServer } from '../../../servers/chat';
import type { LoopbackServer } from '../../../servers/loopback-server';
import type { Payload } from './all-payloads';
import { caseOf } from './hostile-article';

/**
 * What a hostile engine makes of a sentence: of one that names a case, the payload of that case, among its tags where it has any; of any
 * other, itself.
 */
export function hostileAnswers(payloads: readonly Payload[]): (text: string) => string {
  const texts = new Map(payloads.map(({ id, text }) => [id, text]));
  return (text) => {
    const payload = texts.get(caseOf(text) ?? 0);
    if (payload === undefined) return text;
    const isMarked = /<[gx]\d+>/.test(text);
    return isMarked ? text.replace(/parola \d+/, () => payload) : `Case ${caseOf(text)}: ${payload}`;
  };
}

interface Hostile {
  translate(text: string): string;
}

/** A language model that answers so, in a stream of JSON. */
export function startHostileChat({ translate }: Hostile): Promise<LoopbackServer> {
  const reply = (asked: Asked) => numbered(asked.sentences.map(translate), asked);
  return startChatServer({ reply });
}

/** The same where the server takes no schema: each sentence stands in a line, behind a mark. */
export function startMarkedChat({ translate }: Hostile): Promise<LoopbackServer> {
  const line = (text: string) => translate(text).replace(/\s+/g, ' ');
  const reply = (asked: Asked) => numbered(asked.sentences.map(line), asked);
  return startChatServer({ reply, refused: ['response_format'] });
}
