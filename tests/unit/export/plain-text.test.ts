import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/export/plain-text';
import { english } from '../ui/english';
import { italian } from './sample-articles';
import { block, cell, exportedOf, link, type Sample, text } from './samples';

const body = (...samples: Sample[]) => plainText.write(exportedOf(samples), english).split('\n----\n\n')[1];

describe('plain text', () => {
  it('has the original as mail quotes it, and its translation below', () => {
    expect(body(block('paragraph', ['Uno. ', 'One.'], ['Due.']))).toBe(
      '> Uno. Due.\nOne. (not translated)\n',
    );
  });

  it('keeps an address whole behind its words', () => {
    const href = `https://a.example/${'x'.repeat(200)}?a=1&b=2`;
    const line = [text('see '), link(href, 'this '), text('now')];
    expect(body(block('paragraph', [line, line]))).toContain(`see this <${href}> now`);
  });

  it('writes only the words of a link that runs', () => {
    const line = [link('javascript:alert(1)', 'this')];
    expect(body(block('paragraph', [line, line]))).toBe('> this\nthis\n');
  });

  it('has lists and ragged tables', () => {
    const item: Sample = { block: { kind: 'list-item', depth: 2, ordinal: 3 }, sentences: [['a', 'A']] };
    expect(
      body(item, cell(0, 0, true, ['b', 'B']), cell(0, 1, true, ['c', 'C']), cell(1, 1, false, ['d', 'D'])),
    ).toBe('>    3. a\n   3. A\n\n> b | c\n>  | d\nB | C\n | D\n');
  });

  it('has what the reader wrote, and what was found', () => {
    const written = plainText.write(italian, english);
    expect(written).toContain('Note: Ask Ugo about the lens.\nCompare with the piece of 1999.');
    expect(written).toContain('- the light has come home — A fine sentence');
    expect(written).toContain('To be looked at: “24” of the original is not in the translation.');
    expect(written).toContain('Translated by DeepL');
  });
});
