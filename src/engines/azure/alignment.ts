import type { AlignedRange } from '../../core/translated';

/** `0:2-0:4 3:5-6:9`: source first to last, translation first to last, both included; the dash may be a long one. */
const PROJECTION = /(\d+):(\d+)[-–](\d+):(\d+)/g;

/** Azure's word alignment as ranges. What does not fit the texts is left out. */
export function alignmentIn(projection: string, text: string, translation: string): AlignedRange[] {
  return [...projection.matchAll(PROJECTION)].flatMap((match): AlignedRange[] => {
    const [from, last, translatedFrom, translatedLast] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const isWithin = from <= last && last < text.length;
    const isTranslated = translatedFrom <= translatedLast && translatedLast < translation.length;
    return isWithin && isTranslated ? [[from, last + 1, translatedFrom, translatedLast + 1]] : [];
  });
}
