import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../src/core/result';
import type { SiteRule } from '../../../src/core/settings';
import { settingsFor } from '../../../src/core/site-rule';
import { done, JobKit, settled } from './job-kit';

let kit: JobKit;

const withRule = (rule: SiteRule) => {
  kit.settings = { ...kit.settings, sites: { 'https://porto.example/*': rule } };
};
const attach = async () => {
  kit.job.attach(kit.watch);
  await settled();
};

beforeEach(() => {
  kit = new JobKit();
  kit.parts.loadSettings = async (url) => settingsFor(kit.settings, url);
});

describe('an article of a site that is never translated', () => {
  beforeEach(async () => {
    withRule({ when: 'never' });
    await attach();
  });

  it('is read, and nothing of it is sent', () => {
    expect(kit.works).toEqual([]);
    expect(kit.current()).toMatchObject({
      state: 'cancelled',
      pairs: [{ state: 'pending' }, { state: 'pending' }],
    });
  });

  it('is translated at the reader’s word, for as long as the tab shows it', async () => {
    kit.job.retry();
    await settled();
    expect(kit.works).toHaveLength(1);
    kit.endWorker();
    await attach();
    expect(kit.works).toHaveLength(2);
    kit.job.reread();
    await settled();
    expect(kit.works).toHaveLength(3);
  });

  it('is not sent for anything else that is said or done about it', async () => {
    kit.job.markPrivate(true);
    await settled();
    kit.job.reread();
    await settled();
    kit.settings = { ...kit.settings, targetLanguage: 'fr' };
    kit.job.reconsider();
    await settled();
    expect(kit.works).toEqual([]);
    expect(kit.current()).toMatchObject({ state: 'cancelled', target: 'fr' });
  });
});

describe('the language of an article that nobody can tell', () => {
  const asked = () => kit.engineAsked?.map((settings) => settings?.engine);

  beforeEach(() => {
    kit.engineAsked = [];
  });

  it('is asked of the engine that will get the text anyhow', async () => {
    await attach();
    expect(asked()).toEqual(['apertium']);
  });

  it('is asked of nobody where the site is never translated, until the reader says so', async () => {
    withRule({ when: 'never' });
    await attach();
    expect(asked()).toEqual([undefined]);
    kit.job.restart();
    await settled();
    expect(asked()).toEqual([undefined, 'apertium']);
  });

  it('is asked of nobody where the reader has cancelled, or said it', async () => {
    await attach();
    kit.job.cancel();
    kit.endWorker();
    await attach();
    kit.job.restart('es');
    await settled();
    expect(asked()).toEqual(['apertium', undefined, undefined]);
  });
});

describe('an article whose site is never to be translated from now on', () => {
  const ofPorto = (url: string) => url.startsWith('https://porto.example/');
  const choose = () => {
    withRule({ when: 'never' });
    kit.job.refuse(ofPorto);
  };

  it('is not translated to its end', async () => {
    await attach();
    kit.running(0).onPairs([done('b0.0')]);
    choose();
    expect(kit.running(0).signal.aborted).toBe(true);
    expect(kit.current()).toMatchObject({
      state: 'cancelled',
      pairs: [{ state: 'done' }, { state: 'pending' }],
    });
    await settled();
    expect(kit.works).toHaveLength(1);
    kit.job.retry();
    await settled();
    expect(kit.works).toHaveLength(2);
  });

  it('stays as it is where it is translated, and no other engine is asked any more', async () => {
    await attach();
    kit.running(0).end(ok(undefined));
    await settled();
    kit.job.compare(['libretranslate']);
    await vi.waitFor(() => expect(kit.comparisons).toHaveLength(1));
    choose();
    expect(kit.comparisons.map(({ signal }) => signal.aborted)).toEqual([true]);
    expect(kit.current().state).toBe('done');
  });

  it('is not begun where it was about to be', async () => {
    let detected = () => {};
    kit.parts.detectLanguage = () =>
      new Promise((resolve) => {
        detected = () => resolve({ language: 'it', evidence: 'franc', signals: [] });
      });
    await attach();
    choose();
    detected();
    await settled();
    expect(kit.works).toEqual([]);
    expect(kit.current().state).toBe('cancelled');
  });

  it('goes on where it is of another', async () => {
    await attach();
    kit.job.refuse((url) => !ofPorto(url));
    expect(kit.current().state).toBe('translating');
    expect(kit.running(0).signal.aborted).toBe(false);
  });
});

describe('the engine of a site', () => {
  it('translates its articles', async () => {
    withRule({ when: 'ask', engine: 'libretranslate' });
    await attach();
    expect(kit.running(0).settings.engine).toBe('libretranslate');
    expect(kit.current().engines.choice).toBe('libretranslate');
  });

  it('is changed for an article that is shown, and that of everywhere is not', async () => {
    withRule({ when: 'ask', engine: 'libretranslate' });
    await attach();
    kit.settings = { ...kit.settings, engine: 'bergamot' };
    kit.job.reconsider();
    await settled();
    expect(kit.works).toHaveLength(1);
    withRule({ when: 'ask', engine: 'deepl' });
    kit.job.reconsider();
    await settled();
    expect(kit.running(1).settings.engine).toBe('deepl');
  });
});
