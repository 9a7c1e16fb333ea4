import { type Inline, inlineText } from '../../core/inline';
import type { AlignedRange, Translated } from '../../core/translated';
import { type EncodedSentence, isInvisible, WHITE_SPACE } from './encode';

/**
 * An engine's word alignment with the offsets of the sentence itself and of its final translation, in UTF-16 units. Of
 * sentences with marks none is carried: what stands where has changed. None either where the translation is not, letter by
 * letter, what the engine answered.
 */
export function carryAlignment(
  { text: answer, alignment = [] }: Translated,
  encoded: EncodedSentence,
  translation: readonly Inline[],
): AlignedRange[] {
  if (alignment.length === 0 || encoded.form === 'html' || encoded.marks.length > 0) return [];
  const places = sentPlaces(encoded);
  const translatedPlaces = answerPlaces(answer, encoded, translation, places);
  if (!places || !translatedPlaces) return [];
  const { length } = inlineText(translation);
  return alignment.flatMap(([from, to, translatedFrom, translatedTo]): AlignedRange[] => {
    const own = carried(places, from, to);
    const translated = carried(translatedPlaces, translatedFrom, translatedTo);
    return own && translated && translated[1] <= length ? [[...own, ...translated]] : [];
  });
}

function carried(places: readonly (number | undefined)[], from: number, to: number) {
  const [first, last] = [places[from], places[to - 1]];
  return first !== undefined && last !== undefined && first <= last
    ? ([first, last + 1] as const)
    : undefined;
}

/** Where each unit of a sentence without marks, as it was sent, stands in the sentence. */
function sentPlaces(encoded: EncodedSentence): number[] | undefined {
  const { tokens } = encoded;
  const core = tokens.map((token) => (token.type === 'text' ? token.text : '')).join('');
  const before = lengthBefore(encoded);
  let visible = '';
  const visiblePlaces: number[] = [];
  for (let at = 0; at < core.length; at += 1) {
    const unit = core.charAt(at);
    if (isInvisible(unit)) continue;
    visible += unit;
    visiblePlaces.push(before + at);
  }
  let text = '';
  const places: number[] = [];
  let end = 0;
  for (const { index, 0: space } of visible.matchAll(WHITE_SPACE)) {
    text += `${visible.slice(end, index)} `;
    places.push(...visiblePlaces.slice(end, index + 1));
    end = index + space.length;
  }
  text += visible.slice(end);
  places.push(...visiblePlaces.slice(end));
  const start = text.length - text.trimStart().length;
  return text.trim() === encoded.text ? places.slice(start, start + encoded.text.length) : undefined;
}

/** Where each unit of an answer stands in the translation that was made of it; white space at its ends stands nowhere. */
function answerPlaces(
  answer: string,
  encoded: EncodedSentence,
  translation: readonly Inline[],
  places: readonly number[] | undefined,
): (number | undefined)[] | undefined {
  const text = answer.trim();
  const trimmed = Array<undefined>(answer.indexOf(text)).fill(undefined);
  // An answer that is the question gives the original, with all that was not sent of it.
  if (text === encoded.text) return places && [...trimmed, ...places];
  const before = lengthBefore(encoded);
  if (!inlineText(translation).startsWith(text, before)) return undefined;
  return [...trimmed, ...Array.from({ length: text.length }, (_, at) => before + at)];
}

/** How long that is which stands before the words of a sentence and is never sent. */
function lengthBefore({ layers }: EncodedSentence): number {
  return layers.reduce((sum, { before }) => sum + inlineText(before).length, 0);
}
