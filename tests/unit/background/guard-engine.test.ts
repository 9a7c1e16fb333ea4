import { describe, expect, it, vi } from 'vitest';
import { guardEngine } from '../../../src/background/guard-engine';
import { fail, ok, type Result } from '../../../src/core/result';
import type { Engine, EngineIo } from '../../../src/engines/engine';

const io: EngineIo = {
  http: () => Promise.reject(new Error('no request expected')),
  signal: new AbortController().signal,
};
const request = { pair: { source: 'it', target: 'en' }, form: 'text' as const, items: ['uno'] };

function engine(supports: () => Promise<Result<true>>): Engine {
  return {
    id: 'apertium',
    version: '1',
    hosts: ['http://localhost/*'],
    limits: { charsPerRequest: 100, itemsPerRequest: 10, concurrency: 1 },
    markup: 'text',
    supports: vi.fn(supports),
    languagePairs: async () => ok([]),
    translate: vi.fn(async () => ok(['one'])),
  };
}

describe('guardEngine', () => {
  it('asks for support once, before the first request', async () => {
    const inner = engine(async () => ok(true));
    const guarded = guardEngine(inner, 'Apertium', async () => true);
    expect(inner.supports).not.toHaveBeenCalled();
    expect(await guarded.translate(request, io)).toEqual(ok(['one']));
    expect(await guarded.translate(request, io)).toEqual(ok(['one']));
    expect(inner.supports).toHaveBeenCalledTimes(1);
    expect(inner.translate).toHaveBeenCalledTimes(2);
  });

  it('sends nothing without permission, and asks again next time', async () => {
    const inner = engine(async () => ok(true));
    const permissions = [false, true];
    const guarded = guardEngine(inner, 'Apertium', async () => permissions.shift() ?? true);
    expect(await guarded.translate(request, io)).toEqual(
      fail({ kind: 'engine-not-allowed', engine: 'Apertium', origins: ['http://localhost/*'] }),
    );
    expect(inner.supports).not.toHaveBeenCalled();
    expect(inner.translate).not.toHaveBeenCalled();
    expect(await guarded.translate(request, io)).toEqual(ok(['one']));
  });

  it('sends no text where the pair is not supported', async () => {
    const error = { kind: 'pair-unsupported', engine: 'Apertium', source: 'it', target: 'en' } as const;
    const inner = engine(async () => fail(error));
    const guarded = guardEngine(inner, 'Apertium', async () => true);
    expect(await guarded.translate(request, io)).toEqual(fail(error));
    expect(inner.translate).not.toHaveBeenCalled();
  });
});
