// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/finding';
import { all, click, one, say, sent, show } from './open-view';
import { samplePairs } from './samples';

const number: Finding = {
  check: 'number',
  message: 'findingNumberChanged',
  words: ['1', '2'],
  original: [{ start: 6, end: 7 }],
  translation: [{ start: 9, end: 10 }],
};
const length: Finding = {
  check: 'length',
  message: 'findingLengthShort',
  words: [],
  original: [{ start: 0, end: 8 }],
  translation: [{ start: 0, end: 11 }],
};

async function tell(findings: Finding[], id = 'b0.1'): Promise<void> {
  await act(async () => say({ type: 'findings', jobId: 'job-1', pairs: [{ id, findings }] }));
}

describe('findings', () => {
  it('underline the words on both sides and say why under the row', async () => {
    await show({ pairs: samplePairs(3, 3) });
    expect(all('[data-finding]')).toHaveLength(0);
    await tell([number, length]);
    const row = one('[data-pair="b0.1"]');
    // All of a sentence is not underlined: the line says it.
    expect([...row.querySelectorAll('.found')].map((word) => word.textContent)).toEqual(['1', '1']);
    expect(row.querySelector('[data-side="translation"]')?.textContent).toBe('Sentence 1. ');
    expect([...row.querySelectorAll('[data-finding] > span')].map((line) => line.textContent)).toEqual([
      'The original says “1”, the translation “2”.',
      'The translation is much shorter than the original: something may be missing.',
    ]);
  });

  it('are counted in the card and listed there, each leading to its row', async () => {
    await show({ pairs: samplePairs(3, 3) });
    await tell([number, length]);
    await tell([number], 'b0.2');
    expect(one('.findings-count').textContent).toBe('3 findings');
    await click('3 findings');
    expect(all('.findings-place')).toHaveLength(2);
    await act(async () => all('.findings-place')[1]?.click());
    expect(all('[data-marked="true"]').map((row) => row.dataset.pair)).toEqual(['b0.2']);
    expect(document.activeElement).toBe(one('[data-pair="b0.2"]'));
    expect(all('.findings-place')).toHaveLength(0);
  });

  it('are dismissed one by one', async () => {
    await show({ pairs: samplePairs(3, 3) });
    await tell([number, length]);
    await act(async () => one('[data-finding="length"] button').click());
    expect(sent.at(-1)).toEqual({ type: 'dismiss', pair: 'b0.1', check: 'length' });
    await tell([number]);
    expect(one('.findings-count').textContent).toBe('1 finding');
    await tell([]);
    expect(all('.findings-count, [data-finding], .found')).toHaveLength(0);
  });

  it('are gone when the sentence has another translation', async () => {
    await show({ pairs: samplePairs(3, 3) });
    await tell([number]);
    const again = samplePairs(3, 3)[1];
    await act(async () => say({ type: 'pairs', jobId: 'job-1', pairs: again ? [again] : [] }));
    expect(all('[data-finding]')).toHaveLength(0);
  });
});
