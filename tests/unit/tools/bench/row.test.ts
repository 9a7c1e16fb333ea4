import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../bench/row';

const row = rowsOf('popup');

describe('a figure', () => {
  test('is the middle one of its runs, with the least and the greatest', () => {
    expect(row('first words', 'ms', [130, 92, 101, 95, 97])).toEqual({
      area: 'popup',
      name: 'first words',
      value: 97,
      min: 92,
      max: 130,
      runs: 5,
      unit: 'ms',
      limit: null,
      is: 'most',
      ok: true,
    });
  });

  test('that is counted is one run', () => {
    expect(row('requests', 'requests', 3)).toMatchObject({ value: 3, min: 3, max: 3, runs: 1 });
  });

  test('is rounded before it is judged', () => {
    expect(row('a', 'ms', 100.4, { most: 100 })).toMatchObject({ value: 100, ok: true });
    expect(row('a', 'ms', 100.4, { most: 100 }, { digits: 1 })).toMatchObject({ value: 100.4, ok: false });
  });

  test('is judged from the side its limit is on', () => {
    expect(row('a', '%', 98, { least: 99 })).toMatchObject({ limit: 99, is: 'least', ok: false });
    expect(row('a', '%', 99, { least: 99 })).toMatchObject({ ok: true });
    expect(row('a', '%', 99, { most: 98 })).toMatchObject({ limit: 98, is: 'most', ok: false });
  });

  test('that could not be measured reaches no limit', () => {
    expect(row('a', 's', Number.NaN, { most: 60 }).ok).toBe(false);
    expect(row('a', 's', [], { least: 60 }).ok).toBe(false);
  });

  test('of what is used otherwise says of what', () => {
    expect(row('a', '%', 1, null, { by: 'Readability' }).by).toBe('Readability');
  });
});
