// @vitest-environment jsdom
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptArticle } from '../../../../src/core/kept-article';
import { keptNumber } from '../../library/kept-sample';
import { readAll, textOfBackup } from '../../library/read-all';
import { all, article, click, library, one, open, perform, titles } from './open-library';

/** One with everything that a reader can say of an article, and one that has less than it could. */
const LIGHT = article(1, ['Il faro torna', 'The lighthouse returns'], {
  published: '2024-05-01',
  tags: ['mare', 'porto'],
  note: 'da citare\n\ne da rileggere',
  highlights: [
    { pair: 'b1.0', side: 'original', range: { start: 3, end: 8 }, words: 'città', note: 'quale?' },
  ],
});
const SALT = article(2, ['Il sale', 'Salt']);

let saved: { name: string; blob: Blob } | undefined;

beforeEach(() => {
  saved = undefined;
  // Those of jsdom cannot be streamed.
  vi.stubGlobal('Blob', NodeBlob);
  vi.stubGlobal('File', NodeFile);
  URL.createObjectURL = (blob) => {
    saved = { name: '', blob: blob as Blob };
    return 'blob:backup';
  };
  HTMLAnchorElement.prototype.click = function click() {
    if (saved) saved.name = this.download;
  };
});

const said = () => one('.files [role=status]');
const isSaid = (text: string) => expect.poll(() => said().textContent).toContain(text);
/** What could not be used of a file, a line each. */
const left = () => all('.unusable li').map(({ textContent }) => textContent);
/** As the reader would choose a file. */
const restore = (content: Blob | string, name = 'library.jsonl') =>
  perform(() => {
    const field = one<HTMLInputElement>('#library-file');
    Object.defineProperty(field, 'files', { value: [new File([content], name)], configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
const shelf = () => [...library.shelf.values()].map(({ kept }) => kept);
/** Waits for a backup and gives its file. */
async function backUp(): Promise<Blob> {
  await click('Back up');
  await isSaid('in the file');
  if (!saved) throw new Error('nothing was saved');
  return saved.blob;
}

describe('a backup', () => {
  it('has each article field by field, and gives all of them back', async () => {
    await open(LIGHT, SALT);
    const file = await backUp();
    expect(saved?.name).toMatch(/^diptych-library-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    expect(file.type).toBe('application/gzip');
    expect(said().textContent).toBe(`2 articles in the file ${saved?.name}.`);
    const { articles, end } = await readAll(file);
    expect(articles).toEqual([LIGHT, SALT]);
    expect(end).toEqual({ type: 'end', taken: 2, unusable: 0, missing: 0 });

    await click('Delete The lighthouse returns');
    await click('Delete Salt');
    expect(shelf()).toEqual([]);
    await restore(file, 'mine.jsonl.gz');
    await isSaid('2 articles were taken from mine.jsonl.gz.');
    expect(said().className).toBe('field-hint');
    expect(shelf()).toEqual([LIGHT, SALT]);
    expect(titles()).toHaveLength(2);
  });

  it('is not to be had of nothing', async () => {
    await open();
    await click('Back up');
    expect(saved).toBeUndefined();
    expect(one('.files button').getAttribute('aria-disabled')).toBe('true');
  });

  it('says why it could not be written, and can be tried again', async () => {
    await open(LIGHT);
    // biome-ignore lint/correctness/useYield: it fails before there is anything
    vi.spyOn(library, 'all').mockImplementationOnce(async function* (): AsyncGenerator<KeptArticle> {
      throw new Error('no such store');
    });
    await click('Back up');
    await isSaid('no such store');
    expect(said().className).toBe('field-problem');
    expect(saved).toBeUndefined();
    await backUp();
    expect(said().className).toBe('field-hint');
  });
});

describe('a file that is restored', () => {
  it('says which of its lines could not be used, and takes the others', async () => {
    const lines = (await textOfBackup([LIGHT, SALT, keptNumber(3)])).split('\n');
    lines[2] = lines[2]?.slice(0, -20) ?? '';
    lines[3] = lines[3]?.replace('"target":"en"', '"target":7') ?? '';
    await open();
    await restore(lines.join('\n'));
    await isSaid('1 article was taken from library.jsonl. 2 articles in it could not be used.');
    expect(said().textContent).toContain('choose another backup');
    expect(said().className).toBe('field-problem');
    expect(left()).toEqual([
      'Line 3, “Il sale”: it is not whole.',
      'Line 4, “Il faro torna a splendere”: it has something that no article has (target).',
    ]);
    expect(titles()).toEqual(['The lighthouse returns']);
    // What was said of one file is not said of the next.
    await restore(await textOfBackup([SALT]));
    await isSaid('1 article was taken');
    expect(left()).toEqual([]);
    expect(said().className).toBe('field-hint');
  });

  it('names no more of the unusable lines than can be read', async () => {
    const whole = await textOfBackup([SALT]);
    const [header = '', line = '', end = ''] = whole.split('\n');
    const broken = Array.from({ length: 23 }, () => line.slice(0, 40));
    await open();
    await restore([header.replace('"articles":1', '"articles":24'), line, ...broken, end].join('\n'));
    await isSaid('23 articles in it could not be used');
    expect(left()).toHaveLength(21);
    expect(left().at(-1)).toContain('3');
  });

  it.each([
    ['is none of ours', 'Dear diary', 'is no backup of Diptych'],
    ['is empty', '', 'is no backup of Diptych'],
    ['is of a newer version', '{"format":"diptych-library","version":99}\n', 'written by a newer version'],
  ])('says so where it %s, and changes nothing', async (_, content, text) => {
    await open(LIGHT);
    await restore(content);
    await isSaid(text);
    expect(said().textContent).toContain('Nothing was changed.');
    expect(said().className).toBe('field-problem');
    expect(shelf()).toEqual([LIGHT]);
  });

  it('says that it ends too early, and how many articles are missing', async () => {
    const text = await textOfBackup([LIGHT, SALT]);
    await open();
    await restore(text.slice(0, text.indexOf('\n', text.indexOf('\n') + 1) + 200));
    await isSaid('ends too early');
    expect(said().textContent).toContain('1 article that it should have is missing.');
    expect(titles()).toEqual(['The lighthouse returns']);
  });

  it('says why nothing more could be stored, and shows what is there', async () => {
    await open(LIGHT);
    library.problem = { kind: 'no-room' };
    await restore(await textOfBackup([SALT]));
    await isSaid('There is no room left');
    expect(said().className).toBe('field-problem');
    library.problem = undefined;
    expect(titles()).toEqual(['The lighthouse returns']);
    await restore(await textOfBackup([SALT]));
    await isSaid('1 article was taken');
    expect(titles()).toHaveLength(2);
  });

  it('is found at once in what is looked for', async () => {
    await open(SALT);
    await perform(() => {
      const field = one<HTMLInputElement>('.collection-search input');
      field.value = 'faro';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(titles()).toEqual([]);
    await restore(await textOfBackup([LIGHT]));
    await isSaid('1 article was taken');
    await expect.poll(titles).toEqual(['The lighthouse returns']);
  });
});
