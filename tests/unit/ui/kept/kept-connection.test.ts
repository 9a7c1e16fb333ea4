import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/core/finding';
import type { JobConnection } from '../../../../src/platform/job-connection';
import type { JobEvent } from '../../../../src/protocol/job-port';
import { jobOf } from '../../../../src/ui/kept/kept-article';
import { connectKept } from '../../../../src/ui/kept/kept-connection';
import { shelve } from '../../../../src/ui/kept/shelve';
import { keptSample } from '../../library/kept-sample';
import { FakeLibrary } from '../fake-library';

const NUMBER: Finding = {
  check: 'number',
  message: 'findingNumberLost',
  words: ['23'],
  original: [{ start: 0, end: 2 }],
  translation: [],
};
const NAME: Finding = { ...NUMBER, check: 'name' };
const KEPT = keptSample();
KEPT.pairs = KEPT.pairs.map((pair) => (pair.id === 'b1.0' ? { ...pair, findings: [NUMBER, NAME] } : pair));

let library: FakeLibrary;
let events: JobEvent[];
let connection: JobConnection;

const settle = () => new Promise((resolve) => setTimeout(resolve));
async function connect(id = KEPT.id): Promise<void> {
  connection = connectKept(id, library, { event: (event) => events.push(event) });
  await settle();
}
async function send(command: Parameters<JobConnection['send']>[0]): Promise<void> {
  events = [];
  connection.send(command);
  await settle();
}

beforeEach(() => {
  library = new FakeLibrary();
  library.shelf.set(KEPT.id, shelve(KEPT));
  events = [];
});

describe('a view of a kept article', () => {
  it('gets everything at once', async () => {
    await connect();
    expect(events).toEqual([{ type: 'job', job: jobOf(KEPT) }]);
  });

  it('is told that an article is gone', async () => {
    await connect('en https://porto.example/gone');
    expect(events).toEqual([{ type: 'failed', error: { kind: 'not-kept' } }]);
  });

  it('is told why it could not be read, and gets it when it asks again', async () => {
    library.problem = { kind: 'storage-failed', detail: 'no such disk' };
    await connect();
    expect(events).toEqual([{ type: 'failed', error: library.problem }]);
    library.problem = undefined;
    await send({ type: 'retry' });
    expect(events).toEqual([{ type: 'job', job: jobOf(KEPT) }]);
    await send({ type: 'reread' });
    expect(events).toEqual([{ type: 'job', job: jobOf(KEPT) }]);
  });

  it('hears nothing after it was closed', async () => {
    connection = connectKept(KEPT.id, library, { event: (event) => events.push(event) });
    connection.close();
    await settle();
    expect(events).toEqual([]);
  });
});

describe('a finding that is none', () => {
  it('is gone from what is kept, and from the view', async () => {
    await connect();
    await send({ type: 'dismiss', pair: 'b1.0', check: 'number' });
    expect(events).toEqual([
      { type: 'findings', jobId: jobOf(KEPT).id, pairs: [{ id: 'b1.0', findings: [NAME] }] },
    ]);
    const shelved = library.shelf.get(KEPT.id);
    expect(shelved?.kept).toEqual({
      ...KEPT,
      changedAt: expect.any(String),
      pairs: KEPT.pairs.map((pair) => (pair.id === 'b1.0' ? { ...pair, findings: [NAME] } : pair)),
    });
    expect(Date.parse(shelved?.kept.changedAt ?? '')).toBeGreaterThan(Date.parse(KEPT.changedAt));
    expect(shelved?.entry.findings).toBe(1);
  });

  it('stays where it could not be stored, and the reader is told why', async () => {
    await connect();
    library.problem = { kind: 'no-room' };
    await send({ type: 'dismiss', pair: 'b1.0', check: 'number' });
    expect(events).toEqual([{ type: 'notice', error: { kind: 'no-room' } }]);
    expect(library.shelf.get(KEPT.id)?.kept).toEqual(KEPT);
  });

  it('brings nothing back that was deleted meanwhile', async () => {
    await connect();
    library.shelf.clear();
    await send({ type: 'dismiss', pair: 'b1.0', check: 'number' });
    expect(events).toEqual([]);
    expect(library.shelf.size).toBe(0);
  });
});

it('takes no other command', async () => {
  await connect();
  const before = structuredClone(library.shelf);
  for (const type of ['cancel', 'restart'] as const) await send({ type });
  expect(events).toEqual([]);
  expect(library.shelf).toEqual(before);
});
