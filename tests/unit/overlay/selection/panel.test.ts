// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SelectionNews } from '../../../../src/core/selection';
import { openPanel, removePanels, type SelectionPanel } from '../../../../src/overlay/selection/panel';
import { addTo, find, openShadows, setPage } from '../page';

const words = {
  language: 'en',
  label: 'Translation',
  waiting: 'Wait',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied',
  retry: 'Again',
  close: 'Close',
};
const done: SelectionNews = {
  state: 'done',
  paragraphs: ['مرحبا <b>', 'عالم'],
  language: 'ar',
  about: 'Italian → Arabic, by Apertium',
  notes: ['Only the beginning.'],
  copy: 'مرحبا, by a machine',
  canRetry: false,
};

let shadowOf: ReturnType<typeof openShadows>;
let panel: SelectionPanel;
const retry = vi.fn();
const hosts = () => document.querySelectorAll('[data-diptych]');
const dialog = () => shadowOf(hosts()[0]).querySelector<HTMLElement>('[role=dialog]') as HTMLElement;
const buttons = () => [...dialog().querySelectorAll('button')];
const texts = (selector: string) =>
  [...dialog().querySelectorAll(selector)].map(({ textContent }) => textContent);
const open = (changes: Partial<Parameters<typeof openPanel>[1]> = {}) => {
  panel = openPanel(document, {
    original: { text: 'Ciao', language: 'it' },
    words,
    about: () => undefined,
    takesFocus: true,
    retry,
    ...changes,
  });
};
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  shadowOf = openShadows();
  setPage('<html lang=it><body><p id=a>Ciao mondo</p><button id=b>Sì</button><dialog id=d>Oh</dialog>');
});
afterEach(() => {
  panel.close();
  vi.restoreAllMocks();
  retry.mockClear();
});

describe('the panel of a selection', () => {
  test('waits first, with the original and a way out', () => {
    open();
    expect(hosts()[0]?.parentElement).toBe(document.documentElement);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    expect(texts('.original')).toEqual(['Ciao']);
    expect(dialog().querySelector('.original')).toMatchObject({ lang: 'it', dir: 'ltr' });
    expect(texts('[aria-busy=true] .waiting')).toEqual(['Wait']);
    expect(texts('button')).toEqual(['Close']);
    expect(dialog().getAttribute('aria-label')).toBe('Translation');
  });

  test('shows the translation as text, in its language and direction', () => {
    open();
    panel.tell(done);
    expect(texts('.text p')).toEqual(['مرحبا <b>', 'عالم']);
    expect(dialog().querySelector('.text')).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(texts('.note')).toEqual(['Only the beginning.']);
    expect(texts('.about')).toEqual(['Italian → Arabic, by Apertium']);
    expect(texts('button')).toEqual(['Copy', 'Close']);
    expect(dialog().querySelector('[aria-busy=true]')).toBeNull();
  });

  test('says why there is none, and asks again when it is told to', () => {
    open();
    panel.tell({ state: 'failed', notes: ['Offline.'], canRetry: true });
    expect(texts('.note')).toEqual(['Offline.']);
    buttons()[0]?.click();
    expect(retry).toHaveBeenCalledOnce();
    panel.tell({ state: 'failed', notes: ['Offline.'], canRetry: false });
    expect(texts('button')).toEqual(['Close']);
  });

  test('keeps the reader who pressed a button that goes', () => {
    open();
    panel.tell({ state: 'failed', notes: ['Offline.'], canRetry: true });
    buttons()[0]?.focus();
    panel.wait();
    expect(shadowOf(hosts()[0]).activeElement).toBe(dialog());
  });

  test.each([
    [true, 'Copied'],
    [false, 'Not copied'],
  ])('copies, and says whether it did: %s', async (isAllowed, said) => {
    const writeText = vi.fn(async () => {
      if (!isAllowed) throw new Error('no');
    });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    document.execCommand = () => false;
    open();
    panel.tell(done);
    buttons()[0]?.click();
    await vi.waitFor(() => expect(texts('.about')).toEqual([said]));
    expect(writeText).toHaveBeenCalledWith('مرحبا, by a machine');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  test('copies where a page has no clipboard, whatever the page makes of it', async () => {
    const heard = vi.fn();
    document.addEventListener('copy', heard);
    let copied = '';
    document.execCommand = () => {
      const event = new Event('copy', { bubbles: true, cancelable: true });
      const clipboardData = { setData: (_: string, text: string) => (copied = text) };
      document.body.dispatchEvent(Object.assign(event, { clipboardData }));
      return true;
    };
    open();
    panel.tell(done);
    buttons()[0]?.click();
    await vi.waitFor(() => expect(texts('.about')).toEqual(['Copied']));
    expect(copied).toBe('مرحبا, by a machine');
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('copy', heard);
  });
});

describe('it is closed', () => {
  const isOpen = () => panel.isOpen && hosts().length === 1;

  test('by Escape, which the page does not hear', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    open();
    press('a');
    expect(isOpen()).toBe(true);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(isOpen()).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
    press('Escape');
    expect(heard).toHaveBeenCalledTimes(2);
    document.removeEventListener('keydown', heard);
  });

  test('by its button', () => {
    open();
    buttons()[0]?.click();
    expect(isOpen()).toBe(false);
  });

  test('by a click elsewhere, not by one in it, of which the page hears nothing', () => {
    const heard = vi.fn();
    document.addEventListener('pointerdown', heard);
    open();
    const point = () => new Event('pointerdown', { bubbles: true, composed: true });
    dialog().dispatchEvent(point());
    expect(isOpen()).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    find('#b').dispatchEvent(point());
    expect(isOpen()).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('pointerdown', heard);
  });

  test('when the page is left', () => {
    open();
    window.dispatchEvent(new Event('pagehide'));
    expect(isOpen()).toBe(false);
  });

  test('and leaves the page, its focus and its selection as they were', () => {
    const text = find('#a').firstChild as Text;
    (find('#b') as HTMLElement).focus();
    document.getSelection()?.setBaseAndExtent(text, 4, text, 0);
    const before = document.documentElement.outerHTML;
    open();
    expect(document.activeElement).toBe(hosts()[0]);
    document.getSelection()?.removeAllRanges();
    press('Escape');
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.activeElement).toBe(find('#b'));
    const { anchorOffset, focusOffset } = document.getSelection() ?? {};
    expect([String(document.getSelection()), anchorOffset, focusOffset]).toEqual(['Ciao', 4, 0]);
  });

  test('and leaves a reader alone who is elsewhere by then', () => {
    const text = find('#a').firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 0, text, 4);
    open();
    (find('#b') as HTMLElement).focus();
    document.getSelection()?.setBaseAndExtent(text, 5, text, 10);
    press('Escape');
    expect(document.activeElement).toBe(find('#b'));
    expect(String(document.getSelection())).toBe('mondo');
  });

  test('in a modal dialog, too', () => {
    open({ within: find('#d') });
    expect(hosts()[0]?.parentElement).toBe(find('#d'));
    press('Escape');
    expect(find('#d').innerHTML).toBe('Oh');
  });
});

test('what an older version left open is taken away, and nothing else', () => {
  open();
  addTo(
    document.body,
    '<diptych-translation data-diptych="selection"></diptych-translation><diptych-translation data-diptych="b0"></diptych-translation>',
  );
  removePanels(document);
  expect([...hosts()].map((host) => host.getAttribute('data-diptych'))).toEqual(['b0']);
});
