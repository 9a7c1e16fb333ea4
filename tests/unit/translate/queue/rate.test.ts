import { describe, expect, it } from 'vitest';
import { Rate } from '../../../../src/translate/queue/rate';

/** Sends as soon as it may, for so long; gives when. */
function sendFor(rate: Rate, until: number, from = 0): number[] {
  const sent: number[] = [];
  for (let now = from; now < until; ) {
    const wait = rate.wait(now);
    if (wait > 0) now += wait;
    else {
      rate.note(now);
      sent.push(now);
    }
  }
  return sent;
}

describe('Rate', () => {
  it('sets no limit where none is known', () => {
    const rate = new Rate();
    for (let sent = 0; sent < 1000; sent += 1) {
      expect(rate.wait(0)).toBe(0);
      rate.note(0);
    }
  });

  it('sends no more than assumed in the first second, and then tries a few more', () => {
    const sent = sendFor(new Rate(5), 3000);
    const within = (from: number, to: number) => sent.filter((at) => at >= from && at < to).length;
    expect(within(0, 1000)).toBe(5);
    expect(within(1000, 2000)).toBe(6);
    expect(within(2000, 3000)).toBe(7);
  });

  it('keeps to what was taken once it was refused', () => {
    const rate = new Rate(10);
    for (let sent = 0; sent < 10; sent += 1) rate.note(0);
    for (let refused = 0; refused < 7; refused += 1) rate.refused(0, 150);
    const sent = sendFor(rate, 10_000, 1150);
    for (const from of sent) {
      expect(sent.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(3);
    }
    expect(sent.length).toBeGreaterThan(20);
  });

  it('tries one more after ten seconds', () => {
    const rate = new Rate();
    for (const at of [0, 0, 0]) rate.note(at);
    rate.refused(0, 100);
    const sent = sendFor(rate, 12_000, 1200);
    expect(sent.filter((at) => at > 8000 && at <= 9080)).toHaveLength(2);
    expect(sent.filter((at) => at > 10_500 && at <= 11_580)).toHaveLength(3);
  });

  it('learns nothing from a request that was refused all by itself', () => {
    const rate = new Rate(2);
    rate.note(0);
    rate.refused(0, 10);
    expect(rate.wait(20)).toBe(0);
    rate.note(20);
    expect(rate.wait(20)).toBe(0);
  });
});
