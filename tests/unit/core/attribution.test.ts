import { describe, expect, it } from 'vitest';
import { type AttributionFacts, attribution, attributionParts } from '../../../src/core/attribution';
import type { Source, StatedDate } from '../../../src/core/source';
import { english } from '../ui/english';

const URL = 'https://atlanticoquotidiano.example/2022/patti/';
const TRANSLATED = '2026-11-23T10:04:59.000Z';

function facts(published?: StatedDate, siteName?: string): AttributionFacts {
  const source: Source = {
    url: { value: URL, evidence: 'link' },
    ...(siteName && { siteName: { value: siteName, evidence: 'open-graph' } }),
    ...(published && { published: { value: published, evidence: 'json-ld' } }),
  };
  return { source, language: 'it', engine: 'Apertium', translatedAt: TRANSLATED };
}

const SECOND: StatedDate = { iso: '2022-02-05T03:50:00Z', precision: 'second', zone: 'Z' };

describe('attribution', () => {
  it('says language, site, address, date, engine and time', () => {
    expect(attribution(facts(SECOND, 'Atlantico Quotidiano'), english)).toBe(
      `This is a machine translation from Italian of a post published on Atlantico Quotidiano at the URL ${URL} on Sat, 05 Feb 2022 03:50:00 +0000. Translated by Apertium on Mon, 23 Nov 2026 10:04 +0000.`,
    );
  });

  it.each<[string, StatedDate, string]>([
    [
      'its own zone',
      { iso: '2022-02-05T03:50:00+01:00', precision: 'second', zone: '+01:00' },
      'Sat, 05 Feb 2022 03:50:00 +0100',
    ],
    [
      'a zone that makes it another day in UTC',
      { iso: '2022-02-05T23:50:00-05:00', precision: 'second', zone: '-05:00' },
      'Sat, 05 Feb 2022 23:50:00 -0500',
    ],
    [
      'no zone where none is stated',
      { iso: '2022-02-05T03:50:00', precision: 'second' },
      'Sat, 05 Feb 2022 03:50:00',
    ],
    [
      'minutes alone',
      { iso: '2022-02-05T03:50Z', precision: 'minute', zone: 'Z' },
      'Sat, 05 Feb 2022 03:50 +0000',
    ],
    ['a day alone', { iso: '2022-02-05', precision: 'day' }, 'Sat, 05 Feb 2022'],
    ['a month alone', { iso: '2022-09', precision: 'month' }, 'Sep 2022'],
    ['a year alone', { iso: '2022', precision: 'year' }, '2022'],
    ['what cannot be read as it stands', { iso: 'last Tuesday', precision: 'day' }, 'last Tuesday'],
    ['a month that does not exist as it stands', { iso: '2022-13-05', precision: 'day' }, '2022-13-05'],
  ])('keeps %s', (_, date, expected) => {
    expect(attribution(facts(date, 'Il Porto'), english)).toContain(
      `at the URL ${URL} on ${expected}. Translated`,
    );
  });

  it('has no words about an address where there is none', () => {
    const { source } = facts({ iso: '2022-02-05', precision: 'day' }, 'Il Porto');
    const { url: _, ...stated } = source;
    expect(attributionParts({ ...facts(), source: stated }, english)).toEqual([
      {
        text: 'This is a machine translation from Italian of a post published on Il Porto on Sat, 05 Feb 2022. Translated by Apertium on Mon, 23 Nov 2026 10:04 +0000.',
      },
    ]);
  });

  it('leaves out what is not stated', () => {
    expect(attribution(facts(), english)).toMatch(
      new RegExp(
        `^This is a machine translation from Italian of a post published at the URL ${URL}\\. Translated by`,
      ),
    );
    const nothing = { ...facts(), language: undefined, engine: undefined };
    expect(attribution(nothing, english)).toBe(
      `This is a machine translation of a post published at the URL ${URL}. Translated on Mon, 23 Nov 2026 10:04 +0000.`,
    );
  });

  it('gives the address as a part of its own', () => {
    const parts = attributionParts(facts(SECOND, 'Il Porto'), english);
    expect(parts.filter((part) => part.href)).toEqual([{ text: URL, href: URL }]);
    expect(parts.map((part) => part.text).join('')).toBe(attribution(facts(SECOND, 'Il Porto'), english));
  });

  it('is not broken by a site name made to break it', () => {
    const parts = attributionParts(facts(SECOND, 'A\uE000B $URL$ $1'), english);
    expect(parts.filter((part) => part.href)).toEqual([{ text: URL, href: URL }]);
    expect(parts[0]?.text).toContain('on AB $URL$ $1 at the URL ');
  });
});
