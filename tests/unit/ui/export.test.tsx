// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORMATS } from '../../../src/export/formats';
import { all, button, click, one, openActions, perform, press, show } from './open-view';
import { sampleJob, samplePairs } from './samples';

type Forms = { [type: string]: string };

let saved: { name: string; blob: Blob }[];
let copied: Forms[];
let supported: string[];
let isRefused: boolean;

beforeEach(() => {
  saved = [];
  copied = [];
  supported = [];
  isRefused = false;
  // Those of jsdom cannot be read as bytes.
  vi.stubGlobal('Blob', NodeBlob);
  let last: Blob | undefined;
  URL.createObjectURL = (blob) => {
    last = blob as Blob;
    return 'blob:export';
  };
  HTMLAnchorElement.prototype.click = function click() {
    if (last) saved.push({ name: this.download, blob: last });
  };
  class Item {
    static supports = (type: string) => supported.includes(type);
    constructor(readonly forms: Record<string, Promise<Blob>>) {}
  }
  const write = async ([item]: Item[]) => {
    if (isRefused) throw new DOMException('no', 'NotAllowedError');
    const forms: Forms = {};
    for (const [type, blob] of Object.entries(item?.forms ?? {})) forms[type] = await (await blob).text();
    copied.push(forms);
  };
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { write } });
});
afterEach(() => vi.unstubAllGlobals());

const ATTRIBUTION =
  'This is a machine translation from Italian of a post published on Il Porto at the URL https://ilporto.example/faro';
const announced = () => one('.view > [role=status]').textContent;
const problem = () => one('.message-error').textContent;

/** An article with a title and a site, of which this many of two sentences are translated. */
function showArticle(done = 2): Promise<void> {
  const { article } = sampleJob();
  return show({
    state: 'done',
    pairs: samplePairs(2, done),
    article: {
      ...article,
      source: {
        ...article.source,
        title: { value: 'Il faro: "torna"!', evidence: 'json-ld' },
        siteName: { value: 'Il Porto', evidence: 'meta' },
      },
    },
  });
}

/** Opens the menu; its formats are loaded then. */
async function openFormats(): Promise<void> {
  await click('Export');
  await vi.waitFor(async () => {
    await perform(() => {});
    one('.formats');
  });
}

/** What a file says: its text, or that of all the files in it. */
async function textOf({ blob }: { blob: Blob }): Promise<string> {
  if (blob.type !== 'application/epub+zip') return blob.text();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
}

/** The words of a text, whatever marks a format has put around them. */
const wordsOf = (text: string) =>
  text
    .replace(/<\/?(?:a|bdi)\b[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\/g, '');

describe('the menu', () => {
  it('is not to be had before anything is translated', async () => {
    await showArticle(0);
    expect(button('Export')).toHaveProperty('disabled', true);
    await showArticle(1);
    expect(button('Export')).toHaveProperty('disabled', false);
  });

  it('opens with every format, what each is for, and a copy of what is text', async () => {
    await showArticle();
    expect(all('.formats')).toEqual([]);
    await openFormats();
    expect(all('.format b').map(({ textContent }) => textContent)).toEqual([
      'Web page (HTML)',
      'Markdown',
      'Plain text',
      'E-book (EPUB)',
      'Table (CSV)',
      'Anki cards',
      'Data (JSON)',
    ]);
    for (const line of all('.format')) {
      expect(line.querySelector('small')?.textContent).not.toBe('');
      const name = line.querySelector('b')?.textContent;
      const labels = [...line.querySelectorAll('button')].map((one) => one.getAttribute('aria-label'));
      expect(labels).toEqual([`Download: ${name}`, ...(name === 'E-book (EPUB)' ? [] : [`Copy: ${name}`])]);
    }
    await press('Escape');
    expect(all('.formats')).toEqual([]);
    expect(document.activeElement).toBe(button('Export'));
  });
});

describe('a download', () => {
  it.each([
    ['html', 'Il-faro-torna.html', 'text/html;charset=utf-8'],
    ['markdown', 'Il-faro-torna.md', 'text/markdown;charset=utf-8'],
    ['text', 'Il-faro-torna.txt', 'text/plain;charset=utf-8'],
    ['epub', 'Il-faro-torna.epub', 'application/epub+zip'],
    ['csv', 'Il-faro-torna.csv', 'text/csv;charset=utf-8'],
    ['anki', 'Il-faro-torna.anki.txt', 'text/plain;charset=utf-8'],
    ['json', 'Il-faro-torna.json', 'application/json;charset=utf-8'],
  ])('of %s has its name and type, both texts and the attribution', async (id, name, type) => {
    await showArticle();
    await openFormats();
    await perform(() => one(`[data-format="${id}"] button`).click());
    const [file] = saved;
    expect(saved).toHaveLength(1);
    if (!file) throw new Error('nothing was downloaded');
    expect(file.name).toBe(name);
    expect(file.blob.type).toBe(type);
    const text = wordsOf(await textOf(file));
    for (const words of [ATTRIBUTION, 'Translated by Apertium on', 'Frase 1.', 'Sentence 1.'])
      expect(text).toContain(words);
    expect(announced()).toBe(`Downloaded: ${name}`);
  });

  it('is of every format that there is', async () => {
    await showArticle();
    await openFormats();
    expect(all('.format').map(({ dataset }) => dataset.format)).toEqual(FORMATS.map(({ id }) => id));
  });

  it('has a name where the article has no title', async () => {
    await show({ state: 'done', pairs: samplePairs(1, 1) });
    await openFormats();
    await click('Download: Markdown');
    expect(saved.map(({ name }) => name)).toEqual(['article.md']);
  });

  it('says which sentences are not translated', async () => {
    await showArticle(1);
    await openFormats();
    await click('Download: Plain text');
    expect(await saved[0]?.blob.text()).toContain('Sentence 0. (not translated)');
  });

  it('has the tags, the note and the highlights of an article that is kept', async () => {
    await showArticle();
    await openActions('b0.1');
    await click('Highlight');
    await click('Kept in the library: tags, note, highlights');
    const write = (selector: string, value: string) =>
      perform(() => {
        const field = one(selector) as HTMLInputElement;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await write('#kept-tag', 'mare,');
    await write('#kept-note', 'da citare domani');
    await write('.kept-line input', 'che frase');
    await openFormats();
    for (const id of ['html', 'markdown', 'text', 'epub', 'json'])
      await perform(() => one(`[data-format="${id}"] button`).click());
    expect(saved).toHaveLength(5);
    for (const file of saved) {
      const text = await textOf(file);
      for (const words of ['mare', 'da citare domani', 'che frase']) expect(text, file.name).toContain(words);
    }
    expect(await saved[0]?.blob.text()).toContain('<mark>Sentence 1.</mark>');
    const document = JSON.parse((await saved.at(-1)?.blob.text()) ?? '');
    expect(document).toMatchObject({ tags: ['mare'], note: 'da citare domani' });
    expect(document.highlights).toEqual([
      {
        pair: 'b0.1',
        side: 'translation',
        range: { start: 0, end: 11 },
        words: 'Sentence 1.',
        note: 'che frase',
      },
    ]);
  });
});

describe('a copy', () => {
  const copy = async (name: string) => {
    await showArticle();
    await openFormats();
    await click(`Copy: ${name}`);
    return copied.at(-1) ?? {};
  };

  it('of Markdown is plain text, and Markdown where the browser has a place for it', async () => {
    const forms = await copy('Markdown');
    expect(Object.keys(forms)).toEqual(['text/plain']);
    expect(forms['text/plain']).toContain('# Il faro');
    expect(announced()).toBe('Copied: Markdown');
    supported = ['web text/markdown'];
    await click('Copy: Markdown');
    expect(copied.at(-1)).toEqual({
      'text/plain': forms['text/plain'],
      'web text/markdown': forms['text/plain'],
    });
  });

  it('of a web page is one to programs that take it, and plain text to others', async () => {
    const forms = await copy('Web page (HTML)');
    expect(Object.keys(forms)).toEqual(['text/plain', 'text/html']);
    expect(forms['text/html']).toMatch(/^<!DOCTYPE html>/);
    expect(forms['text/plain']).toContain('> Frase 0. Frase 1.\nSentence 0. Sentence 1.');
    expect(wordsOf(forms['text/plain'] ?? '')).toContain(ATTRIBUTION);
  });

  it.each([['Plain text'], ['Table (CSV)'], ['Anki cards'], ['Data (JSON)']])(
    'of %s is plain text alone',
    async (name) => {
      const forms = await copy(name);
      expect(Object.keys(forms)).toEqual(['text/plain']);
      expect(forms['text/plain']).toContain('Sentence 1.');
      expect(forms['text/plain'], 'a mark for files').not.toMatch(/^\uFEFF/);
      expect(announced()).toBe(`Copied: ${name}`);
    },
  );

  it('that the browser refuses is told, with what can be done instead', async () => {
    isRefused = true;
    await copy('Markdown');
    expect(problem()).toContain(
      'The browser did not let the article be copied. It can be downloaded instead.',
    );
    expect(announced()).not.toContain('Copied');
    await click('Download: Markdown');
    expect(saved).toHaveLength(1);
    expect(all('.message-error')).toEqual([]);
  });
});
