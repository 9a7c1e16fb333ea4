import { describe, expect, it } from 'vitest';
import { likeness } from '../../../../src/translate/agreement/likeness';

describe('likeness', () => {
  it('is 1 for the same words, whatever their case and signs', () => {
    expect(likeness('The lighthouse, again!', 'the Lighthouse again', 'en')).toBe(1);
    expect(likeness('', '', 'en')).toBe(1);
  });

  it('is 0 where nothing is shared', () => {
    expect(likeness('abc', 'xyz', 'en')).toBe(0);
    expect(likeness('abc', '', 'en')).toBe(0);
    expect(likeness('a', 'bcd', 'en')).toBe(0);
  });

  it('is the same from both sides', () => {
    const [a, b] = ['The boats came back at night.', 'At night the boat comes back.'];
    expect(likeness(a, b, 'en')).toBe(likeness(b, a, 'en'));
  });

  it('counts a run as often as both have it', () => {
    // Runs of one: 1 of 1 and 3, of two: none and 2, of three: none and 1.
    expect(likeness('a', 'aaa', 'en')).toBeCloseTo((2 / 4 + 0 + 0) / 3);
  });

  it('holds another form or order for less of a difference than other words', () => {
    const said = 'The fishermen returned to the harbour.';
    const inflected = likeness(said, 'To the harbour the fisherman returns.', 'en');
    const other = likeness(said, 'Parliament votes on new taxes today.', 'en');
    expect(inflected).toBeGreaterThan(0.6);
    expect(other).toBeLessThan(0.35);
  });

  it('compares languages without spaces by their letters', () => {
    expect(likeness('灯塔再次亮起。', '灯塔又亮了起来。', 'zh-CN')).toBeGreaterThan(0.3);
    expect(likeness('灯塔再次亮起。', '议会投票表决。', 'zh-CN')).toBeLessThan(0.2);
  });
});
