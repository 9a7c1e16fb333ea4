import { describe, expect, it } from 'vitest';
import { showSentence } from '../../../../src/content/quote/show-sentence';
import type { SentencePlace } from '../../../../src/core/text-directive';
import { fc } from '../../../property';
import { runs } from '../../../runs';
import { pageWith } from './page-with';

interface Shown {
  isShown: boolean;
  selected: string;
  scrolledTo: string | undefined;
  /** By how many pixels the window was scrolled after that. */
  scrolledBy: number;
}

/** Shows a sentence in a page with this body; what is selected afterwards, and which element was brought into view. */
function show(
  body: string,
  sentence: string,
  more: Partial<SentencePlace> = {},
  box = { top: 0, height: 20 },
): Shown {
  const document = pageWith(body);
  let scrolledTo: string | undefined;
  let scrolledBy = 0;
  // jsdom lays nothing out.
  const view = document.defaultView as unknown as Window & typeof globalThis;
  const { Element } = view;
  view.Range.prototype.getBoundingClientRect = () => box as DOMRect;
  const scrollBy = ({ top }: { top: number }) => {
    scrolledBy = top;
  };
  Object.assign(view, { innerHeight: 800, scrollBy });
  Element.prototype.scrollIntoView = function scroll() {
    scrolledTo = this.localName;
  };
  const isShown = showSentence(document, { sentence, headingLevel: 0, before: [], after: [], ...more });
  return { isShown, selected: document.getSelection()?.toString() ?? '', scrolledTo, scrolledBy };
}

const NOTHING: Shown = { isShown: false, selected: '', scrolledTo: undefined, scrolledBy: 0 };

describe('showSentence', () => {
  it('selects the sentence, and brings it into view', () => {
    expect(show('<p>Prima. <b>Il faro</b> torna.</p><p>Dopo.</p>', 'Il faro torna.')).toEqual({
      isShown: true,
      selected: 'Il faro torna.',
      scrolledTo: 'b',
      scrolledBy: -390,
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
    expect(show('<p>Altro.</p>', 'Il faro.')).toEqual(NOTHING);
  });

  it('brings it to the middle, however long the box that it is in', () => {
    const far = { top: 3537, height: 26 };
    expect(show('<p>Il faro.</p>', 'Il faro.', {}, far).scrolledBy).toBe(3537 + 13 - 400);
  });

  it('does not claim to show what is not laid out: a translation stands in its place', () => {
    expect(show('<p>Il faro.</p>', 'Il faro.', {}, { top: 0, height: 0 })).toEqual(NOTHING);
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
      { numRuns: runs(15) },
    );
  });
});
