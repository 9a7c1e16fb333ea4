import { describe, expect, it } from 'vitest';
import { wordBounds } from '../../../src/ui/word-bounds';

describe('wordBounds', () => {
  const wordsIn = (whole: string, language: string) =>
    wordBounds(whole, language).map(({ start, end }) => whole.slice(start, end));

  it('are those of the language, without signs', () => {
    expect(wordsIn('«Il faro», 3,2 milioni.', 'it')).toEqual(['Il', 'faro', '3,2', 'milioni']);
    expect(wordsIn('灯台は明るい。', 'ja').join('')).toBe('灯台は明るい');
    expect(wordsIn('灯台は明るい。', 'ja').length).toBeGreaterThan(1);
    expect(wordsIn('مخبز يبيع', 'ar')).toEqual(['مخبز', 'يبيع']);
    expect(wordsIn(' – ', 'und')).toEqual([]);
  });
});
