import { describe, expect, it } from 'vitest';
import { type Inline, inlineText } from '../../../../src/core/inline';
import { tidyInlines } from '../../../../src/extract/blocks/white-space';
import { fc } from '../../../property';

const text = (value: string): Inline => ({ type: 'text', text: value });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const tidy = (...inlines: Inline[]) => tidyInlines(inlines, false);

describe('tidyInlines', () => {
  it('collapses white space over the borders of elements', () => {
    expect(inlineText(tidy(text(' a \n'), strong(text(' b ')), text(' c ')))).toBe('a b c');
    expect(inlineText(tidy(text('a'), strong(text('b')), text('c')))).toBe('abc');
  });

  it('moves spaces out of elements and keeps the text', () => {
    expect(tidy(text('a'), strong(text(' b ')), text('c'))).toEqual([
      text('a '),
      strong(text('b')),
      text(' c'),
    ]);
  });

  it('keeps spaces that do not collapse, and joiners', () => {
    expect(tidy(text('12\u00A0%'), text(' می\u200Cخواهم'))).toEqual([text('12\u00A0% می\u200Cخواهم')]);
  });

  it('drops soft hyphens and characters without width', () => {
    expect(tidy(text('Donau\u00ADdampf\u200Bschiff\uFEFF'))).toEqual([text('Donaudampfschiff')]);
  });

  it('drops elements without content, not the space in them', () => {
    expect(tidy(text('a'), strong(text(' ')), text('b'), strong())).toEqual([text('a b')]);
  });

  it('has no space beside a line break and none at the ends', () => {
    expect(tidy({ type: 'break' }, text(' a '), { type: 'break' }, text(' b '), { type: 'break' })).toEqual([
      text('a'),
      { type: 'break' },
      text('b'),
    ]);
  });

  it('keeps everything where it is preserved, but for the line feeds at the ends', () => {
    expect(tidyInlines([text('\n  a\n\n  b \n')], true)).toEqual([text('  a\n\n  b')]);
  });

  const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00AD') }).map(text),
      fc.constant<Inline>({ type: 'break' }),
      fc.array(tie('inline'), { maxLength: 3 }).map((children) => strong(...children)),
    ),
  })).inline;

  it('loses no letter, doubles no space, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 6 }), (inlines) => {
        const tidied = tidyInlines(inlines, false);
        const after = inlineText(tidied);
        expect(after.replace(/\s/g, '')).toBe(inlineText(inlines).replace(/[\s\u00AD]/g, ''));
        expect(after).not.toMatch(/ {2}|^ | $/);
        expect(tidyInlines(tidied, false)).toEqual(tidied);
      }),
    );
  });
});
