// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inline } from '../../../src/core/inline';
import { all, click, one, openActions, perform, platform, show } from './open-view';
import { samplePairs, text } from './samples';

type Forms = { [type: string]: string };

let copied: Forms[];
let supported: string[];

beforeEach(() => {
  copied = [];
  supported = [];
  class Item {
    static supports = (type: string) => supported.includes(type);
    constructor(readonly forms: Record<string, Promise<Blob>>) {}
  }
  const write = async ([item]: Item[]) => {
    const forms: Forms = {};
    for (const [type, blob] of Object.entries(item?.forms ?? {})) forms[type] = await (await blob).text();
    copied.push(forms);
  };
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { write } });
  platform.link = { ok: true, value: { start: 'Frase 1.' } };
});
afterEach(() => vi.unstubAllGlobals());

const plain = () => copied.at(-1)?.['text/plain'] ?? '';
const announced = () => one('.view > [role=status]').textContent;
const mark = (id: string) => perform(() => one(`[data-pair="${id}"]`).focus());
const press = (key: string, options: KeyboardEventInit = {}) =>
  perform(() => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...options })));

/** Selects from one place to another, each a selector and an offset in its first text. */
function select(from: [string, number], to: [string, number]): void {
  const range = document.createRange();
  const textOf = (selector: string) => document.createTreeWalker(one(selector), 4).nextNode() as Text;
  range.setStart(textOf(from[0]), from[1]);
  range.setEnd(textOf(to[0]), to[1]);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}
afterEach(() => document.getSelection()?.removeAllRanges());

const ONE = '[data-pair="b0.1"] [data-side="translation"]';

describe('a quotation', () => {
  it('has the link that was found in the page, at the address that was looked at', async () => {
    await show({ pairs: samplePairs(3, 3) });
    await mark('b0.1');
    await click('Quote');
    expect(plain()).toContain(
      'The sentence on its page: https://ilporto.example/faro?x=1#:~:text=Frase%201%2E',
    );
    expect(announced()).toBe('Copied');
    expect(platform.requests.at(-1)).toEqual([
      'quotation/link',
      {
        tabId: 7,
        address: 'https://ilporto.example/faro?x=1',
        place: { sentence: 'Frase 1. ', headingLevel: 0, before: ['Frase 0. '], after: ['Frase 2. '] },
      },
    ]);
  });

  it('says that its link does not point at the sentence, and why, where that is so', async () => {
    platform.link = { ok: false, error: { kind: 'page-closed' } };
    await show({ pairs: samplePairs(2, 2) });
    await mark('b0.1');
    await click('Quote');
    expect(plain()).toContain('The article: https://ilporto.example/faro\n\nThis link opens the article');
    expect(plain()).not.toContain(':~:');
    expect(announced()).toMatch(
      /^Copied\. The link opens the article, not the sentence\. The article's page was closed/,
    );
  });

  it('is copied by C from anywhere but fields, and not with other keys held', async () => {
    await show({ pairs: samplePairs(2, 2) });
    await press('c');
    expect(copied).toEqual([]);
    expect(announced()).toBe('Choose a sentence first: click it, or press J.');
    await mark('b0.1');
    await press('c', { ctrlKey: true });
    await press('c', { metaKey: true });
    expect(copied).toEqual([]);
    await press('c');
    expect(plain()).toContain('English: Sentence 1.');
  });

  it('has Markdown where the browser takes it', async () => {
    await show({ pairs: samplePairs(2, 2) });
    await mark('b0.1');
    await press('c');
    expect(Object.keys(copied[0] ?? {})).toEqual(['text/plain', 'text/html']);
    supported = ['web text/markdown'];
    await press('c');
    expect(copied[1]?.['web text/markdown']).toContain('> Sentence 1.');
  });
});

describe('selected words', () => {
  it('of one translation are quoted, marked or not', async () => {
    await show({ pairs: samplePairs(3, 3) });
    await mark('b0.0');
    select([ONE, 0], [ONE, 8]);
    await press('c');
    expect(plain()).toMatch(
      /^Italian, the whole sentence: Frase 1\.\n\nEnglish, words from its translation: Sentence\n/,
    );
  });

  it('that are all of it are the sentence', async () => {
    await show({ pairs: samplePairs(3, 3) });
    select([ONE, 0], [ONE, 11]);
    await press('c');
    expect(copied).toEqual([]);
    await mark('b0.1');
    select([ONE, 0], [ONE, 11]);
    await press('c');
    expect(plain()).toMatch(/^Italian: Frase 1\.\n\nEnglish: Sentence 1\.\n/);
  });

  it('of two sentences, of the original or of what is not translated are not quoted', async () => {
    await show({ pairs: samplePairs(3, 2) });
    await mark('b0.0');
    const original = '[data-pair="b0.1"] [data-side="original"]';
    for (const [from, to] of [
      [ONE, '[data-pair="b0.0"] [data-side="translation"]'],
      [original, original],
    ] as const) {
      select([to, 0], [from, 4]);
      await press('c');
      expect(plain()).toMatch(/^Italian: Frase 0\.\n\nEnglish: Sentence 0\.\n/);
    }
  });

  it('of another sentence are not meant where one is told', async () => {
    await show({ pairs: samplePairs(2, 2) });
    const first = one('[data-pair="b0.0"] [data-side="translation"]').firstChild as Text;
    document.getSelection()?.setBaseAndExtent(first, 0, first, 5);
    await openActions('b0.1');
    await perform(() => one('.row-actions button').click());
    expect(plain()).toMatch(/^Italian: Frase 1\.\n\nEnglish: Sentence 1\.\n/);
  });

  it('have no words of images among them', async () => {
    const translation: Inline[] = [
      ...text('The old '),
      { type: 'image', src: 'https://ilporto.example/f.png', alt: 'Lighthouse' },
      { type: 'break' },
      ...text('lighthouse shines.'),
    ];
    await show({ pairs: samplePairs(1, 1).map((pair) => ({ ...pair, translation })) });
    const side = one('[data-pair="b0.0"] [data-side="translation"]');
    const range = document.createRange();
    range.setStart(side, 0);
    range.setEnd(side.lastChild as Text, 10);
    document.getSelection()?.addRange(range);
    await press('c');
    expect(plain()).toContain('words from its translation: The old lighthouse\n');
    expect(all('[role=img]')).toHaveLength(1);
  });
});
