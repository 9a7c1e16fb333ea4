import { describe, expect, it } from 'vitest';
import { sentenceLink } from '../../../src/core/text-directive';

describe('sentenceLink', () => {
  it('names a text with its end and what is around it', () => {
    const directive = { prefix: 'before it', start: 'one two', end: 'nine ten', suffix: 'after it' };
    expect(sentenceLink('https://a.example/', directive)).toBe(
      'https://a.example/#:~:text=before%20it-,one%20two,nine%20ten,-after%20it',
    );
  });

  it('escapes what has a meaning in a text directive', () => {
    expect(sentenceLink('https://a.example/', { start: 'a-b, c & d' })).toBe(
      'https://a.example/#:~:text=a%2Db%2C%20c%20%26%20d',
    );
  });

  it('leaves nothing that programs take for the end of an address or for markup', () => {
    const link = sentenceLink('https://a.example/', { start: "*Don't* (ever) say_so~!." });
    expect(link.split('text=')[1]).toMatch(/^[A-Za-z0-9%]+$/);
    expect(decodeURIComponent(link.split('text=')[1] ?? '')).toBe("*Don't* (ever) say_so~!.");
  });

  it('keeps the fragment of the address', () => {
    expect(sentenceLink('https://a.example/#/story/1', { start: 'Word' })).toBe(
      'https://a.example/#/story/1:~:text=Word',
    );
  });
});
