/** What a server makes of the marks round the sentences of a text: `<s1>…</s1> <s2>…</s2>`. */
export type MarkFault = 'dropped' | 'swapped' | 'doubled' | 'merged';

const SENTENCE = /<s(\d+)>(.*?)<\/s\1>/gu;

/** A translation with marks as the fault has them; as it was where there is no fault, or no mark. */
export function misplaceMarks(translation: string, fault: MarkFault | undefined): string {
  const sentences = Array.from(translation.matchAll(SENTENCE), ([whole, , content]) => ({ whole, content }));
  const [first, second] = sentences;
  if (!fault || !first || !second) return translation;
  switch (fault) {
    case 'dropped':
      return translation.replace(SENTENCE, '$2');
    case 'swapped':
      return sentences
        .map(({ whole }) => whole)
        .reverse()
        .join(' ');
    case 'doubled':
      return `${first.whole} ${translation}`;
    case 'merged':
      return translation
        .replace(second.whole, '<s2></s2>')
        .replace(first.whole, `<s1>${first.content} ${second.content}</s1>`);
  }
}
