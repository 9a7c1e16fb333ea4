import type { AlignedRange } from '../../core/translated';

/** `0:2-0:4 3:5-6:9`: source first to last, translation first to last, both included; the dash may be a long one. */
const PROJECTION = /(\d+):(\d+)[-–](\d+):(\d+)/g;

/**
 * Azure's word alignment as ranges. What does not fit the texts is left out, and so is what comes behind a character of two
 * UTF-16 units: the reference does not say whether it counts as one or as two.
 */
export function alignmentIn(projection: string, text: string, translation: string): AlignedRange[] {
  const [end, translatedEnd] = [countableEnd(text), countableEnd(translation)];
  return [...projection.matchAll(PROJECTION)].flatMap((match): AlignedRange[] => {
    const [from, last, translatedFrom, translatedLast] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const isWithin = from <= last && last < end;
    const isTranslated = translatedFrom <= translatedLast && translatedLast < translatedEnd;
    return isWithin && isTranslated ? [[from, last + 1, translatedFrom, translatedLast + 1]] : [];
  });
}

/** Up to where every way of counting characters comes to the same. */
function countableEnd(text: string): number {
  const at = text.search(/[\ud800-\udfff]/);
  return at < 0 ? text.length : at;
}
