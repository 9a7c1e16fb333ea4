// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { inlineText } from '../../../src/core/inline';
import type { LiveBlock } from '../../../src/overlay/live-block';
import { sentenceAt, sentenceRange } from '../../../src/overlay/sentence-places';
import { addTo, blockOf, find, setPage } from './page';

/** The block of the page, and the lengths of its sentences as they are parted by `|` in `marked`. */
function blockIn(html: string, marked: string): { block: LiveBlock; lengths: number[] } {
  setPage(`<body>${html}`);
  const block = blockOf(marked.replaceAll('|', ''));
  return { block, lengths: marked.split('|').map(({ length }) => length) };
}

/** What of the page belongs to each sentence. */
function placesOf({ block, lengths }: { block: LiveBlock; lengths: number[] }): (string | undefined)[] {
  return lengths.map((_, index) => sentenceRange(block, lengths, index)?.toString());
}

describe('where a sentence is in the page', () => {
  test('from its first letter to its last', () => {
    expect(placesOf(blockIn('<p>Uno è. Due è. Tre.</p>', 'Uno è. |Due è. |Tre.'))).toEqual([
      'Uno è.',
      'Due è.',
      'Tre.',
    ]);
  });

  test('across elements, and in white space of the page’s own', () => {
    const html = '<p>\n  Il <b>con\u00ADsiglio\n  ha</b>   detto.\n <a href=x>Poi   è</a> finita. </p>';
    const [first, second] = placesOf(blockIn(html, 'Il consiglio ha detto. |Poi è finita.'));
    expect(first?.replace(/\s+/g, ' ')).toBe('Il con\u00ADsiglio ha detto.');
    expect(second?.replace(/\s+/g, ' ')).toBe('Poi è finita.');
  });

  test('across a line break', () => {
    expect(placesOf(blockIn('<p>Uno.<br>Due due.</p>', 'Uno.\n|Due due.'))).toEqual(['Uno.', 'Due due.']);
  });

  test('letters that take two units are counted as two on both sides', () => {
    expect(placesOf(blockIn('<p>𝒜𝒷 uno 🎉. 𝒞 due.</p>', '𝒜𝒷 uno 🎉. |𝒞 due.'))).toEqual([
      '𝒜𝒷 uno 🎉.',
      '𝒞 due.',
    ]);
  });

  test('an image in the text counts nothing', () => {
    const html = '<p>Uno <img src="https://a.example/i.png" alt=""> qui. Due.</p>';
    setPage(`<body>${html}`);
    const block = blockOf();
    const { length } = inlineText(block.content);
    expect(placesOf({ block, lengths: [length - 4, 4] })).toEqual(['Uno  qui.', 'Due.']);
  });

  test('what is not read counts nothing', () => {
    const html = '<p>Uno <script>let a</script><ruby>漢<rt>kan</rt></ruby>. Due.</p>';
    expect(placesOf(blockIn(html, 'Uno 漢. |Due.'))[1]).toBe('Due.');
  });

  test('neither words for screen readers alone count, nor those of a control', () => {
    const html =
      '<p>Lo dice <a href="x">qui<span class="sr-only"> (si apre in una nuova scheda)</span></a><button>Copia</button> oggi. Seconda frase qui.</p>';
    expect(placesOf(blockIn(html, 'Lo dice qui oggi. |Seconda frase qui.'))[1]).toBe('Seconda frase qui.');
  });

  test('signs that the page has no letters for are where their element is', () => {
    const html = '<p>Dice <q>va bene</q>. Poi tace <img class="emoji" alt="🎉" src="e.png">.</p>';
    expect(placesOf(blockIn(html, 'Dice “va bene”. |Poi tace 🎉.'))).toEqual(['Dice va bene.', 'Poi tace .']);
  });

  test('nowhere for one that has no letters, or is not there', () => {
    const { block, lengths } = blockIn('<p>Uno. Due.</p>', 'Uno. |Due.');
    expect(sentenceRange(block, lengths, 2)).toBeUndefined();
    expect(sentenceRange(block, [...lengths, 3], 2)).toBeUndefined();
    find('p').firstChild?.remove();
    expect(sentenceRange(block, lengths, 0)).toBeUndefined();
  });

  test('of the block alone, in a box with more text', () => {
    setPage('<body><div>Prima di tutto.<p>In mezzo.</p>Dopo. Infine.<p>Altro.</p></div>');
    const block = blockOf('Dopo. Infine.');
    expect(placesOf({ block, lengths: [6, 7] })).toEqual(['Dopo.', 'Infine.']);
  });

  test('also where our own hosts stand among the text', () => {
    const built = blockIn('<p>Uno è. Due è.</p>', 'Uno è. |Due è.');
    addTo(find('p'), '<diptych-x></diptych-x>');
    expect(placesOf(built)).toEqual(['Uno è.', 'Due è.']);
  });

  test('in an open shadow tree', () => {
    setPage('<body><x-card></x-card>');
    const shadow = find('x-card').attachShadow({ mode: 'open' });
    addTo(shadow, '<p>Uno è. Due è.</p>');
    expect(placesOf({ block: blockOf('Uno è. Due è.', shadow), lengths: [7, 6] })).toEqual([
      'Uno è.',
      'Due è.',
    ]);
  });
});

describe('which sentence a place is in', () => {
  test('every letter of each', () => {
    const { block, lengths } = blockIn('<p>Uno è. <b>Due</b> è. Tre.</p>', 'Uno è. |Due è. |Tre.');
    const [first, bold, last] = [find('p').firstChild, find('b').firstChild, find('p').lastChild];
    const at = (node: Node | null | undefined, offset: number) =>
      sentenceAt(block, lengths, node as Node, offset);
    expect([0, 3, 5].map((offset) => at(first, offset))).toEqual([0, 0, 0]);
    expect([0, 2].map((offset) => at(bold, offset))).toEqual([1, 1]);
    expect([0, 2, 4, 7].map((offset) => at(last, offset))).toEqual([1, 1, 2, 2]);
    // Behind the last letter is still the last sentence.
    expect(at(last, 9)).toBe(2);
  });

  test('none in another block, in an element, or in what is not read', () => {
    const { block, lengths } = blockIn('<p>Uno. <b>Due.</b><ruby>漢<rt>kan</rt></ruby></p>', 'Uno. |Due.漢');
    addTo(document.body, '<p id=other>Altro</p>');
    expect(sentenceAt(block, lengths, find('#other').firstChild as Node, 0)).toBeUndefined();
    expect(sentenceAt(block, lengths, find('b'), 0)).toBeUndefined();
    expect(sentenceAt(block, lengths, find('rt').firstChild as Node, 0)).toBeUndefined();
  });

  test('a block of which nothing is known is one sentence', () => {
    const { block } = blockIn('<p>Uno. Due.</p>', 'Uno. Due.');
    expect(sentenceAt(block, [9], find('p').firstChild as Node, 7)).toBe(0);
  });
});
