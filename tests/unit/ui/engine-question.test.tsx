// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineFailure, EngineOffer } from '../../../src/core/engine-use';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { all, button, click, one, perform, platform, sent, show } from './open-view';
import { samplePairs, waitingEngines } from './samples';

const BERGAMOT: EngineOffer = {
  way: 'download',
  engine: 'bergamot',
  bytes: 17_100_000,
  isEstimate: true,
  origins: ['https://models.example/*'],
};
const BROWSER: EngineOffer = { way: 'download', engine: 'browser', origins: [] };
const SERVER: EngineOffer = {
  way: 'server',
  engine: 'libretranslate',
  address: 'http://localhost:5000',
  origins: ['http://localhost/*'],
};

const choose = (offers: EngineOffer[], failures: EngineFailure[] = []) =>
  show({ state: 'failed', error: { kind: 'engine-not-chosen' }, engines: waitingEngines(offers, failures) });
const panel = () => one('[data-error="engine-not-chosen"]');
const offerTexts = () => all('[data-offer] p').map((text) => text.textContent);
const inOffer = (engine: string) => perform(() => one(`[data-offer="${engine}"] button`).click());

describe('what is offered', () => {
  it('is said in a sentence each, best first: what, how large, from whom, once', async () => {
    await choose([BERGAMOT, BROWSER, SERVER]);
    expect(offerTexts()).toEqual([
      'Download the Italian → English model, about 17 MB, from Mozilla, once. The article stays on this device.',
      'Let this browser download its translator for Italian → English, once. The browser does not say how large it is. The article stays on this device.',
      'LibreTranslate was found on this computer (localhost:5000). The article goes to it and nowhere else.',
    ]);
    expect(all('[data-offer] .primary').map(({ textContent }) => textContent)).toEqual([
      'Download and translate',
    ]);
    expect(panel().textContent).toContain('Nothing has been sent anywhere yet.');
    expect((one('details') as HTMLDetailsElement).open).toBe(false);
  });

  it('tells an exact size, none, and a mirror by its host', async () => {
    platform.settingsChanged({
      ...DEFAULT_SETTINGS,
      engines: { ...DEFAULT_SETTINGS.engines, bergamot: { catalogue: 'https://mirror.example/models.json' } },
    });
    const { isEstimate: _, ...exact } = BERGAMOT as Extract<EngineOffer, { way: 'download' }>;
    await choose([exact]);
    expect(offerTexts()[0]).toContain('model, 17 MB, from mirror.example, once.');
    const { bytes: __, ...unsized } = exact;
    await choose([unsized]);
    expect(offerTexts()[0]).toContain('Its size is told when the download begins.');
  });

  it('is called by the name of the browser', async () => {
    const brands = [{ brand: 'Not A;Brand' }, { brand: 'Chromium' }, { brand: 'Microsoft Edge' }];
    vi.stubGlobal('navigator', { userAgentData: { brands } });
    await choose([BROWSER]);
    vi.unstubAllGlobals();
    expect(offerTexts()[0]).toMatch(/^Let Edge download/);
  });

  it('may be nothing: then why, and the other ways', async () => {
    await choose(
      [],
      [
        {
          engine: 'bergamot',
          error: { kind: 'pair-unsupported', engine: 'bergamot', source: 'it', target: 'en' },
        },
      ],
    );
    expect(panel().textContent).toContain('Nothing on this device can translate Italian to English.');
    expect(one('[data-failed="bergamot"]').textContent).toContain(
      'Bergamot does not translate from Italian to English.',
    );
    expect((one('details') as HTMLDetailsElement).open).toBe(true);
  });

  it('does not claim that nothing was sent where a server has been tried', async () => {
    await choose([BERGAMOT], [{ engine: 'apertium', error: { kind: 'offline' } }]);
    expect(panel().textContent).not.toContain('Nothing has been sent');
    await show({
      state: 'failed',
      error: { kind: 'engine-not-chosen' },
      engines: waitingEngines([BERGAMOT]),
      pairs: samplePairs(3, 1),
    });
    expect(panel().textContent).not.toContain('Nothing has been sent');
  });
});

describe('an offer that is taken', () => {
  it('is told before the permission is asked for, whose prompt closes the popup', async () => {
    await choose([BERGAMOT]);
    await click('Download and translate');
    expect(platform.order).toEqual(['accept', 'permission']);
    expect(sent).toEqual([{ type: 'accept', engine: 'bergamot' }]);
    expect(platform.asked).toEqual([['https://models.example/*']]);
  });

  it('leaves in mind what the permission was for, and chooses no engine', async () => {
    await choose([BERGAMOT]);
    await click('Download and translate');
    expect(platform.saved.map(({ engine, downloadSites }) => [engine, downloadSites])).toEqual([
      ['apertium', ['https://models.example/*']],
    ]);
    await click('Download and translate');
    expect(platform.asked).toHaveLength(2);
    expect(platform.saved).toHaveLength(1);
    await show({
      state: 'failed',
      error: { kind: 'engine-not-allowed', engine: 'Bergamot', origins: ['https://files.example/*'] },
    });
    await click('Allow');
    expect(platform.asked.at(-1)).toEqual(['https://files.example/*']);
    expect(platform.data, 'nothing is sent to where models come from').toEqual([[], [], []]);
    expect(platform.saved.at(-1)?.downloadSites).toEqual([
      'https://models.example/*',
      'https://files.example/*',
    ]);
  });

  it('asks for nothing that is not needed', async () => {
    await choose([{ ...BERGAMOT, origins: [] }]);
    await click('Download and translate');
    expect(platform.order).toEqual(['accept']);
  });

  it('is a choice where it is a server', async () => {
    await choose([BERGAMOT, SERVER]);
    await click('Use LibreTranslate');
    expect(platform.asked).toEqual([['http://localhost/*']]);
    expect(platform.data).toEqual([['authenticationInfo', 'websiteContent']]);
    expect(platform.saved.at(-1)?.engine).toBe('libretranslate');
    expect(sent).toEqual([{ type: 'restart' }]);
  });
});

interface CreateOptions {
  sourceLanguage: string;
  targetLanguage: string;
  monitor(monitor: EventTarget): void;
  signal: AbortSignal;
}

describe("the browser's own download", () => {
  /** The browser's translator, to be told what comes of it. */
  function stubTranslator() {
    const calls: { options: CreateOptions; resolve(): void; reject(reason: unknown): void }[] = [];
    const monitor = new EventTarget();
    const destroy = vi.fn();
    vi.stubGlobal('Translator', {
      create: (options: CreateOptions) =>
        new Promise((resolve, reject) => {
          options.monitor(monitor);
          calls.push({ options, resolve: () => resolve({ destroy }), reject });
        }),
    });
    const progress = (loaded: number) =>
      perform(() => monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded })));
    const isAborted = () => calls[0]?.options.signal.aborted;
    return { calls, destroy, progress, isAborted };
  }
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('begins in the click, shows how far it is, and is accepted when it is there', async () => {
    const { calls, destroy, progress } = stubTranslator();
    await choose([BROWSER]);
    act(() => button('Download and translate').click());
    expect(calls[0]?.options).toMatchObject({ sourceLanguage: 'it', targetLanguage: 'en' });
    await progress(0.4);
    const bar = one('.engine-question progress') as HTMLProgressElement;
    expect([bar.value, bar.getAttribute('aria-label')]).toEqual([
      0.4,
      'Downloading the translator for Italian → English',
    ]);
    expect(sent).toEqual([]);
    await perform(() => calls[0]?.resolve());
    expect(destroy).toHaveBeenCalledOnce();
    expect(sent).toEqual([{ type: 'accept', engine: 'browser' }]);
  });

  it('is passed over where it fails, and says why', async () => {
    const { calls } = stubTranslator();
    await choose([BROWSER, BERGAMOT]);
    await inOffer('browser');
    await perform(() => calls[0]?.reject(new Error('No network')));
    expect(sent).toEqual([{ type: 'pass-over', engine: 'browser', detail: 'No network' }]);
    expect(one('[data-failed="browser"]').textContent).toContain('(No network)');
    expect(offerTexts()).toHaveLength(2);
  });

  it('leads back to the offers where it is cancelled, and says nothing to anyone', async () => {
    const { isAborted, calls, progress, destroy } = stubTranslator();
    await choose([BROWSER]);
    await inOffer('browser');
    expect(all('[data-offer]')).toEqual([]);
    await perform(() => one('.download button').click());
    expect(isAborted()).toBe(true);
    expect(all('[data-offer]')).toHaveLength(1);
    await progress(0.9);
    await perform(() => calls[0]?.resolve());
    expect(all('.download')).toEqual([]);
    expect(destroy).toHaveBeenCalledOnce();
    expect(sent).toEqual([]);
    expect(all('[data-failed]')).toEqual([]);
  });

  it('ends where something else was chosen meanwhile', async () => {
    const { isAborted } = stubTranslator();
    await choose([BROWSER]);
    await inOffer('browser');
    await show({ id: 'job-2' });
    expect(isAborted()).toBe(true);
    expect(sent).toEqual([]);
  });
});

describe('the other ways', () => {
  const type = (value: string) =>
    act(() => {
      const input = one('#choice-address') as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const submit = () =>
    perform(() => {
      one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });

  it('are servers: asks for the host in the click, saves and translates', async () => {
    await choose([]);
    expect(one('details').textContent).toContain('whoever runs it can read the article');
    await act(() => (all('input[type=radio]')[1] as HTMLInputElement).click());
    await type('https://mt.example/');
    await submit();
    expect(platform.asked).toEqual([['https://mt.example/*']]);
    expect(platform.data).toEqual([['websiteContent']]);
    expect(platform.saved.at(-1)).toMatchObject({
      engine: 'apertium',
      engines: { apertium: { address: 'https://mt.example/' } },
    });
    expect(sent).toEqual([{ type: 'restart' }]);
  });

  it('say what is wrong with an address and send nothing', async () => {
    await choose([]);
    await type('localhost:5000');
    await submit();
    expect(one('form [role=alert]').textContent).toContain('has to begin with');
    expect(platform.asked).toEqual([]);
    expect(sent).toEqual([]);
  });
});
