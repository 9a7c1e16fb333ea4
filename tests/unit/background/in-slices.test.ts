import { describe, expect, it, vi } from 'vitest';
import { InSlices } from '../../../src/background/in-slices';

interface Item {
  id: string;
  value: number;
}

/** What is even is worth telling; each look takes longer than a slice. */
function slices(signal = new AbortController().signal) {
  const looked: number[] = [];
  const told: number[][] = [];
  const work = new InSlices<Item, number>(
    ({ value }) => {
      looked.push(value);
      const until = performance.now() + 15;
      while (performance.now() < until);
      return value % 2 === 0 ? value : undefined;
    },
    signal,
    (outcomes) => told.push(outcomes),
  );
  return { work, looked, told };
}

const items = (...values: number[]) => values.map((value) => ({ id: `item ${value}`, value }));

describe('InSlices', () => {
  it('looks at everything, a slice at a time, and tells of what there is to tell', async () => {
    const { work, looked, told } = slices();
    work.add(items(1, 2, 3));
    expect(looked).toEqual([]);
    work.add(items(4));
    await vi.waitFor(() => expect(looked).toEqual([1, 2, 3, 4]));
    expect(told).toEqual([[2], [4]]);
    work.add(items(6));
    await vi.waitFor(() => expect(told).toEqual([[2], [4], [6]]));
  });

  it('looks once at what came twice, as it is now', async () => {
    const { work, looked } = slices();
    work.add([{ id: 'a', value: 1 }]);
    work.add([{ id: 'a', value: 2 }]);
    await vi.waitFor(() => expect(looked).toEqual([2]));
  });

  it('tells nothing any more once it is ended', async () => {
    const end = new AbortController();
    const { work, looked, told } = slices(end.signal);
    work.add(items(2, 4));
    end.abort();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(looked).toEqual([2]);
    expect(told).toEqual([]);
  });
});
