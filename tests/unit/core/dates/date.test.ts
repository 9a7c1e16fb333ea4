import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/core/dates/date';
import { withoutDate } from '../../../../src/core/dates/written-date';

describe('parseDate', () => {
  it.each([
    ['2022', '2022', 'year', undefined],
    ['2022-02', '2022-02', 'month', undefined],
    ['2022-02-05', '2022-02-05', 'day', undefined],
    ['2022-02-05T03:50', '2022-02-05T03:50', 'minute', undefined],
    ['2022-02-05 03:50:10', '2022-02-05T03:50:10', 'second', undefined],
    ['2022-02-05T03:50:00+0100', '2022-02-05T03:50:00+01:00', 'second', '+01:00'],
    ['2022-02-05T03:50:00.123Z', '2022-02-05T03:50:00Z', 'second', 'Z'],
    ['20220205T035000Z', '2022-02-05T03:50:00Z', 'second', 'Z'],
    ['Sat, 05 Feb 2022 03:50:00 +0000', '2022-02-05T03:50:00+00:00', 'second', '+00:00'],
    ['Sat, 05 Feb 2022 03:50:00 GMT', '2022-02-05T03:50:00Z', 'second', 'Z'],
    ['1644033000', '2022-02-05T03:50:00Z', 'second', 'Z'],
    ['1644033000000', '2022-02-05T03:50:00Z', 'second', 'Z'],
  ])('reads %s', (stated, iso, precision, zone) => {
    expect(parseDate(stated)).toEqual(zone ? { iso, precision, zone } : { iso, precision });
  });

  it.each([
    ['5 febbraio 2022, ore 17.30', '2022-02-05T17:30'],
    ['Sabato 5 Febbraio 2022', '2022-02-05'],
    ['1er mars 2022 à 9h05', '2022-03-01T09:05'],
    ['Publié le 12 août 2021', '2021-08-12'],
    ['5. März 2022, 18:45 Uhr', '2022-03-05T18:45'],
    ['05.03.2022', '2022-03-05'],
    ['12 de octubre de 2020 a las 10:15', '2020-10-12T10:15'],
    ['3 de setembro de 2019', '2019-09-03'],
    ['February 5, 2022 3:46 PM', '2022-02-05T15:46'],
    ['Feb. 5th, 2022', '2022-02-05'],
    ['5 May 2022 12:10am', '2022-05-05T00:10'],
    ['14 kwietnia 2021', '2021-04-14'],
    ['5 февраля 2022', '2022-02-05'],
    ['2020年2月19日 10:20', '2020-02-19T10:20'],
    ['2020년 2월 19일', '2020-02-19'],
    ['٥ نوفمبر ٢٠٢٣', '2023-11-05'],
    ['2021/3/7', '2021-03-07'],
    ['28/02/2021', '2021-02-28'],
    ['02/28/2021', '2021-02-28'],
  ])('reads %s', (written, iso) => {
    expect(parseDate(written)?.iso).toBe(iso);
  });

  it('takes day and month apart by the language alone, where they could be either', () => {
    expect(parseDate('05/02/2022', 'it')?.iso).toBe('2022-02-05');
    expect(parseDate('05/02/2022', 'en-GB')?.iso).toBe('2022-02-05');
    expect(parseDate('05/02/2022', 'en-US')?.iso).toBe('2022-05-02');
    expect(parseDate('05/02/2022', 'en')).toBeUndefined();
    expect(parseDate('05/02/2022')).toBeUndefined();
  });

  it.each([
    '',
    'yesterday',
    '3 minutes ago',
    '2022-13-40',
    '31 February 2022',
    '1398/11/30',
    'May',
    '12',
    '12345678901',
  ])('makes no date of %j', (stated) => {
    expect(parseDate(stated, 'it')).toBeUndefined();
  });

  it('adds no zone that is not stated, and takes none that several places use', () => {
    expect(parseDate('5 Feb 2022 10:00 IST')).toEqual({ iso: '2022-02-05T10:00', precision: 'minute' });
    expect(parseDate('5 Feb 2022 10:00 CET')?.zone).toBe('+01:00');
  });
});

describe('withoutDate', () => {
  it('leaves the name of a byline', () => {
    expect(withoutDate('By Anna Bianchi March 11, 2015 3:46 PM')).toBe('By Anna Bianchi');
    expect(withoutDate('15.05.2020, 07:11 | Anna Bianchi')).toBe('Anna Bianchi');
    expect(withoutDate('Anna Bianchi')).toBe('Anna Bianchi');
  });
});
