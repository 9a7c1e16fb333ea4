// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { findOwnText, type OwnText } from '../../../src/overlay/own-text';
import { find, setPage } from './page';

const free = () => false;
let body: Element;

function ownIn(html: string, text: string, taken: (last: Node) => boolean = free): OwnText | undefined {
  setPage(`<body><main>${html}</main>`);
  body = find('main > *');
  return findOwnText(body, text, taken);
}

beforeEach(() => setPage('<body>'));

test('the whole text of a paragraph, white space and soft hyphens aside', () => {
  const own = ownIn('<p>  Il con\u00ADsiglio <b>ha\n approvato</b>. </p>', 'Il consiglio ha approvato.');
  expect(own?.exact).toBe(true);
  expect(own?.first).toBe(body.firstChild);
  expect(own?.last).toBe(body.lastChild);
});

test('a list item without the list inside it', () => {
  const own = ownIn(
    '<li>Primo punto <em>dell’elenco</em><ul><li>Interno</li></ul></li>',
    'Primo punto dell’elenco',
  );
  expect(own?.last.textContent).toBe('dell’elenco');
});

test('mixed content: each run is found by its text', () => {
  const html = '<div>Prima.<figure><figcaption>Foto</figcaption></figure>Dopo.</div>';
  expect(ownIn(html, 'Prima.')?.last).toBe(body.firstChild);
  expect(ownIn(html, 'Dopo.')?.last).toBe(body.lastChild);
});

test('paragraphs made of line breaks, in whatever they are wrapped', () => {
  const own = ownIn('<div><font>Uno.<br><br>Due<br>due.<br><br>Tre.</font></div>', 'Due\ndue.');
  expect(own?.first.textContent).toBe('Due');
  expect(own?.last.textContent).toBe('due.');
  expect(own?.next).toBe(find('br:nth-of-type(4)'));
});

test('a block made of several inner paragraphs is found as a whole', () => {
  const own = ownIn('<blockquote><p>Uno.</p><p>Due.</p></blockquote>', 'Uno. Due.');
  expect(own?.last.textContent).toBe('Due.');
});

test('the same text twice is served in order', () => {
  const html = '<div>Eco.<br><br>Eco.</div>';
  const first = ownIn(html, 'Eco.');
  const second = findOwnText(body, 'Eco.', (last) => last === first?.last);
  expect(first?.last).toBe(body.firstChild);
  expect(second?.last).toBe(body.lastChild);
  expect(findOwnText(body, 'Eco.', free)?.last).toBe(first?.last);
});

test('an image after the words belongs to them', () => {
  expect(ownIn('<p>Parole <img alt=""> </p>', 'Parole')?.last).toBe(find('img'));
});

test('text that differs a little is placed where it likely is, and says so', () => {
  const own = ownIn('<p>Nota<sup>[1]</sup> al testo</p>', 'Nota al testo');
  expect(own).toMatchObject({ exact: false, last: body.lastChild });
});

test('text that is not there has no place', () => {
  expect(ownIn('<div>Uno.<br><br>Due.</div>', 'Tutt’altra cosa')).toBeUndefined();
  expect(ownIn('<p>Uno.</p>', '')).toBeUndefined();
});
