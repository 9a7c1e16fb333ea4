// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { DEFAULT_READING } from '../../../src/core/reading';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { all, click, one, openActions, perform, platform, press, show } from './open-view';
import { samplePairs } from './samples';

const asked = (name: string) => platform.requests.filter((request) => (request as [string])[0] === name);
const marked = () => all('[data-marked="true"]').map((row) => row.dataset.pair);

// jsdom has dialogs, but nothing that shows one.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};

describe('the keys of the view', () => {
  it('show the translation in the page, once however long the key is held', async () => {
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    expect(await press('o')).toBe(true);
    await press('o', document.body, { repeat: true });
    expect(asked('overlay/toggle')).toHaveLength(1);
  });

  it('mean the same on keyboards with other letters', async () => {
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    await press('о', document.body, { code: 'KeyJ' });
    await press('ο', document.body, { code: 'KeyJ' });
    expect(marked()).toEqual(['b0.1']);
    // A letter of this alphabet in another place is what it says.
    await press('k', document.body, { code: 'KeyJ' });
    expect(marked()).toEqual(['b0.0']);
  });

  it.each([
    ['a field', '.find input'],
    ['a menu', '[role=dialog] input'],
  ])('are left alone in %s', async (_, selector) => {
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    await press('/');
    await click('How the text looks');
    expect(await press('j', one(selector))).toBe(false);
    expect(marked()).toEqual([]);
  });

  it('leave those of the browser alone', async () => {
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(await press('c', document.body, { [modifier]: true })).toBe(false);
    }
    await perform(() => one('[data-pair="b0.0"]').focus());
    expect(await press('ArrowDown', one('[data-pair="b0.0"]'), { shiftKey: true })).toBe(false);
  });

  it('of one character can be switched off; those of a row stay', async () => {
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    const settings = { ...DEFAULT_SETTINGS, reading: { ...DEFAULT_READING, hasKeys: false } };
    await perform(() => platform.settingsChanged(settings));
    for (const key of ['j', 'o', '/', '?', 'l', 'c']) expect(await press(key)).toBe(false);
    await perform(() => one('[data-pair="b0.0"]').focus());
    expect(await press('ArrowDown', one('[data-pair="b0.0"]'))).toBe(true);
    expect(marked()).toEqual(['b0.1']);
  });

  it('are listed, those of the browser with what the reader has made of them', async () => {
    platform.commands = [
      { name: '_execute_action', keys: 'Alt+Shift+D' },
      { name: 'toggle-overlay', keys: '' },
      { name: 'of-a-later-version', keys: 'F9' },
    ];
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    await press('?');
    const lines = all('.keys dl > div').map((line) => [
      line.querySelector('dt')?.textContent,
      line.querySelector('dd')?.textContent,
    ]);
    expect(lines).toContainEqual(['J↓', 'Next sentence']);
    expect(lines).toContainEqual(['Enter', 'Actions for this sentence']);
    expect(lines.slice(-2)).toEqual([
      ['Alt+Shift+D', 'Open the popup'],
      ['none', 'Show or hide the translation in the page'],
    ]);
    await click('Change these shortcuts');
    expect(platform.shortcutsOpened).toBe(1);
    await perform(() => (one('.keys input') as HTMLInputElement).click());
    expect(platform.saved.at(-1)?.reading.hasKeys).toBe(false);
    await click('Close');
    expect(all('.keys')).toHaveLength(0);
  });
});

describe('what can be done with a sentence', () => {
  it('is opened with Enter, gone through with arrows, and closed with Escape', async () => {
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    await openActions('b0.1');
    const focused = () => document.activeElement?.textContent;
    const names = all('.row-actions button').map(({ textContent }) => textContent);
    expect(focused()).toBe(names[0]);
    await press('ArrowLeft', document.activeElement as Element);
    expect(focused()).toBe(names.at(-1));
    await press('ArrowRight', document.activeElement as Element);
    expect(focused()).toBe(names[0]);
    await press('Escape', document.activeElement as Element);
    expect(all('.row-actions')).toHaveLength(0);
    expect(document.activeElement).toBe(one('[data-pair="b0.1"]'));
  });

  it('goes when another sentence is gone to', async () => {
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    await openActions('b0.0');
    await perform(() => one('[data-pair="b0.1"]').focus());
    expect(all('.row-actions')).toHaveLength(0);
  });

  it('is to be had with the mouse, of the marked sentence', async () => {
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    expect(all('.more')).toHaveLength(0);
    await perform(() => one('[data-pair="b0.0"]').focus());
    await perform(() => one('.more').click());
    expect(all('[data-pair="b0.0"] .row-actions')).toHaveLength(1);
  });
});
