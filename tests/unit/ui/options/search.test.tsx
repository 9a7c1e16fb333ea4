// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings';
import { all, one, open, perform, platform } from '../open-options';

const headings = () => all('.settings-part:not([hidden]) h2').map(({ textContent }) => textContent);
const links = () => all('.settings-nav a').map(({ textContent }) => textContent);
const found = () => one('.settings-found').textContent;
const isHidden = (selector: string) => one(selector).closest('[hidden]') !== null;
const search = (words: string) =>
  perform(() => {
    const field = one<HTMLInputElement>('#settings-search');
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('the sections', () => {
  it('have a way to each, by its own heading', async () => {
    await open();
    expect(links()).toEqual(headings());
    expect(new Set(links()).size).toBe(links().length);
    for (const link of all('.settings-nav a')) {
      expect(all(`.settings-part${link.getAttribute('href')} h2`)).toHaveLength(1);
    }
    expect(all('.settings-nav [aria-current="true"]')).toHaveLength(1);
  });
});

describe('the search', () => {
  it('shows what has all the words in its labels, hints or its section’s heading', async () => {
    await open();
    await search('engine DEEPL');
    expect(headings()).toEqual(['Engine']);
    expect(links()).toEqual(['Engine']);
    expect(isHidden('[data-engine="deepl"]')).toBe(false);
    expect(isHidden('[data-engine="apertium"]')).toBe(true);
    expect(found()).toBe('1 setting found.');
  });

  it('shows all of a section whose heading has them', async () => {
    await open();
    await search('glossary');
    expect(isHidden('#glossary-term')).toBe(false);
    expect(isHidden('#glossary-translation')).toBe(false);
  });

  it('unfolds what it finds in something folded, and folds it again', async () => {
    await open();
    const details = () => one<HTMLDetailsElement>('[data-engine="deepl"] details');
    await search('form of address');
    expect(details().open).toBe(true);
    await search('deepl');
    expect(details().open).toBe(false);
  });

  it('folds nothing again that was chosen in what it found, nor what the reader is in', async () => {
    await open();
    const details = (engine: string) => one<HTMLDetailsElement>(`[data-engine="${engine}"] details`);
    await search('form of address');
    await perform(() => one('[data-engine="deepl"] input[name="engine"]').click());
    await search('');
    expect(details('deepl').open).toBe(true);
    await search('advanced api empty');
    expect(details('google').open).toBe(true);
    one('[data-engine="google"] details input').focus();
    await search('deepl');
    expect(details('google').open).toBe(true);
    one('#settings-search').focus();
    await search('');
    expect([details('google').open, details('deepl').open]).toEqual([false, true]);
  });

  it('finds a setting by a choice of a short list', async () => {
    await open();
    await search('more formal, where');
    expect(isHidden('[data-engine="deepl"]')).toBe(false);
    expect(isHidden('[data-engine="apertium"]')).toBe(true);
  });

  it('finds no language by the name of one that could be chosen', async () => {
    await open();
    await search('Vietnamese');
    expect(headings()).toEqual([]);
    expect(links()).toEqual([]);
    expect(found()).toBe('No setting has these words.');
  });

  it('is emptied by Escape, and everything is there again', async () => {
    await open();
    const before = headings();
    await search('nothing at all');
    await perform(() =>
      one('#settings-search').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(one<HTMLInputElement>('#settings-search').value).toBe('');
    expect(headings()).toEqual(before);
    expect(all('.settings-body [hidden]')).toEqual([]);
    expect(found()).toBe('');
  });

  it('holds for what comes while it is looked for', async () => {
    platform.settings = { ...DEFAULT_SETTINGS, sites: { 'https://a.example/*': { when: 'never' } } };
    await open();
    await search('bergamot');
    await perform(() => platform.tellModels([]));
    const row = document.createElement('li');
    row.className = 'rule';
    row.textContent = 'b.example';
    await perform(() => one('#sites ul').append(row));
    expect(row.hidden).toBe(true);
    row.remove();
  });
});

describe('the languages a reader also reads', () => {
  const choose = (tag: string) =>
    perform(() => {
      const select = one<HTMLSelectElement>('#read-language');
      select.value = tag;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const saved = () => platform.saved.at(-1)?.readLanguages;

  it('are added with the button, not on the way to one, and taken away', async () => {
    await open();
    await choose('fr');
    expect(platform.saved).toEqual([]);
    await perform(() => one('.read-languages .panel-row button').click());
    expect(saved()).toEqual(['fr']);
    expect(all('[data-read-language]').map(({ dataset }) => dataset.readLanguage)).toEqual(['fr']);
    await perform(() => one('[aria-label="Remove French"]').click());
    expect(saved()).toEqual([]);
  });
});
