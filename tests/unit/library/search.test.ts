import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/library/article-text';
import { isEmptyQuery, parseQuery } from '../../../src/library/query';
import { LibrarySearch } from '../../../src/library/search';
import { snippetOf } from '../../../src/library/snippet';
import { keptNumber, keptSample } from './kept-sample';

const kept = keptSample({
  tags: ['Città d’arte'],
  note: 'Prima riga.\nSeconda riga.',
  highlights: [
    { pair: 'b9.0', side: 'original', range: { start: 0, end: 4 }, words: 'perduta', note: 'Zu prüfen' },
  ],
});

async function isFound(query: string, article = kept): Promise<boolean> {
  const search = new LibrarySearch();
  search.set(article.id, textOf(article));
  return (await search.find(parseQuery(query)))?.has(article.id) ?? false;
}

describe('a query', () => {
  it.each([
    ['', [], []],
    ['   ', [], []],
    ['Città  SANTA', ['citta', 'santa'], []],
    ['"Città  santa" mare', ['citta santa', 'mare'], []],
    ['“città santa”', ['citta santa'], []],
    ['„Stadt am Meer“ «la ville»', ['stadt am meer', 'la ville'], []],
    ['mare -nord -"gran festa"', ['mare'], ['nord', 'gran festa']],
    ['"not yet closed', ['not yet closed'], []],
    ['mare mare Mare', ['mare'], []],
    ['covid-19 - -', ['covid-19'], []],
    ['-', [], []],
    ['"" -""', [], []],
    ["l'acqua", ["l'acqua"], []],
    ['灯台 二十三年', ['灯台', '二十三年'], []],
    ['カタカナ', ['かたかな'], []],
  ])('%j', (typed, wanted, unwanted) => {
    expect(parseQuery(typed)).toEqual({ wanted, unwanted });
    expect(isEmptyQuery(parseQuery(typed))).toBe(wanted.length + unwanted.length === 0);
  });
});

describe('an article is found', () => {
  it.each([
    'faro',
    'LIGHTHOUSE',
    'citta',
    'perche no',
    '"faro torna a"',
    'lighthouse sindaco',
    'porto portolan',
    'arte',
    'perduta prufen',
    '"prima riga. seconda"',
    'faro -montagna',
    '-montagna',
    '',
  ])('by %j', async (query) => {
    expect(await isFound(query)).toBe(true);
  });

  it.each([
    'montagna',
    'faro montagna',
    'faro -lighthouse',
    '-"why not"',
    // From one sentence into the next, and from one side to the other.
    '"splendere la citta"',
    '"splendere the lighthouse"',
    '"torna il faro"',
  ])('but not by %j', async (query) => {
    expect(await isFound(query)).toBe(false);
  });

  it.each([
    ['灯台は二十三年ぶりに点灯した', '二十三年'],
    ['ひらがなとカタカナ', 'ﾋﾗｶﾞﾅ'],
    ['سَمِعَ الناسُ المَنارة', 'المنارة'],
    ['קָרָאתִי סֵפֶר', 'ספר'],
    ['Ёжик вышел в туман', 'ежик'],
    ['Straße am Øresund', 'strasse oresund'],
    ['한국어 기사', '한국'],
    ['यह की बात', 'की'],
  ])('where it says %j, by %j', async (text, query) => {
    expect(await isFound(query, keptSample({}, [[text, 'x']]))).toBe(true);
  });
});

describe('a library that is searched', () => {
  const search = new LibrarySearch(0);
  for (let at = 0; at < 2_000; at++) {
    search.set(
      keptNumber(at).id,
      `${'the sea of a town '.repeat(at % 2 ? 500 : 900)}${at % 10 === 0 ? 'needle' : ''}`,
    );
  }

  it('gives the page its turn', async () => {
    let turns = 0;
    let isDone = false;
    const count = async () => {
      while (!isDone) {
        await new Promise((resolve) => setImmediate(resolve));
        turns += 1;
      }
    };
    const counting = count();
    const found = await search.find(parseQuery('needle'));
    isDone = true;
    await counting;
    expect(found?.size).toBe(200);
    expect(turns).toBeGreaterThan(20);
  });

  it('stops where it is not wanted any more', async () => {
    const control = new AbortController();
    const finding = search.find(parseQuery('needle'), control.signal);
    control.abort();
    expect(await finding).toBeUndefined();
  });

  it('knows what was added and taken away', async () => {
    search.set('x', 'one haystack');
    expect(await search.find(parseQuery('haystack'))).toEqual(new Set(['x']));
    search.set('x', 'another');
    expect(await search.find(parseQuery('haystack'))).toEqual(new Set());
    search.delete('x');
    expect(search.has('x')).toBe(false);
    expect(search.size).toBe(2_000);
  });
});

describe('what is shown of an article that was found', () => {
  const shown = (query: string) => {
    const snippet = snippetOf(kept, parseQuery(query));
    const words = (side: 'original' | 'translation') => {
      const [text] = snippet?.pair[side] ?? [];
      return snippet?.[side].map(({ start, end }) =>
        text?.type === 'text' ? text.text.slice(start, end) : '',
      );
    };
    return [snippet?.pair.id, words('original'), words('translation')];
  };

  it.each([
    ['faro', ['b0.0', ['faro'], []]],
    ['citta town', ['b1.0', ['città'], ['town']]],
    ['the why', ['b2.0', [], ['The', 'Why']]],
    ['the mayor', ['b2.0', [], ['The', 'mayor']]],
    ['perché perch', ['b2.0', ['Perché'], []]],
    ['portolan', [undefined, undefined, undefined]],
    ['', [undefined, undefined, undefined]],
  ])('for %j', (query, expected) => {
    expect(shown(query)).toEqual(expected);
  });
});
