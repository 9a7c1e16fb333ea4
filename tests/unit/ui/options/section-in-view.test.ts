import { describe, expect, it } from 'vitest';
import { sectionInView } from '../../../../src/ui/options/section-in-view';

const window = { line: 100, height: 600, isAtEnd: false, goal: '' };
const places = (...tops: number[]) =>
  tops.map((top, at) => ({ id: String.fromCharCode(97 + at), top, bottom: tops[at + 1] ?? top + 50 }));

describe('the section in view', () => {
  it.each([
    [places(20, 400), 'a'],
    [places(-300, 100), 'b'],
    [places(-300, 101), 'a'],
    [places(200, 400), 'a'],
    [[], undefined],
  ])('%j', (shown, expected) => {
    expect(sectionInView(shown, window)).toBe(expected);
  });

  it('is at the end of the page the one that was gone to, else the last', () => {
    const atEnd = { ...window, isAtEnd: true };
    const shown = places(-900, 300, 450, 550);
    expect(sectionInView(shown, { ...atEnd, goal: 'c' })).toBe('c');
    expect(sectionInView(shown, atEnd)).toBe('d');
    expect(sectionInView(places(-900, -20, 40, 550), { ...atEnd, goal: 'a' })).toBe('d');
  });
});
