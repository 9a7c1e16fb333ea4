import { beforeEach, describe, expect, it } from 'vitest';
import { Overlays } from '../../../src/background/overlays';
import type { OverlayCommand, OverlayEvent } from '../../../src/protocol/overlay-port';
import { FakePort } from './fake-port';
import { block, page } from './overlay-kit';

/** Records what it is told. */
class FakeJob {
  readonly calls: string[] = [];

  constructor(
    readonly tabId: number,
    readonly post: (event: OverlayEvent) => void,
  ) {}

  take(command: OverlayCommand): void {
    this.calls.push(command.type);
  }

  reconsider(hasSpoken = false): void {
    this.calls.push(hasSpoken ? 'reader spoke' : 'reconsider');
  }

  close(): void {
    this.calls.push('close');
  }
}

let made: FakeJob[];
let gone: number[];
let invited: Set<number>;
let overlays: Overlays;
let port: FakePort<OverlayEvent>;

beforeEach(() => {
  made = [];
  gone = [];
  invited = new Set([1, 2]);
  overlays = new Overlays({
    create: (tabId, post) => {
      const job = new FakeJob(tabId, post);
      made.push(job);
      return job;
    },
    isInvited: async (tabId) => invited.has(tabId),
    gone: (tabId) => gone.push(tabId),
  });
  port = new FakePort();
});

const open = { type: 'open', page };
const calls = () => made.map((job) => job.calls);

async function connected(tabId: number): Promise<FakePort<OverlayEvent>> {
  const other = new FakePort<OverlayEvent>();
  overlays.connect(other, tabId);
  await other.say(open);
  return other;
}

describe('Overlays', () => {
  it('serves an overlay that the reader asked for, in order, and answers on its port', async () => {
    overlays.connect(port, 1);
    const said = [
      port.say(open),
      port.say({ type: 'want', blocks: [block('a', 'Uno.')] }),
      port.say({ type: 'visible', blocks: ['a'] }),
      port.say({ type: 'retry', blocks: ['a'] }),
    ];
    await Promise.all(said);
    expect(calls()).toEqual([['open', 'want', 'visible', 'retry']]);
    made[0]?.post({ type: 'begun', target: 'en' });
    expect(port.posted).toEqual([{ type: 'begun', target: 'en' }]);
  });

  it('refuses one that nobody asked for', async () => {
    overlays.connect(port, 3);
    await port.say(open);
    await port.say({ type: 'want', blocks: [block('a', 'Uno.')] });
    expect(made).toEqual([]);
    expect(port.posted).toEqual([{ type: 'stopped', error: { kind: 'page-not-allowed' } }]);
    expect(port.isClosed).toBe(true);
  });

  it('leaves the overlay of a tab alone when another connection is refused', async () => {
    const first = await connected(1);
    invited.clear();
    await connected(1);
    expect(first.isClosed).toBe(false);
    expect(calls()).toEqual([['open']]);
  });

  it.each([
    null,
    'open',
    { type: 'open' },
    { type: 'open', page: { ...page, url: 'javascript:alert(1)' } },
    { type: 'cancel' },
    { type: 'restart', language: 'de' },
    { type: 'open', tabId: 2 },
    { type: 'want', blocks: [{ id: '__proto__', kind: 'paragraph', content: [] }] },
  ])('does nothing for %j', async (message) => {
    overlays.connect(port, 1);
    await port.say(message);
    expect(calls()).toEqual([[]]);
    expect(port.isClosed).toBe(false);
  });

  it('ends the job with its port, also where that closes before it was begun', async () => {
    overlays.connect(port, 1);
    port.leave();
    await port.say(open);
    expect(made).toEqual([]);
    const other = await connected(1);
    other.leave();
    await other.say(open);
    expect(calls()).toEqual([['open', 'close']]);
    overlays.reconsider();
    expect(calls()).toEqual([['open', 'close']]);
  });

  it('gives a page that connects again another job in the place of the first', async () => {
    const first = await connected(1);
    overlays.pageGone(1);
    await connected(1);
    expect(first.isClosed).toBe(true);
    expect(calls()).toEqual([['open', 'close'], ['open']]);
    first.leave();
    overlays.readerSpoke(1);
    expect(made[1]?.calls).toEqual(['open', 'reader spoke']);
    expect(gone).toEqual([]);
  });

  it('tells one or all that something may have changed', async () => {
    await connected(1);
    await connected(2);
    overlays.readerSpoke(2);
    overlays.readerSpoke(7);
    overlays.reconsider();
    expect(calls()).toEqual([
      ['open', 'reconsider'],
      ['open', 'reader spoke', 'reconsider'],
    ]);
  });

  it('tells the overlay of a tab how it is shown', async () => {
    const [first, second] = [await connected(1), await connected(2)];
    overlays.display(2, { mode: 'hover', scope: 'page' });
    overlays.display(7, { mode: 'hover', scope: 'page' });
    expect(first.posted).toEqual([]);
    expect(second.posted).toEqual([{ type: 'display', display: { mode: 'hover', scope: 'page' } }]);
  });

  it('knows a page that is gone from one that only changed its address by whether it stays connected', async () => {
    expect(overlays.pageGone(1)).toBe(true);
    const first = await connected(1);
    expect(overlays.pageGone(1)).toBe(false);
    await first.say({ type: 'visible', blocks: [] });
    expect(gone).toEqual([]);
    first.leave();
    expect(gone).toEqual([1]);
    const second = await connected(2);
    second.leave();
    expect(gone).toEqual([1]);
  });
});
