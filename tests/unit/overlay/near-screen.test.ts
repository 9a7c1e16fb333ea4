// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NearScreen } from '../../../src/overlay/near-screen';
import { blockOf, find, setPage } from './page';

/** The browser's word on which elements are near. */
let tell: (near: Readonly<Record<string, boolean>>) => void;
const watched = new Set<Element>();

class Observer implements Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'> {
  constructor(callback: (entries: Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>[]) => void) {
    tell = (near) =>
      callback(
        Object.entries(near).map(([id, isIntersecting]) => ({ target: find(`#${id}`), isIntersecting })),
      );
  }
  observe(element: Element): void {
    watched.add(element);
  }
  unobserve(element: Element): void {
    watched.delete(element);
  }
  disconnect(): void {
    watched.clear();
  }
}

beforeEach(() => {
  setPage('<body><p id=a>Aa</p><p id=b>Bb</p>');
  vi.stubGlobal('IntersectionObserver', Observer);
});
afterEach(() => {
  vi.unstubAllGlobals();
  watched.clear();
});

const blockAt = (id: string, name = id) => ({ ...blockOf(undefined, find(`#${id}`)), id: name });
const ids = (near: NearScreen) => [...near.blocks].map(({ id }) => id);

test('a block is near until the browser says otherwise, and again when it does', () => {
  const near = new NearScreen();
  near.add(blockAt('a'));
  near.add(blockAt('b'));
  expect(ids(near)).toEqual(['a', 'b']);
  tell({ a: false });
  expect(ids(near)).toEqual(['b']);
  tell({ a: true, b: false });
  expect(ids(near)).toEqual(['a']);
});

test('all blocks of a box come and go with it, and it is watched as long as there is one', () => {
  const near = new NearScreen();
  const [first, second] = [blockAt('a', 'first'), blockAt('a', 'second')];
  near.add(first);
  near.add(second);
  tell({ a: false });
  expect(ids(near)).toEqual([]);
  tell({ a: true });
  near.delete(first);
  expect(ids(near)).toEqual(['second']);
  expect(watched.size).toBe(1);
  near.delete(second);
  expect(watched.size).toBe(0);
  tell({ a: true });
  expect(ids(near)).toEqual([]);
});

test('emptied, it knows nothing and watches nothing', () => {
  const near = new NearScreen();
  near.add(blockAt('a'));
  near.clear();
  tell({ a: true });
  expect(ids(near)).toEqual([]);
  expect(watched.size).toBe(0);
});

test('where the browser cannot tell, all are near', () => {
  vi.unstubAllGlobals();
  const near = new NearScreen();
  near.add(blockAt('a'));
  near.add(blockAt('b'));
  near.delete(blockAt('b'));
  expect(ids(near)).toContain('a');
});
