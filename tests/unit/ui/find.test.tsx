// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { DEFAULT_READING } from '../../../src/core/reading';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { all, button, one, perform, platform, press, show } from './open-view';
import { samplePairs, text } from './samples';

const type = (words: string) =>
  perform(() => {
    const field = one('.find input') as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const count = () => one('.find-count').textContent;
const marked = () => all('[data-marked="true"]').map((row) => row.dataset.pair);

const pairs = samplePairs(3, 3).map((pair, at) => ({
  ...pair,
  original: text(`La città ${at}. `),
  translation: text(`The town ${at}, a citta. `),
}));

describe('finding words', () => {
  it('is opened with a key, looks in both texts, and goes from match to match', async () => {
    await show({ pairs, state: 'done' });
    expect(await press('/')).toBe(true);
    await type('CITTA');
    expect(count()).toBe('1 of 6');
    expect(marked()).toEqual(['b0.0']);
    const field = one('.find input');
    await press('Enter', field);
    await press('Enter', field);
    expect([count(), marked()]).toEqual(['3 of 6', ['b0.1']]);
    await press('Enter', field, { shiftKey: true });
    await press('Enter', field, { shiftKey: true });
    await press('Enter', field, { shiftKey: true });
    expect([count(), marked()]).toEqual(['6 of 6', ['b0.2']]);
    await press('Escape', field);
    expect(all('.find')).toHaveLength(0);
    expect(document.activeElement).toBe(one('[data-pair="b0.2"]'));
  });

  it('takes the focus again where it is open already, and closes from anywhere', async () => {
    await show({ pairs, state: 'done' });
    await press('/');
    await perform(() => one('[data-pair="b0.1"]').focus());
    await press('/', one('[data-pair="b0.1"]'));
    expect(document.activeElement).toBe(one('.find input'));
    expect(await press('Escape', button('Next match'))).toBe(true);
    expect(all('.find')).toHaveLength(0);
    expect(await press('Escape')).toBe(false);
  });

  it('looks only in what is shown', async () => {
    const settings = { ...DEFAULT_SETTINGS, reading: { ...DEFAULT_READING, layout: 'original' as const } };
    await perform(() => platform.settingsChanged(settings));
    await show({ pairs, state: 'done' });
    await press('/');
    await type('citta');
    expect(count()).toBe('1 of 3');
    await type('town');
    expect(count()).toBe('Not found');
    expect((button('Next match') as HTMLButtonElement).disabled).toBe(true);
  });

  it('takes in what is translated meanwhile', async () => {
    await show({ pairs: pairs.map(({ translation: _, ...pair }) => ({ ...pair, state: 'pending' })) });
    await press('/');
    await type('town');
    expect(count()).toBe('Not found');
    await show({ pairs });
    expect(count()).toBe('1 of 3');
  });
});
