import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/extract/source/plain-text';
import { cleanTitle, withoutLastPart } from '../../../../src/extract/source/titles';

describe('cleanTitle', () => {
  it.each([
    ['Storm over the bay | The Paper', 'Storm over the bay'],
    ['Storm over the bay - The Paper', 'Storm over the bay'],
    ['The Paper: Storm over the bay', 'Storm over the bay'],
    ['Storm: what we know - The Paper', 'Storm: what we know'],
    ['Storm - the second one', 'Storm - the second one'],
    ['Storm over the bay', 'Storm over the bay'],
    ['Storm &amp; sea &#8211; The Paper', 'Storm & sea'],
  ])('%s', (stated, title) => {
    expect(cleanTitle(stated, ['The Paper', 'thepaper.example'], [])).toBe(title);
  });

  it('trusts a headline on the page where the site has no name', () => {
    expect(cleanTitle('Storm over the bay - Weather - Unnamed', [], ['Storm over the bay'])).toBe(
      'Storm over the bay',
    );
    expect(cleanTitle('Storm - a novel', [], ['Storm - a novel'])).toBe('Storm - a novel');
  });
});

describe('withoutLastPart', () => {
  it('drops a short last part and keeps one that could be the title', () => {
    expect(withoutLastPart('A storm has passed over the bay - The Paper')).toBe(
      'A storm has passed over the bay',
    );
    expect(withoutLastPart('Storm - what we know about it')).toBe('Storm - what we know about it');
  });
});

describe('plainText', () => {
  it('decodes what was escaped once too often, and drops tags and invisible characters', () => {
    expect(plainText(' L&#39;&eacute;t&eacute; <b>d&ouml;rt</b>\u200B &unknown; &amp; co ')).toBe(
      "L'été dört &unknown; & co",
    );
  });
});
