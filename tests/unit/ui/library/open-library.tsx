// The library page with a library in memory, for its tests. Importing it makes an empty library before each test.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import type { KeptArticle } from '../../../../src/core/kept-article';
import { shelve } from '../../../../src/ui/kept/shelve';
import { Library } from '../../../../src/ui/library/library';
import { LibraryModel } from '../../../../src/ui/library/library-model';
import { keptNumber } from '../../library/kept-sample';
import { FakeLibrary } from '../fake-library';

const storage = vi.hoisted(() => ({ isSafe: true, isGranted: true }));

vi.mock('../../../../src/platform/i18n', async () => ({ t: (await import('../english')).english }));
vi.mock('../../../../src/platform/storage-use', () => ({
  storageUse: async () => ({ used: 1_000_000, quota: 1_000_000_000 }),
  isStorageSafe: async () => storage.isSafe,
  makeStorageSafe: async () => storage.isGranted,
}));

/** What the browser promises. */
export { storage };
export let library: FakeLibrary;

let root: HTMLElement;

beforeEach(() => {
  Object.assign(storage, { isSafe: true, isGranted: true });
  library = new FakeLibrary();
  root = document.createElement('div');
  document.body.append(root);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.unstubAllGlobals();
});

/** Puts articles into the library behind the page's back. */
export function put(...articles: readonly KeptArticle[]): void {
  for (const kept of articles) library.shelf.set(kept.id, structuredClone(shelve(kept)));
}

/** Shows the page with these articles. */
export async function open(...articles: readonly KeptArticle[]): Promise<void> {
  put(...articles);
  const model = new LibraryModel(library);
  await act(async () => {
    render(<Library model={model} />, root);
    await model.open();
  });
  await perform(() => {});
}

/** A kept article with a headline of its own, in both languages. */
export function article(
  at: number,
  [title, translated]: readonly [string, string],
  change: Partial<KeptArticle> & { site?: string; published?: string } = {},
): KeptArticle {
  const { site, published, ...others } = change;
  const kept = keptNumber(at, others);
  const text = [{ type: 'text' as const, text: title }];
  const [headline, ...rest] = kept.pairs;
  const [heading, ...blocks] = kept.article.blocks;
  if (!headline || !heading) throw new Error('there is no headline');
  return {
    ...kept,
    article: {
      ...kept.article,
      source: {
        ...kept.article.source,
        title: { value: title, evidence: 'json-ld' },
        ...(site !== undefined && { siteName: { value: site, evidence: 'meta' } }),
        ...(published !== undefined && {
          published: { value: { iso: published, precision: 'day' as const }, evidence: 'meta' },
        }),
      },
      blocks: [{ ...heading, content: text }, ...blocks],
    },
    pairs: [{ ...headline, original: text, translation: [{ type: 'text', text: translated }] }, ...rest],
  };
}

export const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
export function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}
export const titles = () => all('[data-entry] .entry-title').map(({ textContent }) => textContent);
/** Does something and waits for what it sets going: what is rendered may look for something itself. */
export async function perform(action: () => void): Promise<void> {
  for (const step of [action, () => {}]) {
    await act(async () => {
      step();
      await new Promise((resolve) => setTimeout(resolve));
    });
  }
}
export const click = (name: string) =>
  perform(() => {
    const found = all('button').find(
      (candidate) => candidate.textContent === name || candidate.getAttribute('aria-label') === name,
    );
    if (!found) throw new Error(`There is no button ${name}`);
    found.click();
  });
export const lookFor = (text: string) =>
  perform(() => {
    const field = one<HTMLInputElement>('.collection-search input');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
export const sortBy = (value: string) =>
  perform(() => {
    const select = one<HTMLSelectElement>('.collection-search select');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
