// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../../src/core/library-entry';
import {
  all,
  article,
  click,
  library,
  lookFor,
  one,
  open,
  perform,
  put,
  sortBy,
  storage,
  titles,
} from './open-library';
import { ALL, BRIDGE, bridge, LIGHT, lighthouse, SALT, salt } from './sample-library';

const counted = () => one('.collection-search [role=status]').textContent;
const notice = () => one('.message-notice').textContent;
const problem = () => one('.message-error');
/** The values of a facet with their numbers, the chosen one with a star. */
const facet = (title: string) =>
  all('.facet')
    .filter((section) => section.querySelector('h2')?.textContent === title)
    .flatMap((section) => [...section.querySelectorAll('li button')])
    .map((value) => {
      const [name, count] = value.children;
      return `${name?.textContent} ${count?.textContent}${value.getAttribute('aria-pressed') === 'true' ? '*' : ''}`;
    });
const chooseFacet = (name: string) =>
  perform(() => {
    const value = all('.facet li button').find(({ firstChild }) => firstChild?.textContent === name);
    if (!value) throw new Error(`There is nothing called ${name}`);
    value.click();
  });
/** Another page deletes an article. */
const deletedElsewhere = (id: string) =>
  perform(() => {
    library.shelf.delete(id);
    library.tell(id);
  });

describe('the list', () => {
  it('says what to do where nothing is kept, and offers nothing to look through', async () => {
    await open();
    expect(one('.collection-empty').textContent).toContain('Nothing is kept yet');
    expect(all('.collection-search, .filters, .entry')).toEqual([]);
  });

  it('has what was kept last first, with its facts and both titles', async () => {
    await open(...ALL);
    expect(titles()).toEqual([bridge, salt, lighthouse]);
    const row = one(`[data-entry="${LIGHT.id}"]`);
    expect(row.querySelector('.entry-original')?.textContent).toBe('Il faro torna');
    expect([...row.querySelectorAll('.entry-facts > span')].map(({ textContent }) => textContent)).toEqual([
      'Il Porto',
      '1 May 2024',
      'Italian → English',
      expect.stringMatching(/^kept .*2026$/),
      'note',
      'mare',
      'porto',
    ]);
    expect(row.querySelector('a')?.getAttribute('href')).toBe(
      `../reader/index.html?kept=${encodeURIComponent(LIGHT.id)}`,
    );
    expect(row.querySelector('a bdi')?.getAttribute('lang')).toBe('en');
    expect(counted()).toBe('3 articles');
  });

  it.each([
    ['changed', [lighthouse, salt, bridge]],
    ['published', [salt, lighthouse, bridge]],
    ['site', [bridge, lighthouse, salt]],
    ['title', [bridge, lighthouse, salt]],
    ['kept', [bridge, salt, lighthouse]],
  ])('is sorted by %s', async (by, order) => {
    await open(...ALL);
    await sortBy(by === 'kept' ? 'site' : 'kept');
    await sortBy(by);
    expect(titles()).toEqual(order);
  });

  it('says that the browser may delete it, and what came of asking', async () => {
    Object.assign(storage, { isSafe: false, isGranted: false });
    await open(LIGHT);
    expect(one('.room').textContent).toContain('the browser may delete it');
    await click('Ask the browser to keep it');
    expect(one('.room').textContent).toContain('did not promise it');
    storage.isGranted = true;
    await click('Ask the browser to keep it');
    expect(one('.room').textContent).toContain('deletes nothing of it by itself');
    expect(one('.room').textContent).not.toContain('did not promise it');
  });
});

describe('filters', () => {
  it('narrow the list, each with the numbers that it would give, and widen it again', async () => {
    await open(...ALL);
    expect(facet('Sites')).toEqual(['Hafenblatt 1', 'Il Porto 1', 'La Salina 1']);
    expect(facet('Languages')).toEqual(['Italian 2', 'German 1']);
    expect(facet('Tags')).toEqual(['mare 2', 'porto 1']);
    expect(facet('Published')).toEqual(['2025 1', '2024 1', '2023 1']);
    // They have it in common: nothing would be parted by it.
    expect(facet('Translated into')).toEqual([]);

    await chooseFacet('mare');
    expect(titles()).toEqual([salt, lighthouse]);
    expect(counted()).toBe('2 of 3 articles');
    expect(facet('Tags')).toEqual(['mare 2*', 'porto 1']);
    expect(facet('Published')).toEqual(['2025 1', '2024 1']);
    await chooseFacet('2024');
    expect(titles()).toEqual([lighthouse]);
    await chooseFacet('2024');
    expect(titles()).toEqual([salt, lighthouse]);
    await click('All');
    expect(titles()).toEqual([bridge, salt, lighthouse]);
    expect(counted()).toBe('3 articles');
  });

  it('can be taken back where the last article with what was chosen is gone', async () => {
    await open(LIGHT, BRIDGE);
    await chooseFacet('porto');
    await deletedElsewhere(LIGHT.id);
    expect(titles()).toEqual([]);
    expect(facet('Tags')).toEqual(['porto 0*']);
    await click('All');
    expect(titles()).toEqual([bridge]);
    expect(facet('Tags')).toEqual([]);
  });
});

describe('searching', () => {
  it('finds words of both languages, and shows where they are', async () => {
    await open(...ALL);
    await lookFor('brucke');
    expect(titles()).toEqual([bridge]);
    expect(all('.snippet p').map((line) => line.innerHTML)).toEqual([
      'Die <mark>Brücke</mark>',
      'The bridge',
    ]);
    expect(all('.snippet p').map(({ lang }) => lang)).toEqual(['de', 'en']);
    expect(counted()).toBe('1 of 3 articles');
    await lookFor('LIGHTHOUSE');
    expect(titles()).toEqual([lighthouse]);
    expect(one('.snippet mark').textContent).toBe('lighthouse');
    await lookFor('');
    expect(titles()).toEqual([bridge, salt, lighthouse]);
    expect(all('.snippet')).toEqual([]);
  });

  it('finds notes and tags, phrases, and what must not be there', async () => {
    await open(...ALL);
    await lookFor('citare');
    expect(titles()).toEqual([lighthouse]);
    await lookFor('mare -citare');
    expect(titles()).toEqual([salt]);
    await lookFor('"faro torna"');
    expect(titles()).toEqual([lighthouse]);
    await lookFor('"torna faro"');
    expect(titles()).toEqual([]);
  });

  it('says that nothing was found, and where it looked', async () => {
    await open(...ALL);
    await lookFor('xyz');
    expect(titles()).toEqual([]);
    expect(one('.collection-empty').textContent).toContain('Nothing was found. Words are looked for in');
    expect(counted()).toBe('0 of 3 articles');
  });
});

describe('deleting', () => {
  it('takes an article out, and puts it back with all that the reader said of it', async () => {
    await open(...ALL);
    await click(`Delete ${lighthouse}`);
    expect(titles()).toEqual([bridge, salt]);
    expect(library.shelf.has(LIGHT.id)).toBe(false);
    expect(notice()).toContain('Il faro torna was deleted');
    expect(facet('Tags')).toEqual(['mare 1']);
    await click('Undo');
    expect(titles()).toEqual([bridge, salt, lighthouse]);
    expect(library.shelf.get(LIGHT.id)?.kept).toEqual(LIGHT);
    expect(library.shelf.get(LIGHT.id)?.entry).toEqual(entryOf(LIGHT));
    expect(all('.message-notice')).toEqual([]);
    await lookFor('citare');
    expect(titles()).toEqual([lighthouse]);
  });

  it('is of what is found too', async () => {
    await open(...ALL);
    await lookFor('mare');
    await click(`Delete ${salt}`);
    expect(titles()).toEqual([lighthouse]);
    expect(counted()).toBe('1 of 2 articles');
  });

  it('says why it could not be done, and keeps the way back', async () => {
    await open(LIGHT);
    library.problem = { kind: 'storage-failed', detail: 'disk on fire' };
    await click(`Delete ${lighthouse}`);
    expect(problem().dataset.error).toBe('storage-failed');
    expect(problem().textContent).toContain('disk on fire');
    expect(titles()).toEqual([lighthouse]);
    library.problem = undefined;
    await click('Close');
    expect(all('.message-error')).toEqual([]);
    await click(`Delete ${lighthouse}`);
    library.problem = { kind: 'no-room' };
    await click('Undo');
    expect(problem().dataset.error).toBe('no-room');
    library.problem = undefined;
    await click('Undo');
    expect(titles()).toEqual([lighthouse]);
  });
});

describe('another page', () => {
  it('keeps, changes and deletes articles, which are shown and found at once', async () => {
    await open(SALT);
    await perform(() => {
      put(LIGHT);
      library.tell(LIGHT.id);
    });
    expect(titles()).toEqual([salt, lighthouse]);
    await lookFor('gabbiani');
    expect(titles()).toEqual([]);
    await perform(() => {
      put({ ...LIGHT, note: 'gabbiani' });
      library.tell(LIGHT.id);
    });
    expect(titles()).toEqual([lighthouse]);
    await deletedElsewhere(LIGHT.id);
    expect(titles()).toEqual([]);
    await lookFor('');
    expect(titles()).toEqual([salt]);
  });

  it('changes so many that all are read anew, also while something is looked for', async () => {
    await open(SALT);
    await lookFor('faro');
    expect(titles()).toEqual([]);
    const many = Array.from({ length: 101 }, (_, at) => article(at + 10, [`Altro ${at}`, `Other ${at}`]));
    await perform(() => {
      put(LIGHT, ...many);
      library.tell(LIGHT.id, ...many.map(({ id }) => id));
    });
    expect(titles()).toEqual([lighthouse]);
    expect(counted()).toBe('1 of 103 articles');
  });
});

it('says why the library cannot be read, and does not say that it is empty', async () => {
  put(LIGHT);
  library.problem = { kind: 'storage-failed', detail: 'no such disk' };
  await open();
  expect(problem().getAttribute('role')).toBe('alert');
  expect(problem().textContent).toContain('no such disk');
  expect(all('.collection-empty')).toEqual([]);
});
