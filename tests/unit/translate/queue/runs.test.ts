import { describe, expect, it } from 'vitest';
import type { Pair } from '../../../../src/core/pair';
import { ok } from '../../../../src/core/result';
import type { Translated } from '../../../../src/core/translated';
import type { Engine } from '../../../../src/engines/engine';
import type { TranslateRequest } from '../../../../src/engines/translation';
import { type FakeEngine, fakeEngine, shout, shouted } from '../fake-engine';
import { job, link, text } from '../job-set-up';

/** The sentences of blocks: `b1.0` is the first of the second block. */
function blocks(...sentences: Pair['original'][][]): Pair[] {
  return sentences.flatMap((block, at) =>
    block.map(
      (original, index): Pair => ({ id: `b${at}.${index}`, blockId: `b${at}`, original, state: 'pending' }),
    ),
  );
}

const ARTICLE = blocks(
  [[text('Uno.')]],
  [[text('Due.')], [text('Tre!')]],
  [[text('Quattro.')], [text('Cinque.')]],
);

/** An engine that joins runs, and cannot cut one apart in which a sentence shouts already. */
function joining(change: Partial<Engine> = {}): FakeEngine & { requests: TranslateRequest[] } {
  const requests: TranslateRequest[] = [];
  const engine = fakeEngine(shout, {
    context: 'block',
    ...change,
    async translate(request) {
      requests.push(request);
      const { items, runs = [] } = request;
      const isJoined = (at: number) => runs.filter((run) => run === runs[at]).length > 1;
      const isBroken = (at: number) =>
        items.some((item, other) => runs[other] === runs[at] && item.includes('!'));
      return ok(
        items.map((item, at): Translated | undefined => {
          if (!isJoined(at)) return { text: shouted(item) };
          return isBroken(at) ? undefined : { text: shouted(item), pairedBy: 'marks' };
        }),
      );
    },
  });
  return { ...engine, requests };
}

const asked = ({ requests }: FakeEngine) =>
  requests.map(({ items, runs }) => items.map((item, at) => `${runs?.[at]} ${item}`));

describe('sentences that follow one another in a block', () => {
  it('are said to, to engines that want context alone', async () => {
    const engine = fakeEngine(shout);
    await job(engine, ARTICLE).run();
    expect(engine.requests.every(({ runs }) => runs === undefined)).toBe(true);
    const joins = joining();
    await job(joins, ARTICLE).run();
    expect(asked(joins)[0]).toEqual(['0 Uno.', '1 Due.', '1 Tre!']);
  });

  it('are asked for again one by one where they could not be told apart, and no others are', async () => {
    const engine = joining();
    const { run, reports, cache } = job(engine, ARTICLE);
    expect(await run()).toEqual(ok(undefined));
    expect(asked(engine)).toEqual([
      ['0 Uno.', '1 Due.', '1 Tre!'],
      ['0 Due.', '1 Tre!', '2 Quattro.', '2 Cinque.'],
    ]);
    expect(reports.flat().map(({ id, state, pairedBy }) => [id, state, pairedBy])).toEqual([
      ['b0.0', 'done', undefined],
      ['b1.0', 'done', undefined],
      ['b1.1', 'done', undefined],
      ['b2.0', 'done', 'marks'],
      ['b2.1', 'done', 'marks'],
    ]);
    expect([...cache.entries.values()]).toContainEqual({ text: 'QUATTRO.', pairedBy: 'marks' });
    const again = job(joining(), ARTICLE, { cache });
    await again.run();
    expect(again.reports.flat().map(({ pairedBy }) => pairedBy)).toEqual([
      undefined,
      undefined,
      undefined,
      'marks',
      'marks',
    ]);
  });

  it('are six at most', async () => {
    const engine = joining();
    await job(
      engine,
      blocks(
        [[text('Uno.')]],
        Array.from({ length: 10 }, (_, at) => [text(`Frase ${at}.`)]),
      ),
    ).run();
    const { runs } = engine.requests[1] ?? {};
    expect(runs).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('stay together with an engine that takes one text at a time, and others wait', async () => {
    const limits = { charsPerRequest: 5000, itemsPerRequest: 20, runsPerRequest: 1, concurrency: 1 };
    const engine = joining({ limits });
    await job(engine, ARTICLE).run();
    expect(asked(engine)).toEqual([
      ['0 Uno.'],
      ['0 Due.', '0 Tre!'],
      ['0 Due.'],
      ['0 Tre!'],
      ['0 Quattro.', '0 Cinque.'],
    ]);
  });

  it('are no run of words that are asked for by themselves, nor in the form the engine is not made for', async () => {
    const linked = blocks([
      [link('uno'), text(' è qui.')],
      [link('due'), text(' è lì.')],
    ]);
    const plain = joining({ markup: 'text' });
    await job(plain, linked).run();
    expect(asked(plain)).toEqual([['0 uno è qui.', '0 due è lì.', '1 uno'], ['0 due']]);
    const loses = joining();
    const lossy: FakeEngine = {
      ...loses,
      async translate(request, io) {
        const answer = await loses.translate(request, io);
        if (!answer.ok) return answer;
        return ok(answer.value.map((one) => one && { ...one, text: one.text.replace(/<.*?>/g, '') }));
      },
    };
    await job(lossy, linked).run();
    expect(asked(loses)[1]?.slice(0, 2)).toEqual(['0 uno è qui.', '1 due è lì.']);
  });
});
