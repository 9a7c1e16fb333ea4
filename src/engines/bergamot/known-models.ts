import type { LanguagePair, LanguageTag } from '../../core/language';
import { chooseModels } from './choose-models';
import type { Model } from './model';

/** Download sizes in MB: into English, then out of English; 0 where there is none. */
type Sizes = readonly [fromIt: number, intoIt: number];

/**
 * What Mozilla's public bucket has, so that an offer can be made before anything is asked of its server. Sizes are those of
 * mozilla/firefox-translations-models at commit e7957fc (2025-12-15), gzipped, of the model that choose-models.ts takes;
 * languages that only the bucket has carry the usual size of a small model.
 */
const MEGABYTES: Record<LanguageTag, Sizes> = {
  ar: [25.9, 24.9],
  az: [15.4, 15.4],
  be: [15.0, 0],
  bg: [25.0, 25.4],
  bn: [15.4, 14.9],
  bs: [15.2, 0],
  ca: [25.5, 25.7],
  cs: [25.7, 25.5],
  da: [15.1, 14.7],
  de: [25.4, 25.7],
  el: [15.0, 14.6],
  es: [26.2, 25.4],
  et: [25.5, 25.2],
  fa: [15.4, 15.2],
  fi: [25.9, 24.9],
  fr: [26.2, 25.8],
  gu: [15.4, 14.6],
  he: [15.6, 15.0],
  hi: [15.5, 14.9],
  hr: [15.3, 14.6],
  hu: [16.4, 25.9],
  id: [15.2, 14.6],
  is: [25.7, 25.0],
  it: [26.2, 26.5],
  ja: [38.1, 36.2],
  kn: [15.7, 14.9],
  ko: [37.2, 38.0],
  lt: [15.3, 25.0],
  lv: [15.2, 25.9],
  ml: [15.5, 14.3],
  mr: [15.2, 0],
  ms: [15.1, 15.5],
  nb: [15.2, 15.2],
  nl: [25.7, 26.0],
  pl: [25.5, 24.9],
  pt: [25.6, 25.9],
  ro: [15.3, 14.5],
  ru: [15.0, 23.8],
  sk: [15.6, 25.0],
  sl: [26.3, 24.8],
  sq: [15.2, 15.4],
  sr: [15.3, 0],
  sv: [15.4, 15.1],
  ta: [15.4, 14.5],
  te: [15.9, 14.5],
  tr: [15.2, 15.1],
  uk: [14.9, 24.9],
  ur: [15.2, 0],
  vi: [15.2, 0],
  zh: [38.3, 37.7],
  'zh-Hant': [38.0, 38.0],
};

/** About how much a pair has to download; undefined where no model is known for it. `stored`: the models that are here. */
export function knownBytes(pair: LanguagePair, stored: readonly Model[]): number | undefined {
  const models = chooseModels(pair, stored, KNOWN);
  return models?.reduce((sum, model) => sum + (stored.includes(model) ? 0 : (BYTES.get(model.id) ?? 0)), 0);
}

const BYTES = new Map<string, number>();
const KNOWN: Model[] = Object.entries(MEGABYTES).flatMap(([language, [fromIt, intoIt]]) => [
  ...known(language, 'en', fromIt),
  ...known('en', language, intoIt),
]);

function known(source: LanguageTag, target: LanguageTag, megabytes: number): Model[] {
  if (megabytes === 0) return [];
  const id = `${source}-${target}`;
  BYTES.set(id, Math.round(megabytes * 1_000_000));
  return [{ id, source, target, version: '', release: 'desktop', architecture: '', files: [] }];
}
