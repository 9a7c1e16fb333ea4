import { describe, expect, it, vi } from 'vitest';
import { guardEngine } from '../../../src/background/guard-engine';
import { fail, ok } from '../../../src/core/result';
import type { Engine, EngineIo } from '../../../src/engines/engine';
import { noDevice } from '../../no-device';

const io: EngineIo = {
  http: () => Promise.reject(new Error('no request expected')),
  signal: new AbortController().signal,
  device: noDevice,
};
const request = { pair: { source: 'it', target: 'en' }, form: 'text' as const, items: ['uno'] };
const refused = fail({ kind: 'engine-not-allowed', engine: 'Apertium', origins: ['http://localhost/*'] });

function engine(): Engine {
  return {
    id: 'apertium',
    version: '1',
    hosts: ['http://localhost/*'],
    limits: { charsPerRequest: 100, itemsPerRequest: 10, concurrency: 1 },
    markup: 'text',
    context: 'sentence',
    inspect: vi.fn(async () => ok({ pairs: [] })),
    supports: vi.fn(async () => ({ state: 'ready' as const })),
    prepare: vi.fn(async () => ok(undefined)),
    translate: vi.fn(async () => ok([{ text: 'one' }])),
  };
}

describe('guardEngine', () => {
  it('lets requests through with permission', async () => {
    const guarded = guardEngine(engine(), 'Apertium', async () => true);
    expect(await guarded.translate(request, io)).toEqual(ok([{ text: 'one' }]));
    expect(await guarded.inspect(io)).toEqual(ok({ pairs: [] }));
  });

  it('sends nothing without, and asks again next time', async () => {
    const inner = engine();
    const permissions = [false, false, true];
    const guarded = guardEngine(inner, 'Apertium', async () => permissions.shift() ?? true);
    expect(await guarded.translate(request, io)).toEqual(refused);
    expect(await guarded.inspect(io)).toEqual(refused);
    expect(inner.translate).not.toHaveBeenCalled();
    expect(inner.inspect).not.toHaveBeenCalled();
    expect(await guarded.translate(request, io)).toEqual(ok([{ text: 'one' }]));
  });

  it('asks for nothing before there is something to send', () => {
    const mayAsk = vi.fn(async () => true);
    guardEngine(engine(), 'Apertium', mayAsk);
    expect(mayAsk).not.toHaveBeenCalled();
  });
});
