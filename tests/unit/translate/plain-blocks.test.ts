import { describe, expect, it } from 'vitest';
import type { Pair } from '../../../src/core/pair';
import { ok } from '../../../src/core/result';
import { plainBlocks } from '../../../src/translate/plain-blocks';
import { fakeEngine, shout } from './fake-engine';
import { job, link, text } from './job-set-up';

const pair = (id: string, original: Pair['original'], state: Pair['state'] = 'pending'): Pair => ({
  id,
  blockId: id.split('.')[0] ?? '',
  original,
  state,
});

const ARTICLE = [
  pair('b0.0', [text('Uno. ')]),
  pair('b1.0', [text('Due. ')]),
  pair('b1.1', [text('Ecco '), link('tre'), text('.')]),
  pair('b2.0', [{ type: 'strong', children: [text('Quattro.')] }]),
  pair('b2.1', [text('Cinque.')]),
];
const ALIGNS = { markup: 'html', aligns: true } as const;

describe('the blocks that go as plain text to an engine that aligns words', () => {
  it('are those of which no sentence has marks', () => {
    expect([...plainBlocks(ARTICLE, ALIGNS, () => [])]).toEqual(['b0', 'b2']);
  });

  it('have no settled terms', () => {
    const findTerms = (words: string) => {
      const start = words.indexOf('Cinque');
      return start < 0 ? [] : [{ start, end: start + 6, term: 'Cinque', translation: 'Cinque' }];
    };
    expect([...plainBlocks(ARTICLE, ALIGNS, findTerms)]).toEqual(['b0']);
  });

  it('are none where words are not aligned, or no tags are carried anyway', () => {
    expect(plainBlocks(ARTICLE, { markup: 'html' }, () => []).size).toBe(0);
    expect(plainBlocks(ARTICLE, { markup: 'text', aligns: true }, () => []).size).toBe(0);
  });

  it('are sent together, in requests of their own, and what is done in a block counts', async () => {
    const engine = fakeEngine(shout, { context: 'block', aligns: true });
    const rest = ARTICLE.filter(({ id }) => id !== 'b1.1');
    const { run, shown } = job(engine, rest, { all: ARTICLE });
    expect(await run()).toEqual(ok(undefined));
    expect(engine.requests.map(({ form, items, runs }) => [form, items, runs])).toEqual([
      ['text', ['Uno.', 'Quattro.', 'Cinque.'], [0, 1, 1]],
      ['html', ['Due.'], [0]],
    ]);
    expect(shown()).toContain('b2.0: QUATTRO.');
  });
});
