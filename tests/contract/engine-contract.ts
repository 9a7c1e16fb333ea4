import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppError, ErrorKind } from '../../src/core/errors';
import type { LanguagePair } from '../../src/core/language';
import type { Result } from '../../src/core/result';
import type { Engine, EngineIo } from '../../src/engines/engine';
import type { MarkupForm } from '../../src/engines/translation';
import { createHttp } from '../../src/platform/http';
import { noDevice } from '../no-device';
import type { Fault } from '../servers/faults';
import type { LoopbackServer } from '../servers/loopback-server';

/** What the suite has to know of an engine under test. */
interface EngineCase {
  /** As readers see it. */
  name: string;
  start(): Promise<LoopbackServer>;
  create(address: string): Engine;
  translatePath: string;
  /** Where it is asked what the server offers; absent where that shows in translating alone. */
  listPath?: string;
  served: LanguagePair;
  /** Absent where an engine is asked for any pair. */
  unserved?: LanguagePair;
  /** What a 403 means where there is no word with it. */
  forbidden: ErrorKind;
  /** Something sent that must appear in no error; absent for engines without a key. */
  secret?: string;
  /** The header that carries the key; absent where the body does. */
  keyHeader?: string;
}

const DEADLINE_MS = 400;
const ITEMS = [
  'Il governo <g1>ha deciso</g1>, ieri.',
  'Costa 3.500 euro.',
  'Fine &amp; basta: a &lt; b<x2></x2>',
];

/** The suite every engine passes, run against a loopback server that speaks its protocol. */
export function describeEngine(engineCase: EngineCase): void {
  const { served, unserved, translatePath, listPath, name, keyHeader } = engineCase;

  describe(`${name} keeps the contract of engines`, () => {
    let server: LoopbackServer;
    let engine: Engine;
    const http = createHttp({ deadlineMs: DEADLINE_MS, maxBytes: 100_000 });
    const io = (signal = new AbortController().signal): EngineIo => ({ http, device: noDevice, signal });
    const translate = (items: readonly string[] = ITEMS, form: MarkupForm = 'html', signal?: AbortSignal) =>
      engine.translate({ pair: served, form, items }, io(signal));
    const errorUnder = async (fault: Fault, path = translatePath): Promise<AppError> => {
      server.setFault(fault, { path });
      return errorOf(await translate());
    };
    /** An answer that lacks an item is an error, or has a hole there, to be asked for again. */
    const holesUnder = async (fault: Fault): Promise<number | ErrorKind> => {
      server.setFault(fault, { path: translatePath });
      const result = await translate();
      return result.ok ? result.value.filter((translated) => !translated).length : result.error.kind;
    };

    beforeAll(async () => {
      server = await engineCase.start();
    });
    beforeEach(() => {
      engine = engineCase.create(server.address);
    });
    afterEach(() => {
      server.setFault();
      server.setLatency(0);
    });
    afterAll(() => server.close());

    it('says where it sends text and what tells its answers apart', () => {
      expect(engine.hosts).toEqual(['http://127.0.0.1/*']);
      expect(engine.version).toContain(server.address);
      expect(engine.version).not.toContain(engineCase.secret ?? '\0');
      expect(engineCase.create('http://127.0.0.1:1/').version).not.toBe(engine.version);
      for (const limit of Object.values(engine.limits)) expect(limit).toBeGreaterThan(0);
    });

    it('gives back as many translations as items, in order, with their tags and escapes', async () => {
      expect(textsOf(await translate())).toEqual([
        'IL GOVERNO <g1>HA DECISO</g1>, IERI.',
        'COSTA 3.500 EURO.',
        'FINE &amp; BASTA: A &lt; B<x2></x2>',
      ]);
    });

    it('carries plain text, whatever characters are in it', async () => {
      const items = ['a < b & c > d', '<g1>non è un tag</g1>', '*nota* @casa #1 «L’accordo» l\'ora "x"'];
      const expected = ['A < B & C > D', '*NOTA* @CASA #1 «L’ACCORDO» L\'ORA "X"'];
      const [first, , third] = textsOf(await translate(items, 'text'));
      expect([first, third]).toEqual(expected);
    });

    it('sends all items of a request in one, and nothing for none', async () => {
      await translate(['uno']);
      const before = server.requests.length;
      await translate();
      expect(server.requests.slice(before).map(({ items }) => items)).toEqual([ITEMS.length]);
      expect(successOf(await translate([]))).toEqual([]);
      expect(server.requests).toHaveLength(before + 1);
    });

    it('sends text in bodies alone, and the key nowhere but in its place', async () => {
      const before = server.requests.length;
      await translate(['parola riconoscibile']);
      await engine.inspect(io());
      for (const { path, query, headers } of server.requests.slice(before)) {
        const { [keyHeader ?? '']: _, ...others } = headers;
        const outside = path + query + JSON.stringify(others);
        expect(outside).not.toContain('riconoscibile');
        expect(outside).not.toContain(engineCase.secret ?? '\0');
        expect(headers.cookie).toBeUndefined();
        expect(headers.referer).toBeUndefined();
      }
    });

    it('knows which pairs it serves', async () => {
      const inspected = successOf(await engine.inspect(io()));
      if (!unserved) return expect(inspected.pairs).toBe('any');
      expect(inspected.pairs).toContainEqual(served);
      const unsupported = { kind: 'pair-unsupported', engine: name, ...unserved };
      const request = { pair: unserved, form: 'text' as const, items: ['uno'] };
      expect(errorOf(await engineCase.create(server.address).translate(request, io()))).toEqual(unsupported);
      expect(errorOf(await engine.translate(request, io()))).toEqual(unsupported);
    });

    it('asks at most once what the server offers', async () => {
      await engine.inspect(io());
      await translate();
      const before = server.requests.length;
      await translate();
      await translate();
      const paths = server.requests.slice(before).map(({ path }) => path);
      expect(paths).toEqual([translatePath, translatePath]);
    });

    it('asks again what the server offers after it could not say', async () => {
      server.setFault({ kind: 'status', status: 500 }, { path: listPath ?? translatePath, times: 1 });
      expect(errorOf(await engine.inspect(io())).kind).toBe('server-error');
      const { pairs } = successOf(await engine.inspect(io()));
      if (unserved) expect(pairs).toContainEqual(served);
    });

    it.each<Fault>([{ kind: 'fewer-items' }, { kind: 'more-items' }])(
      'never takes %j for all',
      async (fault) => {
        expect([1, 'bad-answer']).toContain(await holesUnder(fault));
      },
    );

    it.each<[Fault, AppError['kind']]>([
      [{ kind: 'status', status: 400, message: 'Not like that' }, 'bad-request'],
      [{ kind: 'status', status: 403, message: 'No' }, engineCase.forbidden],
      [{ kind: 'status', status: 404, html: true }, 'not-an-engine'],
      [{ kind: 'status', status: 413, html: true }, 'bad-request'],
      [{ kind: 'status', status: 429 }, 'rate-limited'],
      [{ kind: 'status', status: 500, message: 'Oh' }, 'server-error'],
      [{ kind: 'status', status: 502, html: true }, 'server-error'],
      [{ kind: 'status', status: 503 }, 'server-error'],
      [{ kind: 'html' }, 'not-an-engine'],
      [{ kind: 'redirect', location: 'http://127.0.0.1:1/translate' }, 'not-an-engine'],
      [{ kind: 'malformed-json' }, 'bad-answer'],
      [{ kind: 'other-json' }, 'bad-answer'],
      [{ kind: 'silence' }, 'timed-out'],
      [{ kind: 'trickle' }, 'timed-out'],
      [{ kind: 'reset', when: 'before-headers' }, 'server-unreachable'],
      [{ kind: 'reset', when: 'in-body' }, 'server-unreachable'],
      [{ kind: 'huge', bytes: 2_000_000 }, 'answer-too-large'],
    ])('answers %j with %s', async (fault, kind) => {
      const error = await errorUnder(fault);
      expect(error.kind).toBe(kind);
      if ('engine' in error) expect(error.engine).toBe(name);
      if ('address' in error) expect(error.address.startsWith(server.address)).toBe(true);
    });

    it('says what is wrong with a server that offers something else', async () => {
      server.setFault({ kind: 'other-json' }, { path: listPath ?? translatePath });
      expect(errorOf(await engine.inspect(io())).kind).toBe(listPath ? 'not-an-engine' : 'bad-answer');
    });

    it('reads a pause in seconds', async () => {
      for (const status of [429, 503]) {
        const error = await errorUnder({ kind: 'status', status, retryAfter: '7' });
        expect(error).toEqual({ kind: 'rate-limited', engine: name, retryAfterSeconds: 7 });
      }
    });

    it('reads a pause until a date', async () => {
      const retryAfter = new Date(Date.now() + 60_000).toUTCString();
      const error = await errorUnder({ kind: 'status', status: 429, retryAfter });
      if (error.kind !== 'rate-limited') expect.fail(error.kind);
      expect(error.retryAfterSeconds).toBeGreaterThan(55);
      expect(error.retryAfterSeconds).toBeLessThanOrEqual(60);
    });

    it('shows little of what a server says, and never the key', async () => {
      const message = `${engineCase.secret ?? ''} ${'long '.repeat(500)}`;
      const error = await errorUnder({ kind: 'status', status: 500, message });
      if (error.kind !== 'server-error') expect.fail(error.kind);
      expect(error.detail.length).toBeLessThanOrEqual(200);
      expect(error.detail).toContain('long');
      expect(JSON.stringify(error)).not.toContain(engineCase.secret ?? '\0');
    });

    it('waits for a slow answer', async () => {
      server.setLatency(DEADLINE_MS / 4);
      expect(textsOf(await translate())).toHaveLength(ITEMS.length);
    });

    it('says which pairs it supports, and downloads nothing', async () => {
      expect(await engine.supports(served, io())).toEqual({ state: 'ready' });
      expect(successOf(await engine.prepare(served, io()))).toBeUndefined();
      if (!unserved || !listPath) return;
      const error = { kind: 'pair-unsupported', engine: name, ...unserved };
      expect(await engine.supports(unserved, io())).toEqual({ state: 'unsupported', error });
      server.setFault({ kind: 'status', status: 500 }, { path: listPath });
      expect(await engine.supports(served, io())).toMatchObject({ state: 'unsupported' });
    });

    it('stops at once when it is aborted, with the reason given', async () => {
      await engine.inspect(io());
      server.setFault({ kind: 'silence' });
      const stop = new AbortController();
      const started = Date.now();
      const translation = translate(ITEMS, 'html', stop.signal);
      setTimeout(() => stop.abort(new Error('the reader left')), 20);
      await expect(translation).rejects.toThrow('the reader left');
      expect(Date.now() - started).toBeLessThan(DEADLINE_MS / 2);
    });

    it('says that nobody answers where nobody does', async () => {
      const gone = await engineCase.start();
      await gone.close();
      const request = { pair: served, form: 'text' as const, items: ['uno'] };
      const result = await engineCase.create(gone.address).translate(request, io());
      expect(errorOf(result)).toEqual({ kind: 'server-unreachable', address: gone.address });
    });
  });
}

export function successOf<T>(result: Result<T>): T {
  if (!result.ok) expect.fail(JSON.stringify(result.error));
  return result.value;
}

export function errorOf(result: Result<unknown>): AppError {
  if (result.ok) expect.fail(`a success: ${JSON.stringify(result.value)}`);
  return result.error;
}

/** The translations of a request that had all of them. */
export function textsOf(result: Awaited<ReturnType<Engine['translate']>>): string[] {
  return successOf(result).map((translated) => {
    if (!translated) expect.fail('a hole where a translation should be');
    return translated.text;
  });
}
