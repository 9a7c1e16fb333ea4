import { beforeEach, describe, expect, it } from 'vitest';
import type { SiteRule } from '../../../src/core/settings';
import { settingsFor } from '../../../src/core/site-rule';
import { JobKit, settled } from './job-kit';

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
