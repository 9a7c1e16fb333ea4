// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSelectionSwitch, type SelectionSwitch } from '../../../src/content/selection-switch';
import type { SelectionNews } from '../../../src/core/selection';
import { parseSelectionAnswer } from '../../../src/protocol/selection-schema';
import { find, openShadows, setPage } from '../overlay/page';
import { stubLayout } from '../overlay/stubs';

stubLayout();
const PROSE = 'Il vecchio faro torna ad accendersi dopo ventitré anni di buio.';
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
const failed: SelectionNews = { state: 'failed', notes: ['Offline.'], canRetry: true };

let shadowOf: ReturnType<typeof openShadows>;
let selection: SelectionSwitch;
const again = vi.fn(async () => true);
const wait = vi.fn(async () => true);
const hosts = () => document.querySelectorAll('[data-diptych]');
const shown = () => shadowOf(hosts()[0]).querySelector('.body')?.textContent;
const pressEscape = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));

beforeEach(() => {
  shadowOf = openShadows();
  setPage(`<html lang=it-IT><head><title>Faro -  Il Porto</title><meta property="og:site_name" content="Il Porto">
    <meta property="og:locale" content="it_IT"><body><p id=a>Ciao mondo</p><p>${PROSE}</p><input id=b value=x>`);
  document.getSelection()?.selectAllChildren(find('#a'));
  selection = createSelectionSwitch(document, { words: () => words, lost: () => 'Lost.', again, wait });
});
afterEach(() => {
  pressEscape();
  vi.restoreAllMocks();
  again.mockClear();
  wait.mockReset().mockResolvedValue(true);
});

describe('the panel of a document', () => {
  it('opens at once, and gives what is needed to translate', () => {
    const answer = selection.begin('one', '');
    expect(answer).toEqual({
      state: 'selected',
      text: 'Ciao mondo',
      isLonger: false,
      declared: [
        { evidence: 'html-lang', language: 'it-IT' },
        { evidence: 'og-locale', language: 'it-IT' },
      ],
      sample: `${PROSE}\n`,
      title: 'Faro - Il Porto',
      siteName: 'Il Porto',
    });
    expect(parseSelectionAnswer(answer)).toEqual({ ok: true, value: answer });
    expect(shown()).toBe('Wait');
  });

  it('shows nothing where nothing is selected, or in a field', () => {
    document.getSelection()?.removeAllRanges();
    expect(selection.begin('one', '')).toEqual({ state: 'nothing' });
    (find('#b') as HTMLInputElement).select();
    (find('#b') as HTMLInputElement).focus();
    expect(selection.begin('one', 'x')).toEqual({ state: 'editable' });
    expect(hosts()).toHaveLength(0);
  });

  it('opens for what the browser tells, where the selection is not the document’s', () => {
    expect(selection.begin('one', 'Altro testo', true)).toMatchObject({ text: 'Altro testo' });
    expect(shadowOf(hosts()[0]).querySelector('.original')?.textContent).toBe('Altro testo');
  });

  it('says what it is told, as long as it is open and the one that is meant', () => {
    selection.begin('one', '');
    expect(selection.show('two', failed)).toBe(false);
    expect(shown()).toBe('Wait');
    expect(selection.show('one', failed)).toBe(true);
    expect(shown()).toBe('Offline.');
    pressEscape();
    expect(selection.show('one', failed)).toBe(false);
    expect(hosts()).toHaveLength(0);
  });

  it('is one at a time', () => {
    selection.begin('one', '');
    expect(selection.begin('two', '')).toMatchObject({ text: 'Ciao mondo' });
    expect(hosts()).toHaveLength(1);
    expect(selection.show('one', failed)).toBe(false);
    expect(selection.show('two', failed)).toBe(true);
  });

  it('asks again by its name, and waits', () => {
    selection.begin('one', '');
    selection.show('one', failed);
    shadowOf(hosts()[0]).querySelector('button')?.click();
    expect(again).toHaveBeenCalledWith('one');
    expect(shown()).toBe('Wait');
  });

  it('asks what has become of its text where whoever translates was ended, and says when nobody answers', async () => {
    vi.useFakeTimers();
    wait.mockResolvedValue(false);
    selection.begin('one', '');
    await vi.advanceTimersByTimeAsync(1000);
    expect(wait.mock.calls).toEqual([['one'], ['one'], ['one']]);
    expect(shown()).toBe('Wait');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wait).toHaveBeenCalledTimes(5);
    expect(shown()).toBe('Lost.');
    vi.useRealTimers();
  });

  it('asks the same after another try, and nothing more once it is answered or closed', async () => {
    vi.useFakeTimers();
    selection.begin('one', '');
    selection.show('one', failed);
    again.mockResolvedValueOnce(false);
    shadowOf(hosts()[0]).querySelector('button')?.click();
    await vi.advanceTimersByTimeAsync(5000);
    expect(wait).toHaveBeenCalledTimes(2);
    wait.mockResolvedValue(false);
    selection.begin('two', '');
    pressEscape();
    await vi.advanceTimersByTimeAsync(5000);
    expect(wait).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });
});
