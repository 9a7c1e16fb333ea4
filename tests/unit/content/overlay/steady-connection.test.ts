// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SteadyConnection } from '../../../../src/content/overlay/steady-connection';
import type { OverlayCommand, OverlayEvent } from '../../../../src/protocol/overlay-port';
import { openingOf } from './session-kit';

const extension = vi.hoisted(() => ({ isThere: true }));
vi.mock('../../../../src/platform/overlay-connection', () => ({ hasExtension: () => extension.isThere }));

let drop: () => void;
let arrive: (event: OverlayEvent) => void;
let waiting: boolean;
const send = vi.fn();
const close = vi.fn();
const event = vi.fn();
const orphaned = vi.fn();
const gaveUp = vi.fn();
const connect = vi.fn((on: { event(event: OverlayEvent): void; disconnected(): void }) => {
  drop = on.disconnected;
  arrive = on.event;
  return { send, close };
});
const BLOCKS: OverlayEvent = { type: 'blocks', blocks: [] };
const BEGUN: OverlayEvent = { type: 'begun', target: 'en' };
const greeting: OverlayCommand[] = [openingOf('https://a.example/'), { type: 'want', blocks: [] }];
const visible: OverlayCommand = { type: 'visible', blocks: [] };
let connection: SteadyConnection;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  waiting = true;
  extension.isThere = true;
  connection = new SteadyConnection({
    connect,
    greeting: () => greeting,
    event,
    isWaiting: () => waiting,
    orphaned,
    gaveUp,
  });
  connection.open();
});
afterEach(() => {
  connection.close();
  vi.useRealTimers();
});

const comeBack = () => window.dispatchEvent(new Event('focus'));

test('opens, says its greeting first and passes on what comes', () => {
  expect(send.mock.calls).toEqual(greeting.map((command) => [command]));
  arrive(BEGUN);
  expect(event).toHaveBeenCalledExactlyOnceWith(BEGUN);
});

test('says more over the connection that there is', () => {
  connection.send(visible, visible);
  expect(send.mock.calls.slice(2)).toEqual([[visible], [visible]]);
  expect(connect).toHaveBeenCalledTimes(1);
});

test('a worker that dies at work is called again, later each time and not for ever', () => {
  const waits: number[] = [];
  for (let i = 0; i < 5; i++) {
    const before = Date.now();
    drop();
    while (connect.mock.calls.length === i + 1) vi.advanceTimersByTime(100);
    waits.push(Date.now() - before);
  }
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000]);
  expect(connect).toHaveBeenCalledTimes(6);
  expect(gaveUp).not.toHaveBeenCalled();
  drop();
  vi.advanceTimersByTime(100_000);
  expect(connect).toHaveBeenCalledTimes(6);
  expect(gaveUp).toHaveBeenCalledOnce();
  comeBack();
  expect(connect).toHaveBeenCalledTimes(7);
});

/** Lets a connection hold for half a minute and end, until it is not made again; gives how many there were. */
const connectionsUntilRest = (during: () => void) => {
  for (let calls = 0; calls !== connect.mock.calls.length && calls < 100; ) {
    calls = connect.mock.calls.length;
    during();
    vi.advanceTimersByTime(30_000);
    drop();
    vi.advanceTimersByTime(10_000);
  }
  return connect.mock.calls.length;
};

test('after a good connection the waiting begins anew', () => {
  drop();
  vi.advanceTimersByTime(500);
  arrive(BLOCKS);
  vi.advanceTimersByTime(30_000);
  drop();
  vi.advanceTimersByTime(500);
  expect(connect).toHaveBeenCalledTimes(3);
});

test('connections that hold and bring no sentence are not made for ever', () => {
  expect(connectionsUntilRest(() => arrive(BEGUN))).toBe(6);
  comeBack();
  expect(connectionsUntilRest(() => undefined)).toBe(12);
});

test('not even good ones are, without the reader', () => {
  expect(connectionsUntilRest(() => arrive(BLOCKS))).toBe(21);
  comeBack();
  expect(connectionsUntilRest(() => arrive(BLOCKS))).toBe(42);
});

test('when nothing is to come, a sleeping worker is left asleep until the reader comes back', () => {
  waiting = false;
  drop();
  vi.advanceTimersByTime(100_000);
  expect(connect).toHaveBeenCalledTimes(1);
  comeBack();
  comeBack();
  expect(connect).toHaveBeenCalledTimes(2);
});

test('what is to be said to a worker that sleeps wakes it, and the greeting says all of it', () => {
  waiting = false;
  drop();
  send.mockClear();
  connection.send(visible);
  expect(connect).toHaveBeenCalledTimes(2);
  expect(send.mock.calls).toEqual(greeting.map((command) => [command]));
});

test('what is to be said while it waits to connect again is left to the greeting', () => {
  drop();
  send.mockClear();
  connection.send(visible);
  expect(connect).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(500);
  expect(send.mock.calls).toEqual(greeting.map((command) => [command]));
});

test('closing ends it, at work and at rest, whatever is said after that', () => {
  drop();
  connection.close();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(100_000);
  comeBack();
  connection.send(visible);
  expect(connect).toHaveBeenCalledTimes(1);
  expect(close).not.toHaveBeenCalled();
});

test('closing closes the connection that there is', () => {
  connection.close();
  expect(close).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('an extension that turns out to be gone, a moment later, is not called again', () => {
  drop();
  extension.isThere = false;
  expect(orphaned).not.toHaveBeenCalled();
  vi.advanceTimersByTime(400);
  expect(orphaned).toHaveBeenCalledTimes(1);
});

test('also where nothing is to come', () => {
  waiting = false;
  extension.isThere = false;
  drop();
  vi.advanceTimersByTime(100_000);
  expect(orphaned).toHaveBeenCalledTimes(1);
  expect(connect).toHaveBeenCalledTimes(1);
});

test('a connection that takes no more words has lost its extension', () => {
  send.mockImplementationOnce(() => {
    throw new Error('Extension context invalidated.');
  });
  connection.send(visible);
  expect(orphaned).toHaveBeenCalledTimes(1);
});

test('a browser that refuses to connect has dropped the extension', () => {
  connect.mockImplementationOnce(() => {
    throw new Error('Extension context invalidated.');
  });
  drop();
  vi.advanceTimersByTime(500);
  expect(orphaned).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100_000);
  expect(connect).toHaveBeenCalledTimes(2);
});
