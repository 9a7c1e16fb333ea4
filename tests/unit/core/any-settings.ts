import { ENGINE_IDS, KEY_ENGINE_IDS } from '../../../src/core/engine-id';
import { SPEEDS, SPOKEN } from '../../../src/core/listening';
import { REFRESHES } from '../../../src/core/newsstand';
import { OVERLAY_MODES, OVERLAY_SCOPES } from '../../../src/core/overlay-display';
import {
  LAYOUTS,
  LINE_SPACINGS,
  TEXT_SIZES,
  TEXT_WIDTHS,
  THEMES,
  TYPEFACES,
} from '../../../src/core/reading';
import { FORMALITIES, type Settings, SITE_WHENS } from '../../../src/core/settings';
import { fc } from '../../property';

const language = fc.constantFrom('it', 'en', 'pt-BR', 'zh-Hans', 'ar');
const host = fc.domain();
const site = fc
  .tuple(fc.constantFrom('http', 'https'), host)
  .map(([scheme, name]) => `${scheme}://${name}/*`);
const sites = fc.uniqueArray(site, { maxLength: 3 });
const address = host.map((name) => `https://${name}`);
const name = fc.string({ maxLength: 20 });
const price = fc.option(fc.double({ min: 0, max: 100, noNaN: true }).map((one) => one + 0));
const engine = fc.constantFrom(...ENGINE_IDS, 'automatic' as const);
const keyFacts = fc.record({ origin: address, savedAt: fc.constant('2026-11-28T10:00:00.000Z') });
const rule = fc
  .record(
    {
      when: fc.constantFrom(...SITE_WHENS),
      mode: fc.constantFrom(...OVERLAY_MODES),
      scope: fc.constantFrom(...OVERLAY_SCOPES),
      engine,
    },
    { requiredKeys: ['when'] },
  )
  // One that says nothing is none.
  .filter((one) => one.when !== 'ask' || Object.keys(one).length > 1);
const feed = fc.record({ url: fc.webUrl(), title: name, site: address }, { requiredKeys: ['url', 'title'] });

/** Any settings, each field with every kind of value that it has. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(4 as const),
  targetLanguage: language,
  readLanguages: fc.uniqueArray(language, { maxLength: 3 }),
  engine,
  engines: fc.record({
    browser: fc.constant({}),
    bergamot: fc.record({ catalogue: address }),
    libretranslate: fc.record({ address }),
    apertium: fc.record({ address }),
    deepl: fc.record({ address, formality: fc.constantFrom(...FORMALITIES), glossaryId: name }),
    google: fc.record({ address, project: name, location: name }),
    azure: fc.record({ address, region: name, category: name }),
    chat: fc.record({ address, model: name, prompt: fc.string(), inputPrice: price, outputPrice: price }),
    custom: fc.record({ definition: fc.string() }),
  }),
  keys: fc.record(Object.fromEntries(KEY_ENGINE_IDS.map((id) => [id, keyFacts])), { requiredKeys: [] }),
  languageSites: sites,
  downloadSites: sites,
  overlay: fc.record({ mode: fc.constantFrom(...OVERLAY_MODES), scope: fc.constantFrom(...OVERLAY_SCOPES) }),
  reading: fc.record({
    layout: fc.constantFrom(...LAYOUTS),
    isSwapped: fc.boolean(),
    theme: fc.constantFrom(...THEMES),
    typeface: fc.constantFrom(...TYPEFACES),
    textSize: fc.constantFrom(...TEXT_SIZES),
    lineSpacing: fc.constantFrom(...LINE_SPACINGS),
    textWidth: fc.constantFrom(...TEXT_WIDTHS),
    showsImages: fc.boolean(),
    hasKeys: fc.boolean(),
  }),
  listening: fc.record({
    spoken: fc.constantFrom(...SPOKEN),
    speed: fc.constantFrom(...SPEEDS),
    voices: fc.dictionary(language, name),
  }),
  sites: fc.dictionary(site, rule, { maxKeys: 3 }),
  feeds: fc.uniqueArray(feed, { maxLength: 3, selector: ({ url }) => new URL(url).host }),
  newsstand: fc.record({ refresh: fc.constantFrom(...REFRESHES), sites }),
});
