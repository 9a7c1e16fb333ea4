import { fail, ok } from '../../../src/core/result';
import type { Timing } from '../../../src/translate/timing';
import { type Answer, type FakeEngine, fakeEngine, rateLimited, shouted } from './fake-engine';

/** How often each thing goes wrong, as a share of 1. */
type Faults = Record<'timed-out' | 'rate-limited' | 'server-error' | 'malformed', number>;

const LATENCY_MS = 150;
const DEADLINE_MS = 25_000;
const NEVER = new AbortController().signal;

/** An engine whose server fails now and then, each request by chance. */
export function faultyEngine(timing: Timing, faults: Faults): FakeEngine {
  const limits = { charsPerRequest: 5000, itemsPerRequest: 50, concurrency: 4 };
  return fakeEngine(
    async ({ items }) => {
      const outcome = outcomeOf(timing.random(), faults);
      await timing.sleep(outcome === 'timed-out' ? DEADLINE_MS : LATENCY_MS, NEVER);
      return outcome === undefined ? ok(items.map(shouted)) : answerOf(outcome, timing.random());
    },
    { limits },
  );
}

function outcomeOf(chance: number, faults: Faults): keyof Faults | undefined {
  let upTo = 0;
  for (const [name, share] of Object.entries(faults) as [keyof Faults, number][]) {
    upTo += share;
    if (chance < upTo) return name;
  }
  return undefined;
}

/** A server that wants a pause says how long in half of the cases. */
function answerOf(outcome: keyof Faults, chance: number): Answer {
  switch (outcome) {
    case 'timed-out':
      return fail({ kind: 'timed-out', address: 'http://a.test', seconds: DEADLINE_MS / 1000 });
    case 'rate-limited':
      return rateLimited(chance < 0.5 ? 1 : undefined);
    case 'server-error':
      return fail({ kind: 'server-error', engine: 'fake', status: 500, detail: '' });
    case 'malformed':
      return fail({ kind: 'bad-answer', engine: 'fake', detail: 'malformed JSON' });
  }
}
