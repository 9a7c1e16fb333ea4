import { beforeEach, expect, test } from 'vitest';
import { WantList } from '../../../../src/content/overlay/want-list';

let asked: string[][];
let wants: WantList;

beforeEach(() => {
  asked = [];
  wants = new WantList((ids) => asked.push([...ids]));
});

test('what is wanted in one turn is asked for in one go, each once', async () => {
  wants.add(['a', 'b']);
  wants.add(['b', 'c']);
  expect(asked).toEqual([]);
  await Promise.resolve();
  expect(asked).toEqual([['a', 'b', 'c']]);
  wants.add(['d']);
  await Promise.resolve();
  expect(asked).toEqual([['a', 'b', 'c'], ['d']]);
});

test('what is not wanted any more is not asked for', async () => {
  wants.add(['a', 'b']);
  wants.drop(['a', 'x']);
  await Promise.resolve();
  expect(asked).toEqual([['b']]);
  wants.add(['c']);
  wants.drop(['c']);
  wants.add([]);
  await Promise.resolve();
  expect(asked).toEqual([['b']]);
});

test('what cannot wait is asked for at once, and not again', async () => {
  wants.add(['a']);
  wants.flush();
  expect(asked).toEqual([['a']]);
  await Promise.resolve();
  wants.flush();
  expect(asked).toEqual([['a']]);
});
