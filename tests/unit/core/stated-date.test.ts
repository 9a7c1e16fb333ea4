import { describe, expect, it } from 'vitest';
import type { StatedDate } from '../../../src/core/source';
import { momentAsDate, readableDate } from '../../../src/core/stated-date';

describe('readableDate', () => {
  it.each<[StatedDate, string, string]>([
    [
      { iso: '2022-02-05T04:50:00+01:00', precision: 'second', zone: '+01:00' },
      'en',
      '5 February 2022, 04:50 UTC+01:00',
    ],
    [{ iso: '2022-02-05T04:50:00Z', precision: 'second', zone: 'Z' }, 'en', '5 February 2022, 04:50 UTC'],
    [{ iso: '2022-02-05T04:50', precision: 'minute' }, 'en', '5 February 2022, 04:50'],
    [{ iso: '2022-02-05', precision: 'day' }, 'en', '5 February 2022'],
    [{ iso: '2022-02-05', precision: 'day' }, 'it', '5 febbraio 2022'],
    [{ iso: '2022-02', precision: 'month' }, 'en', 'February 2022'],
    [{ iso: '2022', precision: 'year' }, 'en', '2022'],
    [{ iso: 'soon', precision: 'day' }, 'en', 'soon'],
  ])('%o in %s', (date, language, expected) => {
    expect(readableDate(date, language)).toBe(expected);
  });
});

it('takes a moment of ours to the minute', () => {
  expect(momentAsDate('2026-11-23T10:04:59.123Z')).toEqual({
    iso: '2026-11-23T10:04Z',
    precision: 'minute',
    zone: 'Z',
  });
});
