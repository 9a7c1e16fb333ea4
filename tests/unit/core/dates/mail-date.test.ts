import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/core/dates/date';
import { parseMailDate } from '../../../../src/core/dates/mail-date';

describe('parseMailDate', () => {
  it.each([
    ['Sat, 05 Feb 22 03:50:00 GMT', '2022-02-05T03:50:00Z', 'Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z', 'Z'],
    ['5 Feb 49 03:50 UT', '2049-02-05T03:50Z', 'Z'],
    ['5 Feb 50 03:50 UT', '1950-02-05T03:50Z', 'Z'],
    ['Sat, 05 Feb 2022 03:50:00 EST', '2022-02-05T03:50:00-05:00', '-05:00'],
    ['Sat, 05 Feb 2022 03:50:00 CST', '2022-02-05T03:50:00-06:00', '-06:00'],
    ['Sat, 05 Feb 2022 03:50:00 MDT', '2022-02-05T03:50:00-06:00', '-06:00'],
    ['Sat, 05 Feb 2022 03:50:00 CEST', '2022-02-05T03:50:00+02:00', '+02:00'],
    ['Sat, 05 Feb 2022 03:50:00 +0100 (CET)', '2022-02-05T03:50:00+01:00', '+01:00'],
    ['Sat, 05 Feb 2022 03:50:00 GMT+0200', '2022-02-05T03:50:00+02:00', '+02:00'],
    // That day was a Saturday.
    ['Mon, 05 Feb 2022 03:50:00 +0000', '2022-02-05T03:50:00+00:00', '+00:00'],
    ['Sab, 05 Febbraio 2022 03:50:00 +0100', '2022-02-05T03:50:00+01:00', '+01:00'],
    ['sam., 05 févr. 2022 03:50:00 +0100', '2022-02-05T03:50:00+01:00', '+01:00'],
    ['Sa, 05 Mär 2022 03:50:00 +0100', '2022-03-05T03:50:00+01:00', '+01:00'],
    ['Sat, 05 Feb 2022 24:00:00 GMT', '2022-02-05T24:00:00Z', 'Z'],
  ])('reads %s', (stated, iso, zone) => {
    const read = parseMailDate(stated);
    expect([read?.iso, read?.zone]).toEqual([iso, zone]);
  });

  it('adds no zone that is not stated, that nobody knows, or that cannot be', () => {
    for (const zone of ['', ' XYZ', ' +9900', ' +0199', ' B']) {
      expect(parseMailDate(`Sat, 05 Feb 2022 03:50:00${zone}`), zone).toEqual({
        iso: '2022-02-05T03:50:00',
        precision: 'second',
      });
    }
  });

  it('leaves out a time that cannot be, and is no date where the day cannot be', () => {
    expect(parseMailDate('Sat, 05 Feb 2022 24:30:00 GMT')).toEqual({ iso: '2022-02-05', precision: 'day' });
    expect(parseMailDate('Sat, 05 Feb 2022 25:00:00 GMT')).toEqual({ iso: '2022-02-05', precision: 'day' });
    expect(parseMailDate('Wed, 31 Feb 2022 03:50:00 GMT')).toBeUndefined();
    expect(parseMailDate('Wed, 30 Nov -0001 00:00:00 +0000')).toBeUndefined();
  });
});

it('takes an offset beside the name of a zone for the offset, wherever a time stands', () => {
  expect(parseDate('Sat Feb 5 2022 03:50:00 GMT+0100 (CET)')?.zone).toBe('+01:00');
});

it.each(['', '0', '-1', 'now', 'Thu', '00:00', '0000-00-00 00:00:00', '0001-01-01T00:00:00Z', '+0000'])(
  'makes no date of %j',
  (stated) => {
    expect(parseDate(stated)).toBeUndefined();
  },
);
