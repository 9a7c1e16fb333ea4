import { expect, test } from 'vitest';
import { putLast } from '../../../src/core/put-last';

test('keeps so many, those that were put last', () => {
  const map = new Map([
    ['a', 1],
    ['b', 2],
  ]);
  putLast(map, 'a', 3, 2);
  expect([...map]).toEqual([
    ['b', 2],
    ['a', 3],
  ]);
  putLast(map, 'c', 4, 2);
  expect([...map.keys()]).toEqual(['a', 'c']);
  putLast(map, 'd', 5, 1);
  expect([...map.keys()]).toEqual(['d']);
});
