import { fail, ok, type Result } from '../../../src/core/result';
import type { Engine, EngineIo } from '../../../src/engines/engine';
import type { TranslateRequest } from '../../../src/engines/translation';

export type Answer = Result<string[]>;

/** What an engine says to a request; `attempt` counts all requests from 0. */
export type Script = (request: TranslateRequest, attempt: number) => Answer | Promise<Answer>;

/** An engine that follows a script and remembers what it was asked. */
export interface FakeEngine extends Engine {
  readonly requests: TranslateRequest[];
}

export function fakeEngine(script: Script, overrides: Partial<Engine> = {}): FakeEngine {
  const requests: TranslateRequest[] = [];
  return {
    id: 'libretranslate',
    version: '1',
    hosts: [],
    limits: { charsPerRequest: 5000, itemsPerRequest: 50, concurrency: 1 },
    markup: 'html',
    context: 'sentence',
    inspect: async () => ok({ pairs: [] }),
    supports: async () => ({ state: 'ready' }),
    prepare: async () => ok(undefined),
    async translate(request: TranslateRequest, { signal }: EngineIo) {
      signal.throwIfAborted();
      requests.push(request);
      const answer = await script(request, requests.length - 1);
      signal.throwIfAborted();
      return answer.ok ? ok(answer.value.map((text) => ({ text }))) : answer;
    },
    ...overrides,
    requests,
  };
}

/** Translates by shouting: every letter outside tags in capitals, marks where they were. */
export const shout: Script = ({ items }) => ok(items.map(shouted));

export function shouted(text: string): string {
  return text.replace(
    /(<[^>]*>|&[a-z]+;)|([^<&]+)/g,
    (_, kept?: string, words?: string) => kept ?? words?.toUpperCase() ?? '',
  );
}

export const rateLimited = (retryAfterSeconds?: number): Answer =>
  fail({
    kind: 'rate-limited',
    engine: 'fake',
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });

export const refused = (kind: 'bad-request' | 'bad-answer' | 'key-refused'): Answer =>
  fail({ kind, engine: 'fake', detail: 'no' });
