// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { Entries } from '../../../src/overlay/entries';
import { addTo, blocksIn, find, setPage } from './page';

let entries: Entries;
const textsAround = (node: Node) => entries.around(node).map(({ block }) => block.first.nodeValue);

beforeEach(() => {
  entries = new Entries();
  setPage('<body><div id=a>Prima<p id=b><i>Dentro</i></p>Dopo</div><p id=c>Altro</p>');
  for (const block of blocksIn()) entries.add(block);
});

test('a block is known by its id', () => {
  const [entry] = entries.values();
  expect(entry && entries.get(entry.block.id)).toBe(entry);
  expect(entries.get('p0')).toBeUndefined();
  expect(entry).toMatchObject({ losses: 0, isPanelOnly: false, gaveUp: false });
});

test('those around a node are those of the innermost box that has any', () => {
  expect(textsAround(find('i').firstChild as Node)).toEqual(['Dentro']);
  expect(textsAround(find('#b'))).toEqual(['Dentro']);
  expect(textsAround(find('#a').firstChild as Node)).toEqual(['Prima', 'Dopo']);
  expect(textsAround(document.body)).toEqual([]);
});

test('from inside a shadow tree too', () => {
  addTo(find('#c'), '<x-card></x-card>');
  const shadow = find('x-card').attachShadow({ mode: 'open' });
  addTo(shadow, '<b>Nell’ombra</b>');
  expect(textsAround(shadow.firstChild as Node)).toEqual(['Altro']);
  for (const block of blocksIn(shadow)) entries.add(block);
  expect(textsAround(shadow.firstChild as Node)).toEqual(['Nell’ombra']);
});

test('one that is gone is known no more, and its neighbours are', () => {
  const [first] = entries.around(find('#a'));
  if (first) entries.delete(first);
  expect(first && entries.get(first.block.id)).toBeUndefined();
  expect(textsAround(find('#a'))).toEqual(['Dopo']);
  for (const entry of entries.around(find('#a'))) entries.delete(entry);
  expect(textsAround(find('#a'))).toEqual([]);
  expect([...entries.values()]).toHaveLength(2);
});

test('afterwards nothing is known', () => {
  entries.clear();
  expect([...entries.values()]).toEqual([]);
  expect(textsAround(find('#c'))).toEqual([]);
});
