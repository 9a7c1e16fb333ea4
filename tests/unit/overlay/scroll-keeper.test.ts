// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { ScrollKeeper } from '../../../src/overlay/scroll-keeper';
import { blockOf, find, setPage } from './page';
import { stubLayout } from './stubs';

/** The page is as tall as its paragraphs together, each as tall as it says. */
const height = (element: Element) => Number(element.getAttribute('height'));

function layOut(): void {
  const root = document.documentElement;
  root.scrollTo = ((to: ScrollToOptions) => {
    root.scrollTop = to.top ?? 0;
  }) as typeof root.scrollTo;
  Object.defineProperty(Document.prototype, 'scrollingElement', { configurable: true, value: root });
  Object.defineProperty(root, 'scrollHeight', { configurable: true, value: 5000 });
  Object.defineProperty(root, 'clientHeight', { configurable: true, value: 500 });
  stubLayout((element) => {
    let y = -root.scrollTop;
    for (let before = element.previousElementSibling; before; before = before.previousElementSibling)
      y += height(before);
    return { y, height: height(element) };
  });
}

const blockAt = (id: string) => blockOf(undefined, find(`#${id}`));

/** Holds what is in view of these; those named `changing` are about to change, the first of the page by default. */
function hold(ids: string[], { changing = ['above'], keeper = new ScrollKeeper(document) } = {}): () => void {
  const blocks = new Map([...ids, ...changing].map((id) => [id, blockAt(id)]));
  const some = (named: string[]) => named.flatMap((id) => blocks.get(id) ?? []);
  return keeper.hold(some(ids), some(changing));
}

function insertAfter(id: string, tall: number): void {
  const added = document.createElement('p');
  added.setAttribute('height', String(tall));
  find(`#${id}`).after(added);
}

beforeEach(() => {
  setPage(
    '<body><p id="above" height="1000">Aa</p><p id="read" height="200">Bb</p><p id="lower" height="200">Cc</p></body>',
  );
  layOut();
  document.documentElement.scrollTop = 1000;
});

test('follows the text in view when something comes above it', () => {
  const settle = hold(['above', 'read']);
  insertAfter('above', 300);
  settle();
  expect(document.documentElement.scrollTop).toBe(1300);
});

test('keeps the topmost text in view where it is, in whatever order the texts came', () => {
  const settle = hold(['lower', 'read', 'above']);
  insertAfter('above', 300);
  insertAfter('read', 150);
  settle();
  expect(document.documentElement.scrollTop).toBe(1300);
});

test('leaves the page where it is when nothing moved, or nothing of it is in view', () => {
  const keeper = new ScrollKeeper(document);
  const settled = hold(['read'], { keeper });
  insertAfter('read', 150);
  settled();
  const unseen = hold(['above'], { keeper });
  insertAfter('above', 300);
  unseen();
  expect(document.documentElement.scrollTop).toBe(1000);
});

test('reads and scrolls nothing where all that changes comes after what the reader looks at', () => {
  const settle = hold(['above', 'read', 'lower'], { changing: ['read', 'lower'] });
  stubLayout(() => {
    throw new Error('the layout is read');
  });
  expect(settle).not.toThrow();
  expect(document.documentElement.scrollTop).toBe(1000);
});

test('does not follow a text that the page has taken away meanwhile', () => {
  const settle = hold(['read']);
  insertAfter('above', 300);
  find('#read').remove();
  settle();
  expect(document.documentElement.scrollTop).toBe(1000);
});

test('scrolls the box that scrolls the text, not the page around it', () => {
  setPage(
    '<body><div id=box style="overflow-y:auto"><p id=up height=50>Aa</p><p id=in height=50>Bb</p></div>',
  );
  layOut();
  const box = find('#box');
  Object.defineProperty(box, 'scrollHeight', { value: 500 });
  Object.defineProperty(box, 'clientHeight', { value: 100 });
  const tops: unknown[] = [];
  box.scrollTo = ((to: ScrollToOptions) => tops.push(to)) as typeof box.scrollTo;
  const settle = hold(['in'], { changing: ['up'] });
  insertAfter('up', 30);
  settle();
  expect(tops).toEqual([{ top: 30, behavior: 'instant' }]);
});

describe('when all is taken away again', () => {
  /** Something comes above, and goes in a layout in which what the reader looks at tells nothing of it. */
  const comeAndGo = (meanwhile: () => void) => {
    const keeper = new ScrollKeeper(document);
    const settle = hold(['above', 'read'], { keeper });
    insertAfter('above', 300);
    settle();
    meanwhile();
    keeper.undo(() => find('#above').nextElementSibling?.remove());
    return document.documentElement.scrollTop;
  };

  test('a reader who has not scrolled is where he was', () => {
    expect(comeAndGo(() => {})).toBe(1000);
  });

  test('one who has is left where he is', () => {
    expect(
      comeAndGo(() => {
        document.documentElement.scrollTop = 1350;
      }),
    ).toBe(1350);
  });

  test('nor is one who has gone on and stayed there while more came', () => {
    const keeper = new ScrollKeeper(document);
    document.documentElement.scrollTop = 1150;
    const settle = hold(['above', 'read'], { keeper });
    insertAfter('above', 300);
    settle();
    keeper.undo(() => {});
    expect(document.documentElement.scrollTop).toBe(1450);
  });

  test('one who is at the end of the page is at its end', () => {
    const keeper = new ScrollKeeper(document);
    const root = document.documentElement;
    let tall = 2000;
    Object.defineProperty(root, 'scrollHeight', { configurable: true, get: () => tall });
    root.scrollTop = 1500;
    keeper.undo(() => {
      tall = 1800;
    });
    expect(root.scrollTop).toBe(1300);
  });
});
