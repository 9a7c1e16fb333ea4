import { beforeEach, describe, expect, it } from 'vitest';
import { ReaderMemory } from '../../../src/background/reader-memory';
import { TabMemory } from '../../../src/background/tab-memory';

const FARO = 'https://porto.example/faro';
const SALE = 'https://porto.example/sale';
const OTHER = 'https://other.example/';

let kept: unknown;
let tab: TabMemory;

const afterRestart = () =>
  new TabMemory({
    load: async () => kept,
    save: async (said) => {
      kept = structuredClone(said);
    },
  });

beforeEach(() => {
  kept = undefined;
  tab = afterRestart();
});

describe('what the reader has said in a tab', () => {
  it('is known to everybody who is about the same page, at once', async () => {
    const [job, overlay] = [new ReaderMemory(tab), new ReaderMemory(tab)];
    await Promise.all([job.recall(FARO), overlay.recall(`${FARO}#mappa`)]);
    void job.remember(FARO, { isPrivate: true });
    job.passOver({ engine: 'browser', error: { kind: 'offline' } });
    expect(overlay.said).toMatchObject({ isPrivate: true });
    expect(overlay.passedOver).toHaveLength(1);
  });

  it('is of one page alone, however many are spoken of', async () => {
    const [job, overlay] = [new ReaderMemory(tab), new ReaderMemory(tab)];
    await job.recall(FARO);
    await overlay.recall(SALE);
    await overlay.remember(SALE, { isPrivate: true });
    await job.remember(FARO, { isCancelled: true });
    expect(overlay.said).toMatchObject({ url: SALE, isPrivate: true });
    expect(overlay.said?.isCancelled).toBeUndefined();
    expect(job.said).toMatchObject({ url: FARO, isCancelled: true });
    expect(job.said?.isPrivate).toBeUndefined();
  });

  it('outlives the worker, of the last few pages', async () => {
    const job = new ReaderMemory(tab);
    await job.recall(FARO);
    await job.remember(FARO, { language: 'es' });
    await job.remember(SALE, { isPrivate: true });
    tab = afterRestart();
    expect((await new ReaderMemory(tab).recall(FARO)).language).toBe('es');
    expect((await new ReaderMemory(tab).recall(SALE)).isPrivate).toBe(true);
    for (let page = 0; page < 5; page += 1) await job.remember(`${SALE}/${page}`, { isPrivate: true });
    expect(kept).toHaveLength(5);
  });

  it('counts no longer for pages of sites that are never to be translated from then on', async () => {
    const job = new ReaderMemory(tab);
    for (const url of [FARO, SALE, OTHER]) await job.recall(url);
    await job.remember(FARO, { isCancelled: false, language: 'es' });
    await job.remember(SALE, { isCancelled: true });
    await job.remember(OTHER, { isCancelled: false });
    const isCancelled = async (url: string) => (await new ReaderMemory(tab).recall(url)).isCancelled;
    tab = afterRestart();
    await tab.takeBackConsent((url) => url.startsWith('https://porto.example/'));
    expect(await Promise.all([FARO, SALE, OTHER].map(isCancelled))).toEqual([undefined, true, false]);
    tab = afterRestart();
    expect(await Promise.all([FARO, SALE, OTHER].map(isCancelled))).toEqual([undefined, true, false]);
    expect((await new ReaderMemory(tab).recall(FARO)).language).toBe('es');
  });

  it('counts no longer at once for who has recalled it', async () => {
    const job = new ReaderMemory(tab);
    await job.recall(FARO);
    await job.remember(FARO, { isCancelled: false });
    void tab.takeBackConsent(() => true);
    expect(job.said?.isCancelled).toBeUndefined();
  });

  it('is that nothing more is to be sent of any page, where everything is stopped: known at once, and kept', async () => {
    const job = new ReaderMemory(tab);
    await job.recall(FARO);
    await job.remember(FARO, { isCancelled: false, language: 'es' });
    const cancelling = tab.cancelAll(SALE);
    expect(job.said).toMatchObject({ isCancelled: true, language: 'es' });
    await cancelling;
    tab = afterRestart();
    await tab.cancelAll(OTHER);
    tab = afterRestart();
    for (const url of [FARO, SALE, OTHER]) {
      expect((await new ReaderMemory(tab).recall(url)).isCancelled).toBe(true);
    }
  });

  it('holds engines against nobody who comes back to the page', async () => {
    const job = new ReaderMemory(tab);
    await job.recall(FARO);
    job.passOver({ engine: 'browser', error: { kind: 'offline' } });
    tab.forgiveAll();
    expect(job.passedOver).toEqual([]);
  });
});
