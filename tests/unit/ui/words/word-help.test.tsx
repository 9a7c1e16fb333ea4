// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LookUp } from '../../../../src/core/look-up';
import type { Pair } from '../../../../src/core/pair';
import { ok, type Result } from '../../../../src/core/result';
import { all, one, perform, platform, show } from '../open-view';
import { text } from '../samples';

const pair = (changes: Partial<Pair> = {}): Pair => ({
  id: 'b0.0',
  blockId: 'b0',
  original: text('Il faro torna. '),
  translation: text('The light returns. '),
  state: 'done',
  engine: 'apertium',
  ...changes,
});
const aligned = pair({
  alignment: [
    [3, 7, 4, 9],
    [8, 13, 10, 17],
  ],
});

let asked: string[];
beforeEach(() => {
  asked = [];
  answering(async (words) => ok({ translation: text(words.toUpperCase()), engine: 'apertium' }));
});
afterEach(() => document.getSelection()?.removeAllRanges());

function answering(answer: (words: string) => Promise<Result<LookUp>>): void {
  platform.answers['word/look-up'] = (input) => {
    const { words, pair: id } = input as { words: string; pair: string };
    asked.push(`${id} ${words}`);
    return answer(words);
  };
}

const press = (key: string, on = '[data-pair="b0.0"]') => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  return perform(() => one(on).dispatchEvent(event)).then(() => event.defaultPrevented);
};
const said = () => one('[role="status"]').textContent;
const panel = () => all('.look-up p').map(({ textContent }) => textContent);

async function select(side: string, from: number, to: number, pairId = 'b0.0'): Promise<void> {
  const node = one(`[data-pair="${pairId}"] [data-side="${side}"]`).firstChild;
  if (node) document.getSelection()?.setBaseAndExtent(node, from, node, to);
  await perform(() => document.dispatchEvent(new Event('selectionchange')));
}

/** Longer than a selection has to rest. */
const rest = () => perform(() => {}).then(() => new Promise((resolve) => setTimeout(resolve, 400)));

describe('walking over the words of an original', () => {
  it('says each with what became of it, and sends nothing', async () => {
    await show({ pairs: [aligned], state: 'done' });
    const heard: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
      expect(await press(key)).toBe(true);
      heard.push(said());
    }
    expect(heard).toEqual([
      'Il: nothing in the translation',
      'faro: light',
      'torna: returns',
      'torna: returns',
      'faro: light',
    ]);
    await press('Enter');
    expect(asked).toEqual([]);
    expect(await press('Escape')).toBe(true);
    expect(await press('Escape')).toBe(false);
    // Without a word it opens what can be done with the sentence.
    expect(await press('Enter')).toBe(true);
    expect(asked).toEqual([]);
    expect(all('.row-actions')).toHaveLength(1);
  });

  it('goes the other way where the original is read from the right', async () => {
    const language = { language: 'ar', evidence: 'reader', signals: [] } as const;
    const arabic = pair({ original: text('مخبز يبيع الخبز') });
    await show({ pairs: [arabic], state: 'done', language: { ...language, signals: [] } });
    // Styles of the browser do not say it here.
    one('[data-side="original"]').style.direction = 'rtl';
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(said()).toContain('يبيع');
    await press('ArrowRight');
    expect(said()).toContain('مخبز');
  });

  it('looks a word up on Enter where nobody says what became of it; Escape closes that, then leaves', async () => {
    await show({ pairs: [pair()], state: 'done' });
    await press('ArrowRight');
    expect(said()).toBe('Il. Enter looks it up');
    await press('ArrowRight');
    expect(asked).toEqual([]);
    await press('Enter');
    expect(asked).toEqual(['b0.0 faro']);
    expect(panel()).toEqual(['faro', 'FARO', 'Apertium']);
    expect(said()).toBe('faro: FARO. By Apertium');
    await press('Escape');
    expect(panel()).toEqual([]);
    await press('ArrowRight');
    expect(said()).toBe('torna. Enter looks it up');
  });

  it('is left with the row, and begins in no field, menu or link', async () => {
    await show({ pairs: [pair(), pair({ id: 'b0.1' })], state: 'done' });
    await perform(() => one('[data-pair="b0.0"]').focus());
    await press('ArrowRight');
    await press('Enter');
    expect(panel()).toHaveLength(3);
    await press('j');
    expect(panel()).toEqual([]);
    expect(await press('ArrowRight', '.chip')).toBe(false);
    await press('Enter', '[data-pair="b0.1"]');
    expect(panel()).toEqual([]);
  });
});

describe('selecting words of an original', () => {
  it('asks for them once the selection rests, and not for what it was before', async () => {
    await show({ pairs: [pair()], state: 'done' });
    await select('original', 0, 2);
    await select('original', 3, 13);
    await vi.waitFor(() => expect(asked).toEqual(['b0.0 faro torna']));
    await vi.waitFor(() => expect(panel()).toEqual(['faro torna', 'FARO TORNA', 'Apertium']));
    document.getSelection()?.removeAllRanges();
    await perform(() => document.dispatchEvent(new Event('selectionchange')));
    expect(panel()).toEqual([]);
  });

  const long = `Il ${'molto '.repeat(40)}vecchio faro torna.`;
  it.each<[string, Pair, Parameters<typeof select>]>([
    ['where the engine says what became of them', aligned, ['original', 3, 7]],
    ['where the sentence is not translated yet', pair({ state: 'pending' }), ['original', 3, 7]],
    ['where nobody translated it', { ...pair(), engine: undefined } as unknown as Pair, ['original', 3, 7]],
    ['that are all of the sentence', pair(), ['original', 0, 14]],
    ['that are none', pair(), ['original', 13, 15]],
    ['that are too many', pair({ original: text(long) }), ['original', 0, 220]],
    ['of a translation', pair(), ['translation', 4, 9]],
  ])('asks nothing for words %s', async (_, one, selection) => {
    await show({ pairs: [one], state: 'done' });
    await select(...selection);
    await rest();
    expect(asked).toEqual([]);
    expect(panel()).toEqual([]);
  });

  it('asks nothing as long as the button is down', async () => {
    await show({ pairs: [pair()], state: 'done' });
    document.dispatchEvent(new Event('pointerdown'));
    await select('original', 3, 7);
    await rest();
    expect(asked).toEqual([]);
    document.dispatchEvent(new Event('pointerup'));
    await vi.waitFor(() => expect(asked).toEqual(['b0.0 faro']));
  });

  it('says why there is no answer', async () => {
    answering(async () => ({ ok: false, error: { kind: 'key-refused', engine: 'Apertium', detail: 'no' } }));
    await show({ pairs: [pair()], state: 'done' });
    await select('original', 3, 7);
    await vi.waitFor(() => expect(one('.look-up-error').textContent).toContain('Apertium'));
    expect(said()).toBe(one('.look-up-error').textContent);
  });
});
