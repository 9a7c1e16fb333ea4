// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SteadyConnection } from '../../../src/content/steady-connection';
import type { JobEvent } from '../../../src/protocol/job-port';

let drop: () => void;
let waiting: boolean;
const send = vi.fn();
const close = vi.fn();
const event = vi.fn();
const orphaned = vi.fn();
const connect = vi.fn((on: { event(event: JobEvent): void; disconnected(): void }) => {
  drop = on.disconnected;
  on.event({ type: 'reading' });
  return { send, close };
});
let connection: SteadyConnection;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  waiting = true;
  connection = new SteadyConnection({ connect, event, isWaiting: () => waiting, orphaned });
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

test('after a good connection the waiting begins anew', () => {
  drop();
  vi.advanceTimersByTime(500);
  vi.advanceTimersByTime(30_000);
  drop();
  vi.advanceTimersByTime(500);
  expect(connect).toHaveBeenCalledTimes(3);
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
