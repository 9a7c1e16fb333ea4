// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { OwnText } from '../../../src/overlay/own-text';
import { ScrollKeeper } from '../../../src/overlay/scroll-keeper';
import { find, setPage } from './page';

/** The page is as tall as its paragraphs together, each as tall as it says. */
const height = (element: Element) => Number(element.getAttribute('height'));

function layOut(): void {
  const root = document.documentElement;
  root.scrollTo = ((to: ScrollToOptions) => {
    root.scrollTop = to.top ?? 0;
  }) as typeof root.scrollTo;
  Object.defineProperty(document, 'scrollingElement', { configurable: true, value: root });
  Range.prototype.getBoundingClientRect = function (this: Range) {
    const element = this.startContainer as Element;
    let top = -root.scrollTop;
    for (let before = element.previousElementSibling; before; before = before.previousElementSibling)
      top += height(before);
    return { top, bottom: top + height(element), width: 100 } as DOMRect;
  };
}

function textOf(id: string): OwnText {
  const text = find(`#${id}`).firstChild;
  if (!text) throw new Error(`${id} has no text`);
  return { first: text, last: text, exact: true };
}

function insertAfter(id: string, tall: number): void {
  const added = document.createElement('p');
  added.setAttribute('height', String(tall));
  find(`#${id}`).after(added);
}

beforeEach(() => {
  setPage(
    '<body><p id="above" height="1000">A</p><p id="read" height="200">B</p><p id="lower" height="200">C</p></body>',
  );
  layOut();
  document.documentElement.scrollTop = 1000;
});

test('follows the text in view when something comes above it', () => {
  const settle = new ScrollKeeper(document).hold([textOf('above'), textOf('read')]);
  insertAfter('above', 300);
  settle();
  expect(document.documentElement.scrollTop).toBe(1300);
});

test('keeps the topmost text in view where it is, in whatever order the texts came', () => {
  const settle = new ScrollKeeper(document).hold([textOf('lower'), textOf('read'), textOf('above')]);
  insertAfter('above', 300);
  insertAfter('read', 150);
  settle();
  expect(document.documentElement.scrollTop).toBe(1300);
});

test('leaves the page where it is when nothing moved, or nothing of it is in view', () => {
  const keeper = new ScrollKeeper(document);
  const settled = keeper.hold([textOf('read')]);
  insertAfter('read', 150);
  settled();
  const unseen = keeper.hold([textOf('above')]);
  insertAfter('above', 300);
  unseen();
  expect(document.documentElement.scrollTop).toBe(1000);
});
