// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { all, button, click, one, perform, platform, say, sent, show } from './open-view';
import { samplePairs, text, waitingEngines } from './samples';

describe('the menus', () => {
  it('overrule the language with one click on what another signal says', async () => {
    await show({});
    await click('Languages: Italian → English');
    expect(one('[role=dialog]').textContent).toContain('The page declares: Italian');
    await click('Corsican');
    expect(sent).toEqual([{ type: 'restart', language: 'co' }]);
    expect(all('[role=dialog]')).toEqual([]);
  });

  it('close with Escape and give the focus back', async () => {
    await show({});
    await click('Languages: Italian → English');
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await act(() => {
      document.dispatchEvent(pressed);
    });
    expect(all('[role=dialog]')).toEqual([]);
    expect(pressed.defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(button('Languages: Italian → English'));
  });

  it('save another target language and translate anew', async () => {
    await show({});
    await click('Languages: Italian → English');
    const select = one('select[aria-label="Translate into"]') as HTMLSelectElement;
    await act(async () => {
      select.value = 'de';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(platform.saved.at(-1)?.targetLanguage).toBe('de');
    expect(sent).toEqual([{ type: 'restart' }]);
  });

  it('let the language of a site be shown, and take it back', async () => {
    await show({});
    await click('Languages: Italian → English');
    const box = one('input[type=checkbox]') as HTMLInputElement;
    await perform(() => box.click());
    expect(platform.asked).toEqual([['https://ilporto.example/*']]);
    expect(platform.saved.at(-1)?.languageSites).toEqual(['https://ilporto.example/*']);
    expect(platform.removed).toEqual([]);
    // The background remembers it too, because a prompt closes a popup: the view is told.
    const languageSites = ['https://other.example/*', 'https://ilporto.example/*'];
    await perform(() => platform.settingsChanged({ ...DEFAULT_SETTINGS, engine: 'apertium', languageSites }));
    expect(box.checked).toBe(true);
    await perform(() => box.click());
    expect(box.checked).toBe(false);
    expect(platform.asked).toHaveLength(1);
    expect(platform.removed).toEqual([['https://ilporto.example/*']]);
    expect(platform.saved.at(-1)?.languageSites).toEqual(['https://other.example/*']);
  });

  it('change the engine: permission, setting, restart', async () => {
    await show({});
    await click('Engine: This computer · Apertium');
    await click('Use LibreTranslate');
    expect(platform.asked).toEqual([['http://localhost/*']]);
    expect(platform.saved.at(-1)?.engine).toBe('libretranslate');
    expect(sent).toEqual([{ type: 'restart' }]);
  });
});

describe('the actions', () => {
  /** What is copied from here on. */
  const stubClipboard = () => {
    const copied: string[] = [];
    class Item {
      static supports = () => false;
      constructor(readonly forms: Record<string, Promise<Blob>>) {}
    }
    const write = async ([item]: Item[]) => {
      copied.push(await ((await item?.forms['text/plain'])?.text() ?? ''));
    };
    vi.stubGlobal('ClipboardItem', Item);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { write } });
    return copied;
  };
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('toggle the overlay and say which way', async () => {
    await show({});
    await click('Show in page');
    expect(platform.requests).toContainEqual(['overlay/toggle', { tabId: 7 }]);
    expect(button('Show original in page')).toBeDefined();
  });

  it('copy the marked sentence with its source', async () => {
    const copied = stubClipboard();
    await show({ pairs: samplePairs(2, 2) });
    expect(button('Quote').getAttribute('aria-disabled')).toBe('true');
    await act(() => one('[data-pair="b0.1"]').focus());
    await click('Quote');
    expect(copied[0]).toContain('Italian: Frase 1.\n\nEnglish: Sentence 1.\n\nThis is a machine translation');
    expect(button('Copied')).toBeDefined();
  });

  it('do not copy a sentence of an article that is gone', async () => {
    const copied = stubClipboard();
    await show({ pairs: samplePairs(2, 2) });
    await act(() => one('[data-pair="b0.1"]').focus());
    const pairs = samplePairs(2, 2).map((pair) => ({ ...pair, original: text(`Altra ${pair.id}. `) }));
    await show({ id: 'job-2', pairs });
    expect(all('[data-marked="true"]')).toEqual([]);
    expect(all('[data-pair][tabindex="0"]').map((row) => row.dataset.pair)).toEqual(['b0.0']);
    expect(button('Quote').getAttribute('aria-disabled')).toBe('true');
    await click('Quote');
    expect(copied).toEqual([]);
  });

  it('keep the mark on the same sentence when others come', async () => {
    const copied = stubClipboard();
    await show({ pairs: samplePairs(2) });
    await act(() => one('[data-pair="b0.1"]').focus());
    await show({ id: 'job-2', pairs: samplePairs(3, 3) });
    expect(all('[data-marked="true"]').map((row) => row.dataset.pair)).toEqual(['b0.1']);
    expect(all('[data-pair][tabindex="0"]').map((row) => row.dataset.pair)).toEqual(['b0.1']);
    await click('Quote');
    expect(copied[0]).toContain('English: Sentence 1.\n');
  });

  it('claim no translation before there is one', async () => {
    const copied = stubClipboard();
    const isExportReady = () => !(button('Export') as HTMLButtonElement).disabled;
    await show({ state: 'failed', error: { kind: 'engine-not-chosen' }, engines: waitingEngines([]) });
    expect(all('[data-field="attribution"]')).toEqual([]);
    expect(isExportReady()).toBe(false);
    await act(() => one('[data-pair="b0.1"]').focus());
    expect(button('Quote').getAttribute('aria-disabled')).toBe('true');
    await click('Quote');
    expect(one('.view > [role=status]').textContent).toBe(
      'Nothing has been sent anywhere yet. Choose who translates.',
    );
    await show({ id: 'job-2' });
    await click('Quote');
    expect(one('.view > [role=status]').textContent).toBe('Nothing is translated yet.');
    expect(isExportReady()).toBe(false);
    expect(copied).toEqual([]);
    await show({ id: 'job-2', pairs: samplePairs(3, 1) });
    expect(all('[data-field="attribution"]')).toHaveLength(1);
    expect(isExportReady()).toBe(true);
    expect(button('Quote').getAttribute('aria-disabled')).toBe('false');
  });

  it('name every engine that had a part in it, and of one sentence the one that made it', async () => {
    const copied = stubClipboard();
    const pairs = samplePairs(3, 3).map((pair, at) =>
      at === 1 ? { ...pair, engine: 'bergamot' as const } : pair,
    );
    await show({ pairs });
    expect(one('[data-field="attribution"]').textContent).toContain(
      'Translated by Apertium and Bergamot on ',
    );
    await act(() => one('[data-pair="b0.1"]').focus());
    await click('Quote');
    expect(copied[0]).toContain('Translated by Bergamot on ');
  });

  it('cancel and continue', async () => {
    await show({});
    await click('Cancel');
    await act(async () => say({ type: 'state', jobId: 'job-1', state: 'cancelled' }));
    await click('Continue');
    expect(sent).toEqual([{ type: 'cancel' }, { type: 'retry' }]);
  });
});
