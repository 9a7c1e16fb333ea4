import type { EncodedSentence } from '../markup/encode';
import { plainText } from '../markup/encode';

/** Names that nobody has and no dictionary knows: engines carry them over as they are. */
const NAMES = ['Zelvano', 'Qerimond', 'Vrasko', 'Ubreloth', 'Ixtavar', 'Pulgreno', 'Hodrask', 'Womberiq'];

/**
 * The sentence with a made-up name in the place of each settled term, for an engine that takes no tags and has translated the
 * term beyond recognition. Undefined where there are more terms than names.
 */
export function shieldTerms(plain: EncodedSentence): EncodedSentence | undefined {
  const free = NAMES.filter((name) => !plain.text.includes(name));
  const names = new Map<number, string>();
  for (const [index, { kind }] of plain.marks.entries()) {
    if (kind !== 'term') continue;
    const name = free[names.size];
    if (name === undefined) return undefined;
    names.set(index + 1, name);
  }
  const marks = plain.marks.map((mark, index) =>
    mark.kind === 'term' ? { ...mark, term: names.get(index + 1) ?? mark.term } : mark,
  );
  const tokens = plain.tokens.map((token, at) => {
    const before = plain.tokens[at - 1];
    const name = before?.type === 'open' ? names.get(before.mark) : undefined;
    return name !== undefined && token.type === 'text' ? { ...token, text: name } : token;
  });
  return { ...plain, tokens, marks, text: plainText({ tokens, marks }) };
}
