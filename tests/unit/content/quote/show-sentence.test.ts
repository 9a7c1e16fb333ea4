import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showSentence } from '../../../../src/content/quote/show-sentence';
import type { SentencePlace } from '../../../../src/core/text-directive';
import { pageWith } from './page-with';

interface Shown {
  isShown: boolean;
  selected: string;
  scrolledTo: string | undefined;
}

/** Shows a sentence in a page with this body; what is selected afterwards, and which element was brought into view. */
function show(body: string, sentence: string, more: Partial<SentencePlace> = {}): Shown {
  const document = pageWith(body);
  let scrolledTo: string | undefined;
  const { Element } = document.defaultView as unknown as typeof globalThis;
  Element.prototype.scrollIntoView = function scroll() {
    scrolledTo = this.localName;
  };
  const isShown = showSentence(document, { sentence, headingLevel: 0, before: [], after: [], ...more });
  return { isShown, selected: document.getSelection()?.toString() ?? '', scrolledTo };
}

describe('showSentence', () => {
  it('selects the sentence, and brings it into view', () => {
    expect(show('<p>Prima. <b>Il faro</b> torna.</p><p>Dopo.</p>', 'Il faro torna.')).toEqual({
      isShown: true,
      selected: 'Il faro torna.',
      scrolledTo: 'b',
    });
  });

  it.each([
    [
      '<p>Prima.\n\n   Costò  3,2\n<b>mili\u00ADoni</b>.</p>',
      'Costò 3,2 milioni.',
      'Costò  3,2\nmili\u00ADoni.',
    ],
    ['<pre>uno\n  due tre\nquattro</pre>', 'due tre', 'due tre'],
    ['<p>Straße und Äpfel.</p>', 'strasse und Apfel.', 'Straße und Äpfel.'],
    ['<p>Il 灯台は光る。次。</p>', '灯台は光る。', '灯台は光る。'],
    ['<p>Che 𝒙 bello 🎉 qui.</p>', 'bello 🎉 qui.', 'bello 🎉 qui.'],
  ])('takes exactly it: %j', (body, sentence, selected) => {
    expect(show(body, sentence).selected).toBe(selected);
  });

  it('takes the one that is meant of several', () => {
    const body = '<p>Chi lo dice? Nessuno lo sa.</p><p>Chi lo fece? <i>Nessuno lo sa.</i></p>';
    const before = ['Chi lo dice? ', 'Nessuno lo sa.', 'Chi lo fece? '];
    expect(show(body, 'Nessuno lo sa.', { before }).scrolledTo).toBe('i');
  });

  it('changes nothing where the sentence is not', () => {
    expect(show('<p>Altro.</p>', 'Il faro.')).toEqual({
      isShown: false,
      selected: '',
      scrolledTo: undefined,
    });
  });

  it('takes any words of a page, whatever they stand in', () => {
    const words = fc.array(fc.stringMatching(/^[a-zàèé]{2,8}$/), { minLength: 3, maxLength: 8 });
    const gaps = fc.array(fc.constantFrom(' ', '\n  ', ' <b>', '</b> ', ' <i></i> '), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, gaps, (list, between) => {
        const inner = list.map((word, at) => word + (between[at] ?? ' ')).join('');
        const { isShown, selected } = show(`<p>Qqqq. ${inner}. Zzzz.</p>`, `${list.join(' ')}.`);
        expect(isShown).toBe(true);
        expect(selected.replace(/\s+/g, '')).toBe(`${list.join('')}.`);
      }),
      { numRuns: 15 },
    );
  });
});
