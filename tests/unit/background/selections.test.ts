import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptSelection } from '../../../src/background/kept-selection';
import type { TranslatedSelection } from '../../../src/background/selection-news';
import { Selections, type SelectionsParts } from '../../../src/background/selections';
import { fail, ok, type Result } from '../../../src/core/result';
import type { SelectionNews } from '../../../src/core/selection';
import type { Selected } from '../../../src/protocol/selection-schema';

const ADDRESS = 'https://porto.example/faro';
const selected: Selected = {
  state: 'selected',
  text: 'Il faro',
  isLonger: false,
  declared: [],
  sample: '',
  title: '',
  siteName: '',
};
const translated: TranslatedSelection = {
  paragraphs: ['The lighthouse'],
  languages: { source: 'it', target: 'en' },
  use: { id: 'apertium', reason: 'chosen' },
  source: { url: { value: ADDRESS, evidence: 'url' } },
  isCut: false,
  translatedAt: '2026-01-02T03:04:05Z',
};

let kept: Map<number, unknown>;
let shown: [frameId: number, token: string, news: SelectionNews][];
let answer: Result<TranslatedSelection>;
let parts: SelectionsParts & { begin: ReturnType<typeof vi.fn>; translate: ReturnType<typeof vi.fn> };
let url: string | undefined;
/** As after the worker was ended, each time. */
const selections = () => new Selections(parts);

beforeEach(() => {
  kept = new Map();
  shown = [];
  url = `${ADDRESS}#inizio`;
  answer = ok(translated);
  parts = {
    find: async (tabId) => ok({ tabId, frameId: 3 }),
    begin: vi.fn(async () => ok(selected)),
    show: async ({ frameId }, token, news) => {
      shown.push([frameId, token, news]);
      return ok(true);
    },
    tabOf: async (id) => ({ id, ...(url !== undefined && { url }) }),
    translate: vi.fn(async () => answer),
    memory: {
      load: async (tabId) => kept.get(tabId),
      save: async (tabId, value) => void kept.set(tabId, JSON.parse(JSON.stringify(value))),
      forget: async (tabId) => void kept.delete(tabId),
    },
    t: (key, ...values) => (key === 'catalogueLanguage' ? 'en' : [key, ...values].join(' ')),
  };
});

const token = () => shown.at(-1)?.[1] ?? '';
const news = () => shown.at(-1)?.[2];
const offline = fail({ kind: 'offline' });
/** The frame that asks again. */
const HERE = { tabId: 7, frameId: 3 };
/** What a panel says that can no longer be helped. */
const forgotten: SelectionNews = { state: 'failed', notes: ['selectionForgotten'], canRetry: false };

describe('a selection', () => {
  it('is translated in the frame that the reader is in, and forgotten', async () => {
    expect(await selections().translate(7)).toEqual(ok(null));
    expect(parts.begin).toHaveBeenCalledExactlyOnceWith({ tabId: 7, frameId: 3 }, token(), '', false);
    expect(parts.translate.mock.calls[0]?.[1]).toMatchObject({ selected, address: ADDRESS });
    expect(shown[0]?.[0]).toBe(3);
    expect(news()).toMatchObject({
      state: 'done',
      paragraphs: ['The lighthouse'],
      language: 'en',
      about: expect.stringContaining('engineApertium'),
      canRetry: false,
    });
    expect(news()).toHaveProperty('copy', expect.stringMatching(/^The lighthouse\n\nattributionSentence/));
    expect(kept.size).toBe(0);
  });

  it('is that of the frame that was clicked in', async () => {
    await selections().translate(7, { frameId: 5, text: 'Il faro' });
    expect(parts.begin).toHaveBeenCalledExactlyOnceWith({ tabId: 7, frameId: 5 }, token(), 'Il faro', false);
  });

  it('is shown in the page around a frame that nobody may look into, whatever is selected there', async () => {
    parts.begin.mockResolvedValueOnce(fail({ kind: 'page-not-allowed' }));
    await selections().translate(7, { frameId: 5, text: 'Il faro' });
    expect(parts.begin).toHaveBeenLastCalledWith({ tabId: 7, frameId: 0 }, token(), 'Il faro', true);
    expect(shown[0]?.[0]).toBe(0);
  });

  it('is none where nobody may look to where the reader is', async () => {
    parts.find = async () => fail({ kind: 'page-not-allowed' });
    expect(await selections().translate(7)).toEqual(fail({ kind: 'page-not-allowed' }));
    expect(parts.begin).not.toHaveBeenCalled();
  });

  it.each(['selection-empty', 'selection-editable', 'page-not-allowed'] as const)(
    'is not translated: %s',
    async (kind) => {
      parts.begin.mockResolvedValue(fail({ kind }));
      expect(await selections().translate(7)).toEqual(fail({ kind }));
      expect(parts.translate).not.toHaveBeenCalled();
      expect(shown).toEqual([]);
    },
  );
});

describe('two selections, one after the other', () => {
  it('leave each other alone', async () => {
    let endFirst = (_: Result<TranslatedSelection>) => {};
    parts.translate.mockReturnValueOnce(
      new Promise<Result<TranslatedSelection>>((resolve) => {
        endFirst = resolve;
      }),
    );
    const first = selections().translate(7);
    await vi.waitFor(() => expect(parts.translate).toHaveBeenCalledOnce());
    answer = offline;
    await selections().translate(7);
    const second = token();
    endFirst(ok(translated));
    await first;
    expect(token()).not.toBe(second);
    answer = ok(translated);
    await selections().again(HERE, second);
    expect(token()).toBe(second);
    expect(news()).toMatchObject({ state: 'done' });
  });
});

describe('a panel that waits', () => {
  it('is answered when what is under way for it is over, which is not begun again', async () => {
    let end = (_: Result<TranslatedSelection>) => {};
    parts.translate.mockReturnValueOnce(
      new Promise<Result<TranslatedSelection>>((resolve) => {
        end = resolve;
      }),
    );
    const worker = selections();
    const begun = worker.translate(7);
    await vi.waitFor(() => expect(parts.translate).toHaveBeenCalledOnce());
    const name = parts.begin.mock.calls[0]?.[1];
    let isAnswered = false;
    const waiting = worker.wait(HERE, name).then(() => {
      isAnswered = true;
    });
    await Promise.resolve();
    expect(isAnswered).toBe(false);
    end(ok(translated));
    await Promise.all([begun, waiting]);
    await worker.wait(HERE, name);
    expect(parts.translate).toHaveBeenCalledOnce();
    expect(shown).toHaveLength(1);
  });

  it('has its text translated once more where the worker was ended, as often as by its button', async () => {
    parts.translate.mockReturnValue(new Promise(() => undefined));
    void selections().translate(7);
    await vi.waitFor(() => expect(parts.translate).toHaveBeenCalledOnce());
    const name = parts.begin.mock.calls[0]?.[1];
    for (let times = 2; times <= 5; times += 1) {
      void selections().wait(HERE, name);
      await vi.waitFor(() => expect(parts.translate).toHaveBeenCalledTimes(times));
    }
    await selections().wait(HERE, name);
    expect(parts.translate).toHaveBeenCalledTimes(5);
    expect(shown).toEqual([[3, name, forgotten]]);
  });
});

describe('a selection that could not be translated', () => {
  beforeEach(async () => {
    answer = offline;
    await selections().translate(7);
  });

  it('says why, and can be tried again', async () => {
    expect(news()).toEqual({ state: 'failed', notes: ['errorOffline'], canRetry: true });
    answer = ok(translated);
    await selections().again(HERE, token());
    expect(parts.begin).toHaveBeenCalledOnce();
    expect(parts.translate.mock.calls[1]?.[1]).toMatchObject({ selected, address: ADDRESS });
    expect(news()).toMatchObject({ state: 'done' });
    expect(kept.size).toBe(0);
  });

  it('is tried again so often, and no more', async () => {
    const name = token();
    for (let tries = 0; tries < 9; tries += 1) await selections().again(HERE, name);
    expect(parts.translate).toHaveBeenCalledTimes(5);
    expect(shown[4]?.[2]).toEqual({ state: 'failed', notes: ['errorOffline'], canRetry: false });
    expect(news()).toEqual(forgotten);
  });

  it.each([
    ['another name', 7, '00000000-0000-4000-8000-000000000000'],
    ['another tab', 8, undefined],
  ])('is not tried again for %s', async (_, tabId, name) => {
    const asking = name ?? token();
    await selections().again({ tabId, frameId: 4 }, asking);
    expect(parts.translate).toHaveBeenCalledOnce();
    expect(shown.at(-1)).toEqual([4, asking, forgotten]);
  });

  it('is not tried again for a page that has gone', async () => {
    url = `${ADDRESS}/other`;
    await selections().again(HERE, token());
    expect(news()).toEqual(forgotten);
    url = ADDRESS;
    for (const gone of [undefined, `${ADDRESS}/other`]) {
      await selections().translate(7);
      await selections().pageGone(7, gone);
      expect(kept.size).toBe(0);
      await selections().again(HERE, token());
      expect(news()).toEqual(forgotten);
    }
    expect(parts.translate).toHaveBeenCalledTimes(3);
  });

  it('is tried again at another place of its page', async () => {
    url = `${ADDRESS}#fine`;
    await selections().pageGone(7, url);
    answer = ok(translated);
    await selections().again(HERE, token());
    expect(news()).toMatchObject({ state: 'done' });
  });

  it('is not believed to be what is not what was kept', async () => {
    kept.set(7, { ...(kept.get(7) as KeptSelection), selected: { text: 3 } });
    await selections().again(HERE, token());
    expect(parts.translate).toHaveBeenCalledOnce();
    expect(news()).toEqual(forgotten);
  });
});

describe('what a panel says', () => {
  it.each([
    [fail({ kind: 'same-language', language: 'en' }), ['selectionSameLanguage English'], false],
    [fail({ kind: 'language-unknown' }), ['selectionLanguageUnknown'], false],
    [fail({ kind: 'engine-not-chosen' }), ['errorEngineNotChosen', 'selectionHowToChange'], true],
    [offline, ['errorOffline'], true],
  ] as const)('%j', async (failure, notes, canRetry) => {
    answer = failure;
    await selections().translate(7);
    expect(news()).toEqual({ state: 'failed', notes, canRetry });
    expect(kept.size).toBe(canRetry ? 1 : 0);
  });

  it('says so where something is broken', async () => {
    parts.translate.mockRejectedValue(new Error('x is not defined'));
    await selections().translate(7);
    expect(news()).toEqual({ state: 'failed', notes: ['errorBroken x is not defined'], canRetry: true });
  });

  it('says that it is not all, and why', async () => {
    answer = ok({ ...translated, isCut: true, error: { kind: 'offline' } });
    await selections().translate(7);
    expect(news()).toMatchObject({
      state: 'done',
      notes: ['selectionCut 5,000', 'errorOffline'],
      canRetry: true,
    });
  });
});
