import { beforeEach, expect, it } from 'vitest';
import type { Settings, SiteRule } from '../../../src/core/settings';
import { settingsFor } from '../../../src/core/site-rule';
import { block, done, OverlayKit, settled } from './overlay-kit';

let kit: OverlayKit;
/** What an engine was asked about the language, where nobody else could tell. */
let asked: (Settings | undefined)[];

const withRule = (rule: SiteRule) => {
  kit.settings = { ...kit.settings, sites: { 'https://porto.example/*': rule } };
};

beforeEach(() => {
  kit = new OverlayKit();
  asked = [];
  kit.parts.loadSettings = async (url) => settingsFor(kit.settings, url);
  kit.parts.detectLanguage = async (_declared, _sample, mayAsk) => {
    asked.push(await mayAsk());
    return { language: 'it', evidence: 'franc', signals: [] };
  };
});

it('nothing is sent of a page whose site is never translated, until the reader says so', async () => {
  withRule({ when: 'never' });
  await kit.wanting(block('a', 'Uno.'));
  expect(kit.works).toEqual([]);
  expect(asked).toEqual([undefined]);
  kit.say({ isCancelled: false });
  kit.job.reconsider(true);
  await settled();
  expect(kit.asked(0)).toEqual(['Uno.']);
  expect(kit.kinds).toEqual(['begun']);
});

it('what is under way ends at once where its site is never to be translated from then on', async () => {
  await kit.wanting(block('a', 'Uno.'), block('b', 'Due.'));
  kit.running(0).onPairs([done('a.0')]);
  withRule({ when: 'never' });
  kit.job.refuse((url) => url.startsWith('https://porto.example/'));
  expect(kit.running(0).signal.aborted).toBe(true);
  kit.job.take({ type: 'want', blocks: [block('c', 'Tre.')] });
  kit.job.reconsider();
  await settled();
  kit.job.take({ type: 'want', blocks: [block('d', 'Quattro.')] });
  await settled();
  expect(kit.works).toHaveLength(1);
  kit.say({ isCancelled: false });
  kit.job.reconsider(true);
  await settled();
  expect(kit.asked(1)).toEqual(['Due.', 'Tre.', 'Quattro.']);
  expect(kit.kinds).toEqual(['begun', 'blocks']);
});

it('what is under way goes on where that is another site', async () => {
  await kit.wanting(block('a', 'Uno.'));
  kit.job.refuse((url) => !url.startsWith('https://porto.example/'));
  expect(kit.running(0).signal.aborted).toBe(false);
});
