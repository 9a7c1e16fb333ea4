import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptArticle } from '../../../../src/core/kept-article';
import { shelve } from '../../../../src/ui/kept/shelve';
import { restore } from '../../../../src/ui/library/restore';
import { keptNumber } from '../../library/kept-sample';
import { textOfBackup } from '../../library/read-all';
import { FakeLibrary } from '../fake-library';

let library: FakeLibrary;
let progress: number[];
beforeEach(() => {
  library = new FakeLibrary();
  progress = [];
});

const restored = async (kept: readonly KeptArticle[]) =>
  restore(new Blob([await textOfBackup(kept)]), library, (read) => progress.push(read));
const shelf = () => [...library.shelf.values()].map(({ kept }) => kept);
const ids = (kept: readonly KeptArticle[]) => kept.map(({ id }) => id);
const many = (count: number) => Array.from({ length: count }, (_, at) => keptNumber(at));
const highlight = {
  pair: 'b1.0',
  side: 'original' as const,
  range: { start: 3, end: 8 },
  words: 'città',
  note: '',
};

describe('what is restored', () => {
  it('is stored a few at a time, with what lists and searches need', async () => {
    const articles = many(60);
    const real = library.change;
    const sizes: number[] = [];
    library.change = (changes) => {
      sizes.push(changes.size);
      return real(changes);
    };
    expect(await restored(articles)).toEqual({
      ok: true,
      value: { unusable: [], end: { type: 'end', taken: 60, unusable: 0, missing: 0 } },
    });
    expect(sizes).toEqual([25, 25, 10]);
    expect(progress).toEqual([25, 50, 60]);
    expect([...library.shelf.values()]).toEqual(articles.map(shelve));
  });

  it('stays as far as it came where there is no room for more', async () => {
    const articles = many(60);
    const real = library.change;
    let calls = 0;
    library.change = async (changes) => {
      calls += 1;
      return calls === 2 ? { ok: false, error: { kind: 'no-room' } } : real(changes);
    };
    expect(await restored(articles)).toEqual({ ok: false, error: { kind: 'no-room' } });
    expect(calls, 'nothing is tried behind it').toBe(2);
    expect(progress).toEqual([25]);
    expect(ids(shelf())).toEqual(ids(articles.slice(0, 25)));
    // With room again, the same file brings the rest, and nothing twice.
    expect(await restored(articles)).toMatchObject({ ok: true });
    expect(shelf()).toEqual(articles);
  });

  it('is united where a file has an article twice', async () => {
    const [first, second] = [keptNumber(1, { note: 'uno' }), keptNumber(1, { note: 'due', tags: ['mare'] })];
    expect(await restored([first, keptNumber(2), second])).toMatchObject({ value: { end: { taken: 3 } } });
    expect(shelf()).toEqual([{ ...first, note: 'uno\n\ndue', tags: ['mare'] }, keptNumber(2)]);
  });

  it('is one article where a file has the very same twice', async () => {
    await restored([keptNumber(1), keptNumber(1)]);
    expect(shelf()).toEqual([keptNumber(1)]);
    expect(library.shelf.get(keptNumber(1).id)).toEqual(shelve(keptNumber(1)));
  });

  it('is united with what is there: nothing that the reader wrote is lost on either side', async () => {
    const here = keptNumber(1, {
      changedAt: '2026-05-01T00:00:00.000Z',
      tags: ['porto'],
      note: 'qui',
      highlights: [highlight],
    });
    library.shelf.set(here.id, shelve(here));
    const marked = { ...highlight, range: { start: 0, end: 2 }, words: 'La', note: 'articolo' };
    const incoming = keptNumber(1, {
      keptAt: '2026-01-01T00:00:00.000Z',
      changedAt: '2026-04-01T00:00:00.000Z',
      tags: ['mare', 'porto'],
      note: 'altrove',
      highlights: [{ ...highlight, note: 'quale?' }, marked],
    });
    await restored([incoming]);
    const united = {
      ...here,
      keptAt: incoming.keptAt,
      tags: ['porto', 'mare'],
      note: 'qui\n\naltrove',
      highlights: [{ ...highlight, note: 'quale?' }, marked],
    };
    expect(library.shelf.get(here.id)).toEqual(shelve(united));
    // Once more, it is the same.
    await restored([incoming]);
    expect(shelf()).toEqual([united]);
  });

  it('leaves alone what is there already as it is in the file', async () => {
    const here = keptNumber(1, { note: 'qui' });
    library.shelf.set(here.id, shelve(here));
    const changed: KeptArticle[][] = [];
    const real = library.change;
    library.change = async (changes) => {
      const outcome = await real(changes);
      if (outcome.ok) changed.push(outcome.value);
      return outcome;
    };
    await restored([here, keptNumber(2)]);
    expect(changed.map(ids)).toEqual([[keptNumber(2).id]]);
  });
});

it('stores nothing where a file has nothing, and gives what was wrong', async () => {
  const change = vi.spyOn(library, 'change');
  expect(await restore(new Blob(['Dear diary']), library, () => {})).toEqual({
    ok: true,
    value: {
      unusable: [],
      end: { type: 'end', taken: 0, unusable: 0, problem: { kind: 'not-a-backup' } },
    },
  });
  expect(change).not.toHaveBeenCalled();
});
