import { beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../../src/core/errors';
import { fail, ok } from '../../../src/core/result';
import { block, done, OverlayKit, settled } from './overlay-kit';

const UNREACHABLE: AppError = { kind: 'server-unreachable', address: 'http://localhost:2737' };
const REFUSED: AppError = { kind: 'text-refused', engine: 'Apertium', detail: 'no' };

const failed = (id: string, error: AppError) => ({ id, state: 'failed' as const, error });

let kit: OverlayKit;

beforeEach(async () => {
  kit = new OverlayKit();
  await kit.wanting(block('a', 'Uno. Due.'), block('b', 'Tre.'));
});

describe('what fails', () => {
  it('is told with its reason where single sentences were refused', async () => {
    kit.running(0).onPairs([done('a.0'), done('b.0')]);
    kit.running(0).onPairs([failed('a.1', REFUSED)]);
    kit.running(0).end(ok(undefined));
    await settled();
    expect(kit.told).toEqual(['b: done', 'a: done failed']);
    expect(kit.events.at(-1)).toMatchObject({ blocks: [{ sentences: [{}, { error: REFUSED }] }] });
  });

  it('is not told block by block where the run came to its end', async () => {
    kit.running(0).onPairs([done('a.0')]);
    kit.running(0).onPairs([failed('a.1', UNREACHABLE), failed('b.0', UNREACHABLE)]);
    kit.running(0).end(fail(UNREACHABLE));
    await settled();
    expect(kit.kinds).toEqual(['begun', 'server-unreachable']);
  });

  it('is told for itself in a run that came to its end, where that was not the reason', async () => {
    kit.running(0).onPairs([failed('a.1', UNREACHABLE), failed('b.0', REFUSED)]);
    kit.running(0).end(fail(UNREACHABLE));
    await settled();
    expect(kit.told).toEqual(['b: failed']);
    expect(kit.kinds).toEqual(['begun', 'blocks', 'server-unreachable']);
  });

  it('is told where the page shows what turned out not to be whole, and is still wanted', async () => {
    kit.running(0).onPairs([done('b.0', 'Thr')]);
    kit.running(0).onPairs([failed('b.0', UNREACHABLE)]);
    kit.running(0).end(fail(UNREACHABLE));
    await settled();
    expect(kit.told).toEqual(['b: done', 'b: failed']);
    kit.job.take({ type: 'retry', blocks: [] });
    await settled();
    expect(kit.asked(1)).toEqual(['Uno. ', 'Due.', 'Tre.']);
  });

  it('is tried again when the reader says so, without what is done', async () => {
    kit.running(0).onPairs([done('a.0'), done('b.0'), failed('a.1', REFUSED)]);
    kit.running(0).end(ok(undefined));
    await settled();
    kit.job.take({ type: 'retry', blocks: ['a', 'b', 'unknown'] });
    await settled();
    expect(kit.asked(1)).toEqual(['Due.']);
    kit.running(1).onPairs([done('a.1')]);
    expect(kit.told.at(-1)).toBe('a: done done');
    expect(kit.kinds.filter((kind) => kind === 'begun')).toHaveLength(1);
  });

  it('forgives the engines that could not be had when it is tried again', async () => {
    await kit.memory.recall('https://porto.example/faro');
    const failure = { engine: 'browser' as const, error: REFUSED };
    kit.memory.pageOf('https://porto.example/faro').failures = [failure];
    kit.job.reconsider();
    await settled();
    expect(kit.works.at(-1)?.wishes.passedOver).toEqual([failure]);
    kit.works.at(-1)?.end(fail(UNREACHABLE));
    await settled();
    kit.job.take({ type: 'retry', blocks: ['a'] });
    await settled();
    expect(kit.works.at(-1)?.wishes.passedOver).toEqual([]);
  });

  it('goes on once something else was translated', async () => {
    kit.running(0).end(fail(UNREACHABLE));
    await settled();
    kit.job.take({ type: 'want', blocks: [block('c', 'Quattro.')] });
    expect(kit.asked(1)).toEqual(['Quattro.']);
    kit.running(1).onPairs([done('c.0')]);
    kit.running(1).end(ok(undefined));
    await settled();
    expect(kit.asked(2)).toEqual(['Uno. ', 'Due.', 'Tre.']);
    kit.running(2).end(ok(undefined));
    await settled();
    kit.job.take({ type: 'want', blocks: [block('d', 'Cinque.')] });
    kit.running(3).end(ok(undefined));
    await settled();
    expect(kit.works).toHaveLength(4);
  });

  it.each<AppError>([
    { kind: 'engine-not-chosen' },
    { kind: 'engine-not-allowed', engine: 'Apertium', origins: [] },
    { kind: 'key-refused', engine: 'DeepL', detail: 'no' },
    { kind: 'quota-used-up', engine: 'DeepL', detail: 'no' },
  ])('is not asked for in vain after $kind', async (error) => {
    kit.running(0).end(fail(error));
    await settled();
    kit.job.take({ type: 'want', blocks: [block('c', 'Quattro.')] });
    await settled();
    expect(kit.works).toHaveLength(1);
    expect(kit.kinds).toEqual(['begun', error.kind, error.kind]);
    kit.job.take({ type: 'retry', blocks: ['c'] });
    await settled();
    expect(kit.asked(1)).toEqual(['Uno. ', 'Due.', 'Tre.', 'Quattro.']);
  });

  it.each<AppError>([{ kind: 'offline' }, { kind: 'rate-limited', engine: 'DeepL', retryAfterSeconds: 60 }])(
    'may be asked for again after $kind',
    async (error) => {
      kit.running(0).end(fail(error));
      await settled();
      kit.job.take({ type: 'want', blocks: [block('c', 'Quattro.')] });
      expect(kit.asked(1)).toEqual(['Quattro.']);
    },
  );

  it('leaves nobody waiting where it throws, and lets the block be asked for again', async () => {
    kit.parts.translate = () => Promise.reject(new Error('a bug'));
    kit.job.take({ type: 'want', blocks: [block('c', 'Quattro.')] });
    await settled();
    expect(kit.events.at(-1)).toEqual({ type: 'stopped', error: { kind: 'broken', detail: 'a bug' } });
  });
});

describe('what changes meanwhile', () => {
  it('is as it was found last, however long it took to find out before', async () => {
    const slow: (() => void)[] = [];
    const french = { ...kit.settings, targetLanguage: 'fr' };
    kit.parts.loadSettings = () => new Promise((resolve) => slow.push(() => resolve(french)));
    kit.job.reconsider();
    const german = { ...kit.settings, targetLanguage: 'de' };
    kit.parts.loadSettings = async () => german;
    kit.job.reconsider();
    await settled();
    for (const answer of slow) answer();
    await settled();
    expect(kit.events.at(-1)).toEqual({ type: 'begun', target: 'de' });
    expect(kit.works.at(-1)?.languages.target).toBe('de');
  });

  it('says again why there is nothing to translate, also when what was under way has ended since', async () => {
    kit.settings = { ...kit.settings, targetLanguage: 'it' };
    kit.job.reconsider();
    await settled();
    kit.running(0).end(ok(undefined));
    await settled();
    kit.job.take({ type: 'want', blocks: [block('c', 'Quattro.')] });
    expect(kit.kinds).toEqual(['begun', 'same-language', 'same-language']);
  });

  it('does not tell as failed what it has not shown since it began anew', async () => {
    kit.running(0).onPairs([done('b.0')]);
    kit.settings = { ...kit.settings, targetLanguage: 'fr' };
    kit.job.reconsider();
    await settled();
    kit.running(1).onPairs([failed('b.0', UNREACHABLE)]);
    kit.running(1).end(fail(UNREACHABLE));
    await settled();
    expect(kit.told).toEqual(['b: done']);
  });

  it('is known also where the tab has seen many pages since', async () => {
    for (let at = 0; at < 5; at += 1) await kit.memory.recall(`https://porto.example/${at}`);
    kit.say({ isCancelled: true });
    kit.job.reconsider();
    await settled();
    expect(kit.running(0).signal.aborted).toBe(true);
    expect(kit.works).toHaveLength(1);
  });

  it('tries again whatever it stopped for when the reader has done something about the page', async () => {
    kit.running(0).end(fail(UNREACHABLE));
    await settled();
    kit.job.reconsider(true);
    await settled();
    expect(kit.asked(1)).toEqual(['Uno. ', 'Due.', 'Tre.']);
    expect(kit.kinds).toEqual(['begun', 'server-unreachable']);
  });

  it('begins anew where settings are others, and translates all that was wanted', async () => {
    kit.running(0).onPairs([done('b.0')]);
    kit.settings = { ...kit.settings, targetLanguage: 'fr' };
    kit.job.reconsider();
    await settled();
    expect(kit.running(0).signal.aborted).toBe(true);
    expect(kit.events.at(-1)).toEqual({ type: 'begun', target: 'fr' });
    expect(kit.asked(1)).toEqual(['Uno. ', 'Due.', 'Tre.']);
    kit.running(0).onPairs([done('a.0'), done('a.1')]);
    expect(kit.told).toEqual(['b: done']);
  });

  it('begins anew with another glossary', async () => {
    const entry = { term: 'a', translation: 'b', isCaseSensitive: false, source: '', target: '' };
    kit.glossary = { version: '2', entries: [entry] };
    kit.job.reconsider();
    await settled();
    expect(kit.running(1).glossary).toEqual([entry]);
  });

  it('goes on where nothing is other', async () => {
    kit.job.reconsider();
    await settled();
    expect(kit.works).toHaveLength(1);
    expect(kit.running(0).signal.aborted).toBe(false);
    expect(kit.kinds).toEqual(['begun']);
  });

  it('lets only the last of two changes at once translate', async () => {
    kit.settings = { ...kit.settings, targetLanguage: 'fr' };
    kit.job.reconsider();
    kit.settings = { ...kit.settings, targetLanguage: 'de' };
    kit.job.reconsider();
    await settled();
    expect(
      kit.works.filter(({ signal }) => !signal.aborted).map(({ languages }) => languages.target),
    ).toEqual(['de']);
  });

  it('sends nothing as before from the moment the page is private', async () => {
    kit.say({ isPrivate: true });
    kit.job.reconsider();
    // Not only after the settings were read.
    expect(kit.running(0).signal.aborted).toBe(true);
    kit.job.take({ type: 'want', blocks: [block('c', 'Quattro.')] });
    expect(kit.works).toHaveLength(1);
    await settled();
    expect(kit.works.slice(1).map(({ wishes }) => wishes.isPrivate)).toEqual([true]);
    expect(kit.asked(1)).toEqual(['Uno. ', 'Due.', 'Tre.', 'Quattro.']);
    expect(kit.kinds).toEqual(['begun', 'begun']);
  });

  it('is private in a private window unless the reader says otherwise', async () => {
    kit.parts.isPrivateTab = async () => true;
    kit.job.reconsider();
    await settled();
    expect(kit.running(1).wishes.isPrivate).toBe(true);
    kit.say({ isPrivate: false });
    kit.job.reconsider();
    await settled();
    expect(kit.running(2).wishes.isPrivate).toBe(false);
  });

  it('sends nothing once the reader cancelled, and goes on with the rest when that is taken back', async () => {
    kit.running(0).onPairs([done('b.0')]);
    kit.say({ isCancelled: true });
    kit.job.reconsider();
    expect(kit.running(0).signal.aborted).toBe(true);
    await settled();
    kit.job.take({ type: 'want', blocks: [block('c', 'Quattro.')] });
    kit.job.take({ type: 'retry', blocks: ['a'] });
    await settled();
    expect(kit.works).toHaveLength(1);
    kit.say({ isCancelled: false });
    kit.job.reconsider();
    await settled();
    expect(kit.asked(1)).toEqual(['Uno. ', 'Due.', 'Quattro.']);
    expect(kit.kinds).toEqual(['begun', 'blocks']);
  });

  it('sends nothing where the reader had cancelled before, and begins when that is taken back', async () => {
    kit.say({ isCancelled: true });
    kit.job = kit.create();
    await kit.wanting(block('a', 'Uno.'));
    expect(kit.works).toHaveLength(1);
    kit.say({ isCancelled: false });
    kit.job.reconsider();
    await settled();
    expect(kit.asked(1)).toEqual(['Uno.']);
  });

  it('goes on where the reader has settled what it stopped for', async () => {
    kit.running(0).end(fail({ kind: 'engine-not-chosen' }));
    await settled();
    kit.say({ accepted: ['bergamot'] });
    kit.job.reconsider();
    await settled();
    expect(kit.running(1).wishes.accepted).toEqual(['bergamot']);
    expect(kit.asked(1)).toEqual(['Uno. ', 'Due.', 'Tre.']);
    expect(kit.kinds).toEqual(['begun', 'engine-not-chosen']);
  });

  it('does not try again for a change that has nothing to do with what it stopped for', async () => {
    kit.running(0).end(fail(UNREACHABLE));
    await settled();
    kit.job.reconsider();
    await settled();
    expect(kit.works).toHaveLength(1);
  });
});
