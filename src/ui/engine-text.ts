import { byteText } from '../core/byte-text';
import { type EngineChoice, type EngineId, isHttpEngine } from '../core/engine-id';
import { ENGINE_MESSAGES, engineName } from '../core/engine-names';
import { serverOf } from '../core/engine-setup';
import type { EngineFailure, EngineUse } from '../core/engine-use';
import { errorText } from '../core/error-text';
import { type LanguageTag, languageName } from '../core/language';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { t } from '../platform/i18n';
import { numberText } from './number-text';
import { serverPlace } from './server-address';

export function choiceName(choice: EngineChoice): string {
  return choice === 'automatic' ? t('engineAutomatic') : engineName(choice, t);
}

/** What a choice means for privacy, price and quality. */
export function choiceAbout(choice: EngineChoice): string {
  return t(choice === 'automatic' ? 'engineAutomaticAbout' : ENGINE_MESSAGES[choice].about);
}

/** Whose servers these are, their engine's name says. */
const VENDOR_HOSTS: Partial<Record<EngineId, RegExp>> = {
  deepl: /\.deepl\.com$/,
  google: /\.googleapis\.com$/,
  azure: /\.(microsofttranslator|azure)\.com$/,
};

/** Where an engine runs, in few words; nowhere in particular before one is found, or where its name says it. */
export function choicePlace(choice: EngineChoice, settings: Settings): string | undefined {
  if (choice === 'automatic') return undefined;
  if (!isHttpEngine(choice)) return t('engineThisDevice');
  const server = serverOf(choice, settings);
  if (!server || VENDOR_HOSTS[choice]?.test(URL.canParse(server) ? new URL(server).hostname : '')) {
    return undefined;
  }
  return serverPlace(server, t);
}

/** A language in the catalogue's; of an article's language nobody knows, that. */
export function nameOfLanguage(tag: LanguageTag | undefined): string {
  return tag ? languageName(tag, t('catalogueLanguage')) : t('languageUnknown');
}

/** `Italian → English` */
export function directionText(source: LanguageTag | undefined, target: LanguageTag): string {
  return t('languageDirection', nameOfLanguage(source), nameOfLanguage(target));
}

/** Why an engine translates an article. */
export function reasonText(
  { reason }: EngineUse,
  source: LanguageTag | undefined,
  target: LanguageTag,
): string {
  switch (reason) {
    case 'chosen':
      return t('engineReasonChosen');
    case 'on-device':
      return t('engineReasonOnDevice');
    case 'local-server':
      return t('engineReasonLocalServer', nameOfLanguage(source), nameOfLanguage(target));
  }
}

/** An engine that did not do, and why: before the one in use, where there is one. */
export function failureText({ engine, error }: EngineFailure, isBefore: boolean): string {
  const [name, why] = [engineName(engine, t), errorText(error, t)];
  if (isBefore) return t('engineFailedBefore', name, why);
  // Many a sentence begins with who it is about.
  return why.startsWith(name) ? why : t('engineFailed', name, why);
}

/** Who the models come from: Mozilla, or the host of another catalogue. */
export function modelMaker({ engines }: Settings): string {
  const { catalogue } = engines.bergamot;
  if (catalogue === DEFAULT_SETTINGS.engines.bergamot.catalogue) return 'Mozilla';
  return URL.canParse(catalogue) ? new URL(catalogue).host : catalogue;
}

/** `17 MB` */
export function sizeText(bytes: number): string {
  return byteText(bytes, t('catalogueLanguage'));
}

/** `45%` */
export function shareText(share: number): string {
  return numberText(share, { style: 'percent' });
}
