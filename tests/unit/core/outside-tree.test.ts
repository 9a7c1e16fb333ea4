import { describe, expect, it } from 'vitest';
import { treeProblem } from '../../../src/core/outside-tree';

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
}

describe('a value from outside', () => {
  it.each([undefined, null, 7, 'x', [], {}, { a: [{ b: 'c' }] }])('may be %j', (value) => {
    expect(treeProblem(value)).toBeUndefined();
  });

  it('may be as deep as a page, and no deeper', () => {
    expect(treeProblem(nested(1_100))).toBeUndefined();
    expect(treeProblem(nested(1_300))).toBe('depth');
    expect(treeProblem(nested(200_000))).toBe('depth');
  });

  it('that holds itself has no end', () => {
    const circle: { next?: unknown } = {};
    circle.next = circle;
    expect(treeProblem(circle)).toBe('depth');
  });

  it('has its measure', () => {
    expect(treeProblem(Array.from({ length: 4_000_001 }, () => 0))).toBe('size');
    expect(treeProblem([...Array(51)].map(() => 'x'.repeat(1_000_000)))).toBe('size');
  });

  it('sets no prototype', () => {
    expect(treeProblem(JSON.parse('[{"a":{"__proto__":{}}}]'))).toBe('__proto__');
  });
});
