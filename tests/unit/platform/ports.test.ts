import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What a browser calls when something comes. */
class FakeEvent {
  readonly listeners = new Set<(message?: unknown) => void>();
  addListener = (listener: (message?: unknown) => void) => void this.listeners.add(listener);
  removeListener = (listener: (message?: unknown) => void) => void this.listeners.delete(listener);
  emit = (message?: unknown) => {
    for (const listener of [...this.listeners]) listener(message);
  };
}

/** One end of a connection. The browser tells of an end only who has not ended it. */
class FakePort {
  readonly name = 'diptych-job';
  readonly sender = { id: 'diptych', url: 'chrome-extension://diptych/reader.html' };
  readonly onMessage = new FakeEvent();
  readonly onDisconnect = new FakeEvent();
  readonly posted: unknown[] = [];
  isGivenUp = false;
  postMessage = (message: unknown) => void this.posted.push(message);
  disconnect = () => {
    this.isGivenUp = true;
  };
  get listeners(): number {
    return this.onMessage.listeners.size + this.onDisconnect.listeners.size;
  }
}

const api = vi.hoisted(() => ({
  port: undefined as unknown,
  accept: (_: unknown) => {},
  runtime: {
    id: 'diptych',
    getURL: () => 'chrome-extension://diptych/',
    connect: () => api.port,
    onConnect: {
      addListener: (listener: (port: unknown) => void) => {
        api.accept = listener;
      },
    },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { connectJob } = await import('../../../src/platform/job-connection');
const { connectOverlay } = await import('../../../src/platform/overlay-connection');
const { listenForPorts } = await import('../../../src/platform/port-listener');

let port: FakePort;
let heard: unknown[];
beforeEach(() => {
  port = new FakePort();
  api.port = port;
  heard = [];
  vi.stubGlobal('chrome', { runtime: api.runtime });
});

/** The other end goes away, and anything it had still to say comes to nobody. */
const leave = () => {
  port.onDisconnect.emit();
  port.onMessage.emit('too late');
};

describe('the background’s end of a connection', () => {
  let closed: () => void;

  beforeEach(() => {
    listenForPorts('diptych-job', (accepted) => {
      accepted.onCommand((command) => void heard.push(command));
      accepted.onClose(() => void heard.push('closed'));
      accepted.onClose(() => void heard.push('closed, said another'));
      accepted.post('welcome');
      closed = accepted.close;
    });
    api.accept(port);
  });

  it('hears what comes, and of the end', () => {
    port.onMessage.emit('open');
    leave();
    expect(heard).toEqual(['open', 'closed', 'closed, said another']);
    expect(port.posted).toEqual(['welcome']);
  });

  it('leaves no listener with a connection that is gone', () => {
    leave();
    expect(port.listeners).toBe(0);
  });

  it('leaves none with one that it gave up', () => {
    closed();
    expect([port.isGivenUp, port.listeners, heard]).toEqual([true, 0, []]);
  });
});

describe.each([
  { name: 'a view', connect: connectJob.bind(undefined, 7) },
  { name: 'an overlay', connect: connectOverlay },
])('the end of $name', ({ connect }) => {
  const on = { event: (event: unknown) => heard.push(event), disconnected: () => heard.push('gone') };

  it('leaves no listener with a connection that is gone', () => {
    connect(on);
    port.onMessage.emit('news');
    leave();
    expect([heard, port.listeners]).toEqual([['news', 'gone'], 0]);
  });

  it('leaves none with one that it closed, and hears nothing more', () => {
    connect(on).close();
    port.onMessage.emit('too late');
    expect([port.isGivenUp, port.listeners, heard]).toEqual([true, 0, []]);
  });
});
