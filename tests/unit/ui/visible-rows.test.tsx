// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { all, one, say, sent, show } from './open-view';

describe('the rows a reader sees', () => {
  let observed: Element[] = [];
  let report: (changes: { target: Element; isIntersecting: boolean }[]) => void = () => {};

  beforeEach(() => {
    observed = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: typeof report) {
          report = callback;
        }
        observe(row: Element) {
          observed.push(row);
        }
        disconnect() {
          observed = [];
        }
      },
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are told while it is translated, and not afterwards', async () => {
    await show({ state: 'translating' });
    const rows = all('[data-pair]');
    expect(observed).toEqual(rows);
    report(rows.map((target) => ({ target, isIntersecting: true })));
    report([{ target: rows[0] as Element, isIntersecting: false }]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sent.filter(({ type }) => type === 'visible')).toEqual([
      { type: 'visible', pairs: ['b0.1', 'b0.2'] },
    ]);
    await act(async () => say({ type: 'state', jobId: 'job-1', state: 'done' }));
    expect(observed).toEqual([]);
  });

  it('see what a language model is likely to take, and what it took', async () => {
    const price = { inputPrice: 1, outputPrice: 2 };
    const cost = { ...price, estimate: { input: 1000, output: 500 }, used: { input: 900, output: 400 } };
    const engines = { choice: 'chat' as const, offers: [], failures: [], isPrivate: false, cost };
    await show({ state: 'translating', engines });
    expect(one('[data-cost="estimate"]').textContent).toBe('about 1,500 tokens · $0.002');
    await act(async () => say({ type: 'state', jobId: 'job-1', state: 'done' }));
    expect(one('[data-cost="used"]').textContent).toBe('1,300 tokens · $0.0017');
    expect(one('[data-cost]').title).toBe(
      'Expected: 1,500 tokens · $0.002. Taken so far: 1,300 tokens · $0.0017.',
    );
    const free = { ...cost, inputPrice: null, outputPrice: null };
    await act(async () => say({ type: 'engines', jobId: 'job-1', engines: { ...engines, cost: free } }));
    expect(one('[data-cost="used"]').textContent).toBe('1,300 tokens');
  });
});
