import { escapeCharacter, tokens } from '../markup-tags';
import type { MarkupForm } from '../translation';

/**
 * How items travel through Apertium's HTML filter. What was tried on apertium 3.8.3 with apertium-apy 0.11.7:
 *
 * - Each item in a `<p>` of its own: the filter puts a sentence end (`.[]`) at every block, so items do not influence one
 *   another (320 sentences alone and eight at a time: the same translations).
 * - Bare numbered tags survive as they are: 2,400 news sentences of 6 directions came back with every tag, 6 of them in
 *   another order. No other spelling is needed. A tag keeps its place while words move, so it may end up around another
 *   word or none.
 * - `&apos;` ends a word (`L&apos;accordo` becomes `L&apos;agree`) and `&egrave;` is garbled: everything but `&`, `<` and
 *   `>` goes as the character it is. A reference that stays one is carried through untouched.
 * - Marks: `*` before a word that a step did not know, `@` and `#` where a dictionary failed. `markUnknown=no` removes
 *   only the last step's, so they are removed here. The text's own `*`, `@` and `#` travel as references, which
 *   makes every bare one Apertium's.
 */
export function toWire(items: readonly string[], form: MarkupForm): string {
  return items.map((item) => `<p>${itemToWire(item, form)}</p>`).join('');
}

/** The items of an answer, or undefined where they cannot be told apart as they were sent. */
export function fromWire(wire: string, items: readonly string[], form: MarkupForm): string[] | undefined {
  const parts = wire.trim().split(/<\/p>\s*/);
  const isWhole = parts.pop() === '' && parts.every((part) => part.lastIndexOf('<p>') === 0);
  if (!isWhole || parts.length !== items.length) return undefined;
  return parts.map((part, index) => itemFromWire(part.slice('<p>'.length), items[index] ?? '', form));
}

const MARKS: Readonly<Record<string, string>> = { '*': '&#42;', '@': '&#64;', '#': '&#35;' };

function itemToWire(item: string, form: MarkupForm): string {
  if (form === 'text') return Array.from(item, characterToWire).join('');
  return tokens(item)
    .map((token) => ('tag' in token ? token.tag : characterToWire(token.character)))
    .join('');
}

function characterToWire(character: string): string {
  return MARKS[character] ?? escapeCharacter(character);
}

function itemFromWire(wire: string, item: string, form: MarkupForm): string {
  const text = tokens(wire)
    .map((token) => {
      if ('tag' in token) return token.tag;
      if (!token.isReference && token.character in MARKS) return '';
      return form === 'html' ? escapeCharacter(token.character) : token.character;
    })
    .join('');
  return spacedLike(item, text);
}

/** A word that has no translation (an article, a pronoun) leaves its spaces behind: two where the item has one. */
function spacedLike(item: string, text: string): string {
  const tight = item.includes('  ') ? text : text.replace(/ {2,}/g, ' ');
  const [before = ''] = /^\s*/.exec(item) ?? [];
  const [after = ''] = /\s*$/.exec(item) ?? [];
  return before + tight.trim() + (tight.trim() ? after : '');
}
