import { beforeEach, describe, expect, it } from 'vitest';
import { Overlays } from '../../../src/background/overlays';
import type { OverlayCommand, OverlayEvent } from '../../../src/protocol/overlay-port';
import { FakePort } from './fake-port';
import { block, open as opening, page } from './overlay-kit';

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

  refuse(isRefused: (url: string) => boolean): void {
    if (isRefused(page.url)) this.calls.push('refuse');
  }

  close(): void {
    this.calls.push('close');
  }
}

let made: FakeJob[];
let invited: Map<number, string[]>;
let overlays: Overlays;
let port: FakePort<OverlayEvent>;

beforeEach(() => {
  made = [];
  invited = new Map([
    [1, ['of-tab-1']],
    [2, ['earlier', 'of-tab-2']],
  ]);
  overlays = new Overlays({
    create: (tabId, post) => {
      const job = new FakeJob(tabId, post);
      made.push(job);
      return job;
    },
    isInvited: async (tabId, invitation) => invited.get(tabId)?.includes(invitation) ?? false,
  });
  port = new FakePort();
});

const open = (invitation: string) => ({ ...opening(), invitation });
const calls = () => made.map((job) => job.calls);

async function connected(tabId: number): Promise<FakePort<OverlayEvent>> {
  const other = new FakePort<OverlayEvent>();
  overlays.connect(other, tabId);
  await other.say(open(`of-tab-${tabId}`));
  return other;
}

describe('Overlays', () => {
  it('serves an overlay that the reader asked for, in order, and answers on its port', async () => {
    overlays.connect(port, 1);
    const said = [
      port.say(open('of-tab-1')),
      port.say({ type: 'want', blocks: [block('a', 'Uno.')] }),
      port.say({ type: 'visible', blocks: ['a'] }),
      port.say({ type: 'retry', blocks: ['a'] }),
    ];
    await Promise.all(said);
    expect(calls()).toEqual([['open', 'want', 'visible', 'retry']]);
    made[0]?.post({ type: 'begun', target: 'en' });
    expect(port.posted).toEqual([{ type: 'begun', target: 'en' }]);
  });

  it('serves a page that the reader has come back to, with what it was given then', async () => {
    overlays.connect(port, 2);
    await port.say(open('earlier'));
    expect(calls()).toEqual([['open']]);
  });

  it.each([
    ['a tab that was invited nowhere', 3, 'of-tab-1'],
    ['a wrong one', 1, 'of-tab-0'],
    ['one of another tab', 1, 'of-tab-2'],
    ['an empty one', 1, ''],
  ])('refuses an invitation: %s', async (_, tabId, invitation) => {
    overlays.connect(port, tabId);
    await port.say(open(invitation));
    await port.say({ type: 'want', blocks: [block('a', 'Uno.')] });
    expect(made).toEqual([]);
    expect(port.posted).toEqual([{ type: 'stopped', error: { kind: 'page-not-allowed' } }]);
    expect(port.isClosed).toBe(true);
  });

  it('takes nothing from one that did not show its invitation first', async () => {
    overlays.connect(port, 1);
    await port.say({ type: 'want', blocks: [block('a', 'Uno.')] });
    await port.say({ type: 'visible', blocks: ['a'] });
    expect(made).toEqual([]);
    await port.say({ type: 'open', page });
    expect(made).toEqual([]);
    await port.say(open('of-tab-1'));
    expect(calls()).toEqual([['open']]);
  });

  it('looks at the first invitation of a connection alone', async () => {
    overlays.connect(port, 1);
    await Promise.all([port.say(open('guessed')), port.say(open('of-tab-1'))]);
    expect(made).toEqual([]);
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
    { type: 'open', invitation: 'of-tab-1' },
    { type: 'open', page },
    { type: 'open', invitation: ['of-tab-1'], page },
    { type: 'open', invitation: 'of-tab-1', page: { ...page, url: 'javascript:alert(1)' } },
    { type: 'cancel' },
    { type: 'restart', language: 'de' },
    { type: 'open', tabId: 2 },
    { type: 'want', blocks: [{ id: '__proto__', kind: 'paragraph', content: [] }] },
  ])('does nothing for %j', async (message) => {
    const invited = await connected(1);
    await invited.say(message);
    expect(calls()).toEqual([['open']]);
    expect(invited.isClosed).toBe(false);
    overlays.connect(port, 2);
    await port.say(message);
    expect(calls()).toEqual([['open']]);
    expect(port.isClosed).toBe(false);
  });

  it('says that it can do nothing with a page that it cannot read, and takes nothing for it', async () => {
    const stopped = { type: 'stopped', error: { kind: 'page-unreadable', detail: 'unexpected page' } };
    const elsewhere = { ...open('of-tab-1'), page: { ...page, url: `https://a.test/${'a'.repeat(20_000)}` } };
    const invited = await connected(1);
    for (const other of [invited, port]) {
      if (other === port) overlays.connect(port, 2);
      await other.say(elsewhere);
      await other.say({ type: 'want', blocks: [block('a', 'Uno.')] });
      expect(other.posted).toEqual([stopped]);
    }
    expect(calls()).toEqual([['open']]);
    await invited.say(open('of-tab-1'));
    await invited.say({ type: 'want', blocks: [block('a', 'Uno.')] });
    expect(calls()).toEqual([['open', 'open', 'want']]);
  });

  it('says of a text that is too large that it is, and has the others translated', async () => {
    const invited = await connected(1);
    const large = block('b', 'x'.repeat(300_000));
    await invited.say({ type: 'want', blocks: [block('a', 'Uno.'), large] });
    expect(calls()).toEqual([['open', 'want']]);
    expect(invited.posted).toEqual([]);
    made[0]?.post({ type: 'begun', target: 'en' });
    const failed = { state: 'failed', error: { kind: 'block-too-large' }, length: 0 };
    const told = { type: 'blocks', blocks: [{ id: 'b', sentences: [failed] }] };
    expect(invited.posted).toEqual([{ type: 'begun', target: 'en' }, told]);
    await invited.say({ type: 'retry', blocks: ['a', 'b'] });
    expect(invited.posted.slice(2)).toEqual([told]);
  });

  it('ends the job with its port, also where that closes before it was begun', async () => {
    overlays.connect(port, 1);
    const said = port.say(open('of-tab-1'));
    port.leave();
    await said;
    await port.say(open('of-tab-1'));
    expect(made).toEqual([]);
    const other = await connected(1);
    other.leave();
    await other.say(open('of-tab-1'));
    expect(calls()).toEqual([['open', 'close']]);
    overlays.reconsider();
    expect(calls()).toEqual([['open', 'close']]);
  });

  it('gives a page that connects again another job in the place of the first', async () => {
    const first = await connected(1);
    await connected(1);
    expect(first.isClosed).toBe(true);
    expect(calls()).toEqual([['open', 'close'], ['open']]);
    first.leave();
    overlays.readerSpoke(1);
    expect(made[1]?.calls).toEqual(['open', 'reader spoke']);
  });

  it('serves one connection of a tab, also where two show their invitation at once', async () => {
    const second = new FakePort<OverlayEvent>();
    overlays.connect(port, 2);
    overlays.connect(second, 2);
    await Promise.all([port.say(open('earlier')), second.say(open('of-tab-2'))]);
    expect([port.isClosed, second.isClosed]).toEqual([true, false]);
    overlays.reconsider();
    expect(made[1]?.calls).toEqual(['open', 'reconsider']);
    expect(made[0]?.calls).not.toContain('reconsider');
  });

  it('tells all which pages nothing more is to be sent of', async () => {
    await connected(1);
    await connected(2);
    overlays.refuse((url) => url === page.url);
    overlays.refuse(() => false);
    expect(calls()).toEqual([
      ['open', 'refuse'],
      ['open', 'refuse'],
    ]);
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
});
