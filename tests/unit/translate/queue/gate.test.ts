import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../../src/core/errors';
import { Gate } from '../../../../src/translate/queue/gate';

const unreachable: AppError = { kind: 'server-unreachable', address: 'http://a.test' };
const busy: AppError = { kind: 'rate-limited', engine: 'x', retryAfterSeconds: 7 };

function gate(concurrency = 4) {
  const clock = { now: 0 };
  const timing = { now: () => clock.now, random: () => 0, sleep: () => Promise.reject(new Error('unused')) };
  return { gate: new Gate({ concurrency }, timing), clock };
}

describe('Gate', () => {
  it('lets in as many as the engine takes at once', () => {
    const { gate: one } = gate(2);
    one.enter();
    expect(one.freePlaces).toBe(1);
    one.enter();
    expect(one.freePlaces).toBe(0);
    one.leave();
    expect(one.freePlaces).toBe(1);
  });

  it('pauses everybody for as long as the server asks, and longer each time where it does not say', () => {
    const { gate: one, clock } = gate();
    one.failed(busy, one.enter());
    expect(one.wait()).toBe(7000);
    clock.now = 7000;
    one.failed({ kind: 'rate-limited', engine: 'x' }, one.enter());
    expect(one.wait()).toBe(1000);
    clock.now = 8000;
    one.succeeded();
    one.failed({ kind: 'rate-limited', engine: 'x' }, one.enter());
    expect(one.wait()).toBe(500);
  });

  it('counts requests that were under way together and fail together as one failure', () => {
    const { gate: one } = gate();
    const passes = [one.enter(), one.enter(), one.enter()];
    expect(passes.map((pass) => one.failed(unreachable, pass))).toEqual([true, true, true]);
    expect(one.wait()).toBe(500);
    expect(one.failed(unreachable, one.enter())).toBe(true);
    expect(one.failed(unreachable, one.enter())).toBe(false);
  });

  it('opens after trouble in a row, lets one request try, and closes when that succeeds', () => {
    const { gate: one, clock } = gate();
    for (let trouble = 0; trouble < 5; trouble += 1) {
      expect(one.freePlaces).toBe(4);
      one.failed(unreachable, one.enter());
      one.leave();
      clock.now += one.wait();
    }
    expect(one.freePlaces).toBe(1);
    one.enter();
    expect(one.freePlaces).toBe(0);
    one.leave();
    one.succeeded();
    expect(one.freePlaces).toBe(4);
  });

  it('pauses no longer than twenty seconds by itself', () => {
    const { gate: one, clock } = gate();
    for (let trouble = 0; trouble < 12; trouble += 1) {
      one.failed(unreachable, one.enter());
      one.leave();
      expect(one.wait()).toBeLessThanOrEqual(20_000);
      clock.now += one.wait();
    }
    expect(one.longPause).toBeUndefined();
  });

  it('says how long a server wants to be left alone', () => {
    const { gate: one, clock } = gate();
    one.pauseFor(600_000);
    expect(one.longPause).toBe(600);
    clock.now = 590_000;
    expect(one.longPause).toBeUndefined();
    expect(one.wait()).toBe(10_000);
  });
});
