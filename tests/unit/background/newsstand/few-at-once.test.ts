import { expect, it } from 'vitest';
import { FewAtOnce } from '../../../../src/background/newsstand/few-at-once';

it('runs so many at once, in the order in which they came, whatever becomes of them', async () => {
  const few = new FewAtOnce(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = [0, 1, 2, 3].map((at) =>
    few.run(async () => {
      begun.push(at);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (at === 0) throw new Error('no');
      return at;
    }),
  );
  const settled = Promise.allSettled(all);
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  for (let at = 0; at < 4; at += 1) {
    ends[at]?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(begun).toHaveLength(Math.min(at + 3, 4));
  }
  expect((await settled).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(await few.run(async () => 'free')).toBe('free');
});
