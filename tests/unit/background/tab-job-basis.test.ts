import { beforeEach, describe, expect, it } from 'vitest';
import { article, JobKit, settled } from './job-kit';

let kit: JobKit;
let job: JobKit['job'];

beforeEach(() => {
  kit = new JobKit();
  ({ job } = kit);
});

describe('what a job is told besides', () => {
  it('knows what the view that spoke last shows', async () => {
    job.attach(kit.watch);
    await settled();
    const { isVisible } = kit.running(0);
    expect(isVisible('b0.1')).toBe(false);
    job.showing(['b0.1']);
    expect([isVisible('b0.0'), isVisible('b0.1')]).toEqual([false, true]);
  });

  it('begins anew with another glossary, and tells what it costs', async () => {
    job.attach(kit.watch);
    await settled();
    const cost = {
      estimate: { input: 1, output: 1 },
      used: { input: 0, output: 0 },
      inputPrice: null,
      outputPrice: null,
    };
    kit.running(0).onCost(cost);
    expect(kit.current()?.engines.cost).toEqual(cost);
    const entry = { term: 'a', translation: 'b', isCaseSensitive: false, source: '', target: '' };
    kit.glossary = { version: '2', entries: [entry] };
    job.reconsider();
    await settled();
    expect(kit.running(1).glossary).toEqual([entry]);
    expect(kit.running(1).article).toBe(article);
  });
});
