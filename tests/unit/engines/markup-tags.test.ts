import { describe, expect, it } from 'vitest';
import { escapeCharacter, tokens } from '../../../src/engines/markup-tags';
import { fc } from '../../property';

describe('tokens', () => {
  it('tells tags, references and characters apart', () => {
    expect(tokens('a<g1>&amp;</g1>')).toEqual([
      { character: 'a', isReference: false },
      { tag: '<g1>' },
      { character: '&', isReference: true },
      { tag: '</g1>' },
    ]);
  });

  it.each([
    ['&lt;&gt;&quot;&apos;&#39;&#x27;&#233;&nbsp;', "<>\"'''é\u00A0"],
    ['&unknown; & &; &#0; &#x110000;', '&unknown; & &; &#0; &#x110000;'],
    ['&constructor;', '&constructor;'],
    ['<b> <g> <g1 class=x> < g1>', '<b> <g> <g1 class=x> < g1>'],
  ])('reads %j as the text %j', (markup, text) => {
    expect(
      tokens(markup)
        .map((token) => ('tag' in token ? 'TAG' : token.character))
        .join(''),
    ).toBe(text);
  });

  it('gives escaped text back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const markup = Array.from(text, escapeCharacter).join('');
        expect(
          tokens(markup)
            .map((token) => ('tag' in token ? '' : token.character))
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
