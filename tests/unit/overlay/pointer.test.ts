// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pointer } from '../../../src/overlay/pointer';
import { addTo, find, frame, setPage } from './page';
import { stubCaret, stubStyles } from './stubs';

/** No test can make events that a browser vouches for. */
let isByReader = true;
vi.mock('../../../src/overlay/by-reader', () => ({ isByReader: () => isByReader }));

const pointed = vi.fn();
let pointer: Pointer;

const move = (target: Node) =>
  target.dispatchEvent(
    new PointerEvent('pointermove', { bubbles: true, composed: true, clientX: 3, clientY: 4 }),
  );

beforeEach(() => {
  pointed.mockReset();
  stubStyles();
  setPage('<body><p id=a>Uno</p><p id=b><a href="/x">Due</a></p>');
  stubCaret(undefined);
  pointer = new Pointer(pointed);
  pointer.watch(document);
  pointer.watch(document);
});
afterEach(() => {
  pointer.stop();
  Reflect.deleteProperty(Document.prototype, 'caretPositionFromPoint');
  Reflect.deleteProperty(Document.prototype, 'caretRangeFromPoint');
});

test('tells what is under the pointer, once a frame, and where in the text', async () => {
  const text = find('#b a').firstChild as Text;
  stubCaret({ node: text, offset: 2 });
  move(find('#a'));
  move(find('#b a'));
  expect(pointed).not.toHaveBeenCalled();
  await frame();
  expect(pointed).toHaveBeenCalledExactlyOnceWith({ node: find('#b a'), caret: { node: text, offset: 2 } });
});

test('tells the place also in browsers that say it as a range, and does without', async () => {
  Reflect.deleteProperty(Document.prototype, 'caretPositionFromPoint');
  move(find('#a'));
  await frame();
  expect(pointed).toHaveBeenLastCalledWith({ node: find('#a') });
  const range = document.createRange();
  const text = find('#a').firstChild as Text;
  range.setStart(text, 1);
  Object.assign(Document.prototype, { caretRangeFromPoint: () => range });
  move(find('#a'));
  await frame();
  expect(pointed).toHaveBeenLastCalledWith({ node: find('#a'), caret: { node: text, offset: 1 } });
});

test('looks into open shadow trees', async () => {
  addTo(document.body, '<x-card></x-card>');
  const shadow = find('x-card').attachShadow({ mode: 'open' });
  addTo(shadow, '<b>Nell’ombra</b>');
  const at = vi.fn(() => null);
  Object.assign(Document.prototype, { caretPositionFromPoint: at });
  move(shadow.firstChild as Node);
  await frame();
  expect(pointed).toHaveBeenCalledWith({ node: shadow.firstChild });
  expect(at).toHaveBeenCalledWith(3, 4, { shadowRoots: [shadow] });
});

test('tells when the pointer has left the page', async () => {
  move(find('#a'));
  document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
  expect(pointed).toHaveBeenCalledExactlyOnceWith(undefined);
  await frame();
  expect(pointed).toHaveBeenCalledTimes(1);
});

test('tells what has the focus', () => {
  (find('#b a') as HTMLElement).focus();
  expect(pointed).toHaveBeenCalledExactlyOnceWith({ node: find('#b a') });
});

test('takes nothing for the reader that a script of the page has made', async () => {
  isByReader = false;
  move(find('#a'));
  find('#a').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await frame();
  isByReader = true;
  expect(pointed).not.toHaveBeenCalled();
});

test('keeps no event from the page', async () => {
  const heard = vi.fn();
  find('#a').addEventListener('pointermove', heard);
  move(find('#a'));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(heard.mock.calls[0]?.[0].defaultPrevented).toBe(false);
});

test('stopped, it tells nothing more, not even of what it has seen', async () => {
  move(find('#a'));
  pointer.stop();
  move(find('#a'));
  (find('#b a') as HTMLElement).focus();
  document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
  await frame();
  expect(pointed).not.toHaveBeenCalled();
});
