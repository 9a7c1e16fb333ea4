import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type EngineConfigs } from '../../src/core/settings';
import type { Engine, EngineIo } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';
import { http } from '../../src/platform/http';
import { noDevice } from '../no-device';
import { startAzureServer } from '../servers/azure';
import type { LoopbackServer } from '../servers/loopback-server';
import { describeEngine, errorOf, successOf, textsOf } from './engine-contract';

const KEY = 'a-key-that-nobody-sees';
const REGION = 'westeurope';
const PAIR = { source: 'it', target: 'en' };

function create(address: string, config: Partial<EngineConfigs['azure']> = {}): Engine {
  const azure = { address, region: REGION, category: '', ...config };
  const keys = { azure: { key: KEY, origin: new URL(address).origin } };
  return successOf(ENGINES.azure.create({ ...DEFAULT_SETTINGS.engines, azure }, keys));
}

describeEngine({
  name: 'Azure Translator',
  start: () => startAzureServer({ apiKey: KEY, region: REGION }),
  create: (address) => create(address),
  translatePath: '/translate',
  listPath: '/languages',
  served: PAIR,
  unserved: { source: 'it', target: 'eo' },
  forbidden: 'access-refused',
  secret: KEY,
  keyHeader: 'ocp-apim-subscription-key',
});

describe('Azure Translator', () => {
  const io: EngineIo = { http, device: noDevice, signal: new AbortController().signal };
  let server: LoopbackServer | undefined;
  const start = async (options: Parameters<typeof startAzureServer>[0] = {}) => {
    server = await startAzureServer(options);
    return server;
  };
  const items = ['Ieri pioveva.', 'Oggi <g1>nevica</g1>.', 'Fine'];
  const ask = (engine: Engine, runs?: number[]) =>
    engine.translate({ pair: PAIR, form: 'html', items, ...(runs && { runs }) }, io);
  const sizes = () => server?.requests.map((request) => request.items);

  afterEach(() => server?.close());

  it('sends the sentences of a block as one text, and cuts the answer where it says', async () => {
    const { address, requests } = await start();
    const upper = ['IERI PIOVEVA.', 'OGGI <g1>NEVICA</g1>.', 'FINE'];
    expect(successOf(await ask(create(address), [0, 0, 1]))).toEqual([
      { text: upper[0], pairedBy: 'boundaries' },
      { text: upper[1], pairedBy: 'boundaries' },
      { text: upper[2] },
    ]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual([
      { Text: 'Ieri pioveva. Oggi <g1>nevica</g1>.' },
      { Text: 'Fine' },
    ]);
  });

  it.each(['absent', 'wrong'] as const)(
    'gives no translation to sentences of a run where its boundaries are %s, until they come one by one',
    async (boundaries) => {
      const { address } = await start({ boundaries });
      const engine = create(address);
      expect(successOf(await ask(engine, [0, 0, 1]))).toEqual([undefined, undefined, { text: 'FINE' }]);
      expect(textsOf(await ask(engine, [0, 1, 2]))).toEqual(items.map((item) => upperOf(item)));
      expect(sizes()).toEqual([2, 3]);
    },
  );

  it('sends all sentences one by one once three runs in a row could not be cut', async () => {
    const { address } = await start({ boundaries: 'absent' });
    const engine = create(address);
    for (let run = 0; run < 3; run++) await ask(engine, [0, 0, 1]);
    expect(textsOf(await ask(engine, [0, 0, 1]))).toEqual(items.map((item) => upperOf(item)));
    expect(sizes()).toEqual([2, 2, 2, 3]);
  });

  it('keeps the tags of a run apart', async () => {
    const { address, requests } = await start();
    const linked = ['<g1>Uno</g1> e <x2></x2>due.', 'Tre <g1>quattro</g1>.'];
    const request = { pair: PAIR, items: linked, runs: [0, 0] };
    expect(textsOf(await create(address).translate({ ...request, form: 'html' }, io))).toEqual(
      linked.map(upperOf),
    );
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual([
      { Text: '<g1>Uno</g1> e <x2></x2>due. Tre <g3>quattro</g3>.' },
    ]);
  });

  it('joins plain text as it is, and cuts the alignment with it', async () => {
    const { address, requests } = await start();
    const plain = ['Ieri pioveva <g1>.', 'Oggi nevica.'];
    const request = { pair: PAIR, form: 'text' as const, items: plain, runs: [0, 0] };
    const same = (...ends: [number, number][]) => ends.map(([from, to]) => [from, to, from, to]);
    expect(successOf(await create(address).translate(request, io))).toEqual([
      {
        text: 'IERI PIOVEVA <g1>.',
        pairedBy: 'boundaries',
        alignment: same([0, 4], [5, 12], [13, 18]),
      },
      { text: 'OGGI NEVICA.', pairedBy: 'boundaries', alignment: same([0, 4], [5, 12]) },
    ]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual([{ Text: 'Ieri pioveva <g1>. Oggi nevica.' }]);
    expect(requests[0]?.query.get('includeSentenceLength')).toBe('true');
  });

  it.each(['absent', 'wrong'] as const)(
    'gives no translation to plain sentences of a run where its boundaries are %s',
    async (boundaries) => {
      const { address } = await start({ boundaries });
      const request = { pair: PAIR, form: 'text' as const, items: ['Piove.', 'Nevica.'], runs: [0, 0] };
      expect(successOf(await create(address).translate(request, io))).toEqual([undefined, undefined]);
    },
  );

  it('says which words became which in plain text', async () => {
    const { address } = await start();
    const result = await create(address).translate({ pair: PAIR, form: 'text', items: ['due parole'] }, io);
    expect(successOf(result)).toEqual([
      {
        text: 'DUE PAROLE',
        alignment: [
          [0, 3, 0, 3],
          [4, 10, 4, 10],
        ],
      },
    ]);
  });

  it('tells a key without a region, a key, a custom system and used up characters apart', async () => {
    const { address } = await start({ apiKey: KEY, region: 'eastus' });
    expect(errorOf(await ask(create(address, { region: '' })))).toMatchObject({
      kind: 'region-refused',
      region: '',
    });
    expect(errorOf(await ask(create(address))).kind).toBe('key-refused');
    const known = create(address, { region: 'eastus', category: 'our-system' });
    expect(errorOf(await ask(known))).toMatchObject({ kind: 'model-unknown', model: 'our-system' });
    server?.setFault({ kind: 'status', status: 403, message: 'has exceeded its free quota' });
    expect(errorOf(await ask(known)).kind).toBe('quota-used-up');
  });
});

function upperOf(text: string): string {
  return text.replace(/<[^>]+>|[^<]+/g, (piece) => (piece.startsWith('<') ? piece : piece.toUpperCase()));
}
