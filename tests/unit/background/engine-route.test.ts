import { beforeEach, describe, expect, it } from 'vitest';
import { EngineRoute, type EngineWishes, type RouteStep } from '../../../src/background/engine-route';
import type { EngineId } from '../../../src/core/engine-id';
import type { AppError } from '../../../src/core/errors';
import { ok } from '../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import type { Engine } from '../../../src/engines/engine';
import type { Support } from '../../../src/engines/translation';
import { fakeEngine } from '../translate/fake-engine';

const languages = { source: 'it', target: 'en' };
const MOZILLA = ['https://models.example/*'];
const LOCALHOST = ['http://localhost/*'];
const absent: AppError = { kind: 'engine-cannot-run', engine: 'browser', detail: 'there is none' };
const unserved = (engine: string): Support => ({
  state: 'unsupported',
  error: { kind: 'pair-unsupported', engine, ...languages },
});
const download: Support = { state: 'download', bytes: 17, origins: MOZILLA };

let settings: Settings;
let support: Record<EngineId, Support>;
let wishes: EngineWishes;
let allowed: string[];
let probed: EngineId[];

beforeEach(() => {
  settings = DEFAULT_SETTINGS;
  support = {
    browser: { state: 'unsupported', error: absent },
    bergamot: unserved('Bergamot'),
    libretranslate: unserved('LibreTranslate'),
    apertium: unserved('Apertium'),
    deepl: unserved('DeepL'),
    google: unserved('Google Cloud Translation'),
    azure: unserved('Azure Translator'),
    chat: unserved('Language model'),
    custom: unserved('Custom service'),
  };
  wishes = { isPrivate: false, accepted: [], passedOver: [] };
  allowed = [...MOZILLA, ...LOCALHOST];
  probed = [];
});

function route(): EngineRoute {
  return new EngineRoute({
    settings,
    languages,
    wishes,
    createEngine: (id) => ok(fakeEngine(() => ok([]), { id, hosts: hostsOf(id) })),
    supports: async ({ id }) => support[id],
    probe: async ({ id }) => {
      probed.push(id);
      return support[id];
    },
    hasOrigins: async (origins) => origins.every((origin) => allowed.includes(origin)),
    mayAsk: async ({ hosts }) => hosts.every((host) => allowed.includes(host)),
  });
}

function hostsOf(id: EngineId): string[] {
  return id === 'browser' || id === 'bergamot' ? [] : LOCALHOST;
}

/** The step without the engine itself. */
const shape = (step: RouteStep) =>
  'engine' in step && typeof step.engine === 'object' ? { ...step, engine: idOf(step.engine) } : step;
const idOf = (engine: Engine) => engine.id;
const next = async (from = route()) => shape(await from.next());
const using = (id: EngineId, reason: string) => ({ type: 'use', engine: id, use: { id, reason } });

describe('EngineRoute with Automatic', () => {
  it('takes what is ready on this device, the browser’s own first, and asks no server', async () => {
    support.bergamot = { state: 'ready', version: 'tiny' };
    support.apertium = { state: 'ready' };
    expect(await next()).toEqual(using('bergamot', 'on-device'));
    support.browser = { state: 'ready' };
    expect(await next()).toEqual(using('browser', 'on-device'));
    expect(probed).toEqual([]);
  });

  it('tells the answers of one model from those of another', async () => {
    support.bergamot = { state: 'ready', version: 'tiny-2.0' };
    const step = await route().next();
    expect(step.type === 'use' && step.engine.version).toBe('1+tiny-2.0');
  });

  it('asks before a download, even where a server is ready', async () => {
    support.browser = { state: 'download', origins: [] };
    support.bergamot = { ...download, isEstimate: true };
    support.apertium = { state: 'ready' };
    expect(await next()).toEqual({
      type: 'ask',
      offers: [
        { way: 'download', engine: 'browser', origins: [] },
        { way: 'download', engine: 'bergamot', bytes: 17, isEstimate: true, origins: MOZILLA },
        { way: 'server', engine: 'apertium', address: 'http://localhost:2737', origins: LOCALHOST },
      ],
    });
  });

  it('prepares what was agreed to, once its hosts are allowed', async () => {
    support.bergamot = download;
    wishes = { ...wishes, accepted: ['bergamot'] };
    expect(await next()).toEqual({ type: 'prepare', engine: 'bergamot' });
    allowed = [];
    expect(await next()).toEqual({
      type: 'end',
      error: { kind: 'engine-not-allowed', engine: 'bergamot', origins: MOZILLA },
    });
  });

  it('offers again what the reader took back', async () => {
    support.bergamot = download;
    wishes = { ...wishes, accepted: ['bergamot'] };
    const from = route();
    await from.next();
    from.declinedDownload('bergamot');
    expect(await next(from)).toMatchObject({ type: 'ask', offers: [{ engine: 'bergamot' }] });
  });

  it('goes to a server on this computer where nothing else can be had, if it may', async () => {
    support.apertium = { state: 'ready' };
    expect(await next()).toEqual(using('apertium', 'local-server'));
    allowed = [];
    expect(await next()).toMatchObject({ type: 'ask', offers: [{ way: 'server', engine: 'apertium' }] });
  });

  it('never asks a server on another machine', async () => {
    const elsewhere = { address: 'https://translate.example' };
    settings = { ...settings, engines: { ...settings.engines, libretranslate: elsewhere } };
    support.libretranslate = { state: 'ready' };
    expect(await next()).toEqual({ type: 'ask', offers: [] });
    expect(probed).toEqual(['apertium']);
  });

  it('does not even look for servers for a private page', async () => {
    support.apertium = { state: 'ready' };
    wishes = { ...wishes, isPrivate: true };
    expect(await next()).toEqual({ type: 'ask', offers: [] });
    expect(probed).toEqual([]);
  });

  it('goes on with the next after a failure, with a server rather than with a question', async () => {
    support.browser = { state: 'ready' };
    support.bergamot = download;
    support.libretranslate = { state: 'ready' };
    const from = route();
    await from.next();
    const error: AppError = { kind: 'engine-stalled', engine: 'browser', seconds: 15 };
    from.failed('browser', error);
    expect(await next(from)).toEqual(using('libretranslate', 'local-server'));
    expect(from.failures).toEqual([{ engine: 'browser', error }]);
  });

  it('remembers why each did not do, but not that a browser has no translator', async () => {
    const from = route();
    await from.next();
    expect(from.failures).toEqual([
      { engine: 'bergamot', error: { kind: 'pair-unsupported', engine: 'Bergamot', ...languages } },
    ]);
  });

  it('begins without what was passed over', async () => {
    support.browser = { state: 'download', origins: [] };
    wishes = { ...wishes, passedOver: [{ engine: 'browser', error: absent }] };
    expect(await next()).toEqual({ type: 'ask', offers: [] });
  });
});

describe('EngineRoute with an engine that was chosen', () => {
  it('uses a server without asking it first, and nothing after it', async () => {
    settings = { ...settings, engine: 'apertium' };
    support.browser = { state: 'ready' };
    const from = route();
    expect(await next(from)).toEqual(using('apertium', 'chosen'));
    const error: AppError = { kind: 'server-unreachable', address: 'http://localhost:2737' };
    from.failed('apertium', error);
    expect(await next(from)).toEqual({ type: 'end', error });
  });

  it('asks for the download that an engine on this device needs', async () => {
    settings = { ...settings, engine: 'bergamot' };
    support.bergamot = download;
    expect(await next()).toMatchObject({ type: 'ask', offers: [{ engine: 'bergamot', bytes: 17 }] });
    wishes = { ...wishes, accepted: ['bergamot'] };
    expect(await next()).toEqual({ type: 'prepare', engine: 'bergamot' });
    support.bergamot = { state: 'ready' };
    expect(await next()).toEqual(using('bergamot', 'chosen'));
  });

  it('says why it cannot be used', async () => {
    settings = { ...settings, engine: 'browser' };
    expect(await next()).toEqual({ type: 'end', error: absent });
  });
});
