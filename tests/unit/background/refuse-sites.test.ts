import { beforeEach, expect, it } from 'vitest';
import { refuseSites } from '../../../src/background/refuse-sites';
import { DEFAULT_SETTINGS, type Settings, type SiteRule } from '../../../src/core/settings';

const PORTO = 'https://porto.example/*';
const FARO = 'https://porto.example/faro';
const OTHER = 'https://other.example/';

let did: string[];

/** Notes who was told, and of which of the two pages. */
const note = (what: string) => (isRefused: (url: string) => boolean) => {
  did.push(`${what}: ${[FARO, OTHER].filter(isRefused)}`);
};
const having = (rule: SiteRule | undefined, more: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  ...more,
  sites: rule ? { [PORTO]: rule } : {},
});
const refuse = (before: Settings, settings: Settings) =>
  refuseSites(before, settings, {
    jobs: { refuse: note('jobs') },
    overlays: { refuse: note('overlays') },
    memories: async () => [{ takeBackConsent: async (isRefused) => note('memory')(isRefused) }],
    hide: async (isRefused) => note('hide')(isRefused),
    removeOrigins: async (origins) => {
      did.push(`give back: ${origins}`);
      return false;
    },
  });

beforeEach(() => {
  did = [];
});

it('all that is under way in pages of the site ends, at once what sends, and what the reader said before is over', async () => {
  const refused = refuse(having(undefined), having({ when: 'never' }));
  expect(did).toEqual([`jobs: ${FARO}`, `overlays: ${FARO}`]);
  await refused;
  expect(did.slice(2)).toEqual([`memory: ${FARO}`, `hide: ${FARO}`]);
});

it('the permission of a site that was always translated is given back once its pages are as they were', async () => {
  await refuse(having({ when: 'always' }), having({ when: 'never' }));
  expect(did.slice(-2)).toEqual([`hide: ${FARO}`, `give back: ${PORTO}`]);
});

it('the permission stays where something else needs it', async () => {
  await refuse(having({ when: 'always' }), having({ when: 'never' }, { languageSites: [PORTO] }));
  expect(did.at(-1)).toBe(`hide: ${FARO}`);
});

it.each<[string, SiteRule | undefined, SiteRule | undefined]>([
  ['is still never', { when: 'never' }, { when: 'never', mode: 'hover' }],
  ['may be translated again', { when: 'never' }, undefined],
  ['is translated otherwise', { when: 'always' }, { when: 'always', mode: 'hover' }],
])('nobody is told where the site %s', async (_, before, after) => {
  await refuse(having(before), having(after));
  expect(did).toEqual([]);
});
