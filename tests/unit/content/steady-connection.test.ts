// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SteadyConnection } from '../../../src/content/steady-connection';
import type { JobEvent } from '../../../src/protocol/job-port';

let drop: () => void;
let arrive: (event: JobEvent) => void;
let waiting: boolean;
let over: boolean;
const send = vi.fn();
const close = vi.fn();
const event = vi.fn();
const orphaned = vi.fn();
const connect = vi.fn((on: { event(event: JobEvent): void; disconnected(): void }) => {
  drop = on.disconnected;
  arrive = on.event;
  on.event({ type: 'reading' });
  return { send, close };
});
let connection: SteadyConnection;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  waiting = true;
  over = false;
  connection = new SteadyConnection({
    connect,
    event,
    isWaiting: () => waiting,
    isOver: () => over,
    orphaned,
  });
  connection.open();
});
afterEach(() => {
  connection.close();
  vi.useRealTimers();
});

const comeBack = () => window.dispatchEvent(new Event('focus'));

test('opens, asks for the job and passes on what comes', () => {
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'open' });
  expect(event).toHaveBeenCalledWith({ type: 'reading' });
});

test('a worker that dies at work is called again, later each time and not for ever', () => {
  const waits: number[] = [];
  for (let i = 0; i < 5; i++) {
    const before = Date.now();
    drop();
    vi.advanceTimersToNextTimer();
    waits.push(Date.now() - before);
  }
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000]);
  expect(connect).toHaveBeenCalledTimes(6);
  drop();
  vi.advanceTimersByTime(100_000);
  expect(connect).toHaveBeenCalledTimes(6);
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
const PAIRS: JobEvent = { type: 'pairs', jobId: 'job-1', pairs: [] };

test('after a good connection the waiting begins anew', () => {
  drop();
  vi.advanceTimersByTime(500);
  arrive(PAIRS);
  vi.advanceTimersByTime(30_000);
  drop();
  vi.advanceTimersByTime(500);
  expect(connect).toHaveBeenCalledTimes(3);
});

test('connections that hold and bring no sentence are not made for ever', () => {
  expect(connectionsUntilRest(() => arrive({ type: 'reading' }))).toBe(6);
  comeBack();
  expect(connectionsUntilRest(() => undefined)).toBe(12);
});

test('not even good ones are, without the reader', () => {
  expect(connectionsUntilRest(() => arrive(PAIRS))).toBe(21);
  comeBack();
  expect(connectionsUntilRest(() => arrive(PAIRS))).toBe(42);
});

test('when all is over, nothing is connected again', () => {
  over = true;
  drop();
  vi.advanceTimersByTime(100_000);
  comeBack();
  expect(connect).toHaveBeenCalledTimes(1);
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

test('closing ends it, at work and at rest', () => {
  drop();
  connection.close();
  vi.advanceTimersByTime(100_000);
  comeBack();
  expect(connect).toHaveBeenCalledTimes(1);
  connection.open();
  connection.close();
  expect(close).toHaveBeenCalledTimes(1);
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
