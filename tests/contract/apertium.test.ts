import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { Engine, EngineIo } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';
import { http } from '../../src/platform/http';
import { noDevice } from '../no-device';
import { startApertiumServer } from '../servers/apertium';
import type { LoopbackServer } from '../servers/loopback-server';
import { describeEngine, errorOf, successOf } from './engine-contract';

function create(address: string): Engine {
  const configs = { ...DEFAULT_SETTINGS.engines, apertium: { address } };
  return successOf(ENGINES.apertium.create(configs, {}));
}

describeEngine({
  name: 'Apertium',
  start: () => startApertiumServer(),
  create,
  translatePath: '/translateChain',
  listPath: '/listPairs',
  served: { source: 'it', target: 'en' },
  unserved: { source: 'de', target: 'en' },
  forbidden: 'bad-request',
});

describe('Apertium', () => {
  const io: EngineIo = { http, device: noDevice, signal: new AbortController().signal };
  const servers: LoopbackServer[] = [];
  const start = async (options?: Parameters<typeof startApertiumServer>[0]) => {
    const server = await startApertiumServer(options);
    servers.push(server);
    return server;
  };

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('takes away the marks of words it does not know, and leaves those of the text', async () => {
    const { address } = await start({ unknownWords: ['Blorb', 'nota'] });
    const items = ['Il *nota* Blorb <g1>#Blorb</g1>'];
    const request = { pair: { source: 'it', target: 'en' }, form: 'html' as const, items };
    expect(successOf(await create(address).translate(request, io))).toEqual([
      { text: 'IL *NOTA* BLORB <g1>#BLORB</g1>' },
    ]);
  });

  it.each([
    ['pt-BR', 'por_BR'],
    ['pt', 'por_BR'],
    ['pt-PT', 'por_BR'],
  ])('asks for %s as %s', async (target, code) => {
    const server = await start({ pairs: [['spa', 'por_BR']] });
    const request = { pair: { source: 'es', target }, form: 'text' as const, items: ['x'] };
    successOf(await create(server.address).translate(request, io));
    const langpairs = new URLSearchParams(server.requests.at(-1)?.body).get('langpairs');
    expect(langpairs).toBe(`spa|${code}`);
  });

  it('says what it cannot be asked for when the list was wrong', async () => {
    const server = await start();
    const fault = { kind: 'status', status: 400, message: 'No path found for ita-eng' } as const;
    server.setFault(fault, { path: '/translateChain' });
    const request = { pair: { source: 'it', target: 'en' }, form: 'text' as const, items: ['x'] };
    expect(errorOf(await create(server.address).translate(request, io)).kind).toBe('pair-unsupported');
  });
});
