import { escapeCharacter, tokens } from '../markup-tags';

/**
 * LibreTranslate undoes every character reference in what it answers, also in HTML (`&lt;` comes back as `<`), and then
 * the text cannot be told from tags. Here its answer becomes markup again: tags that the item had stay tags, every other
 * `<`, `>` and `&` is text.
 */
export function restoreMarkup(answer: string, item: string): string {
  const sent = new Set(tokens(item).flatMap((token) => ('tag' in token ? [token.tag] : [])));
  return tokens(answer)
    .map((token) => {
      if (!('tag' in token)) return escapeCharacter(token.character);
      return sent.has(token.tag) ? token.tag : Array.from(token.tag, escapeCharacter).join('');
    })
    .join('');
}
