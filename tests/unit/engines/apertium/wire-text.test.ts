import { describe, expect, it } from 'vitest';
import { fromWire, toWire } from '../../../../src/engines/apertium/wire-text';
import { fc } from '../../../property';

describe('toWire', () => {
  it('gives each item a block of its own', () => {
    expect(toWire(['uno', '<g1>due</g1><x2></x2>'], 'html')).toBe('<p>uno</p><p><g1>due</g1><x2></x2></p>');
  });

  it('sends apostrophes and accents as they are', () => {
    expect(toWire(['l&apos;&#233;t&#xE9; &quot;M&amp;S&quot; &lt;'], 'html')).toBe(
      '<p>l\'été "M&amp;S" &lt;</p>',
    );
  });

  it('escapes plain text', () => {
    expect(toWire(['<g1> & *x* #1 @y'], 'text')).toBe('<p>&lt;g1&gt; &amp; &#42;x&#42; &#35;1 &#64;y</p>');
  });
});

describe('fromWire', () => {
  it('removes the marks Apertium put, and no others', () => {
    const wire = '<p>*Blorb @home #take# out **twice &#42;note&#42; &#35;1 a&#64;b &amp;</p>';
    expect(fromWire(wire, ['x'], 'html')).toEqual(['Blorb home take out twice *note* #1 a@b &amp;']);
  });

  it('closes the gaps of words that have no translation', () => {
    expect(fromWire('<p> a  b </p>', ['x y z'], 'text')).toEqual(['a b']);
    expect(fromWire('<p>a  b</p>', [' x  y '], 'text')).toEqual([' a  b ']);
  });

  it('keeps an item whose translation is empty', () => {
    expect(fromWire('<p></p>', ['x '], 'text')).toEqual(['']);
  });

  it.each([
    ['an item is missing', '<p>a</p>'],
    ['there is one more', '<p>a</p><p>b</p><p>c</p>'],
    ['the end was dropped', '<p>a</p><p>b'],
    ['two items became one', '<p>a<p>b</p></p>'],
    ['there is text between', '<p>a</p>x<p>b</p>'],
    ['there is text after', '<p>a</p><p>b</p>x'],
    ['it is no markup', 'a b'],
  ])('refuses an answer where %s', (_, wire) => {
    expect(fromWire(wire, ['a', 'b'], 'html')).toBeUndefined();
  });

  it('brings every text back as it was when nothing is translated', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(text), (items) => {
        expect(fromWire(toWire(items, 'text'), items, 'text')).toEqual(items);
      }),
    );
  });
});
