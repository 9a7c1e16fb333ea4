import type { Article } from './article';
import { type LanguageTag, languageName } from './language';
import type { MessageKey } from './message-key';
import { sentenceSpace } from './sentence-space';
import type { Source } from './source';
import { attributionDate, momentAsDate } from './stated-date';

/** Gives a message of the catalogue with its placeholders filled in order. */
export type Messages = (key: MessageKey, ...substitutions: string[]) => string;

/** What an attribution is made of. What is absent is left out of the sentence. */
export interface AttributionFacts {
  source: Article['source'];
  /** The language the article is in. */
  language?: LanguageTag | undefined;
  /** The engine's name, as its makers write it. */
  engine?: string | undefined;
  /** ISO 8601 with offset Z. */
  translatedAt: string;
}

/** The same of what may have no page of its own, as a headline can. */
interface StatedFacts extends Omit<AttributionFacts, 'source'> {
  source: Pick<Source, 'siteName' | 'published'> & Partial<Pick<Source, 'url'>>;
}

/** A stretch of an attribution; one with `href` is the address itself. */
export interface AttributionPart {
  text: string;
  href?: string;
}

/** Stands for the address while the sentence is put together; a private-use character no source field holds. */
const ADDRESS = '\uE000';

/**
 * The sentences that say what a translation is and where it came from: "This is a machine translation from LANGUAGE of
 * a post published on SITE at the URL URL on DATE. Translated by ENGINE on DATE." Dates keep the precision and the zone
 * that the source states. Without an address the sentence does without its words, too.
 */
export function attribution(facts: StatedFacts, t: Messages): string {
  return attributionParts(facts, t)
    .map((part) => part.text)
    .join('');
}

/** The same in parts, so that the address can be a link. */
export function attributionParts(facts: StatedFacts, t: Messages): AttributionPart[] {
  const { source } = facts;
  const inLanguage = t('catalogueLanguage');
  const stated = (value: string | undefined, key: MessageKey) =>
    value ? t(key, value.replaceAll(ADDRESS, '')) : '';
  const from = stated(facts.language && languageName(facts.language, inLanguage), 'attributionFromLanguage');
  const site = stated(source.siteName?.value.trim(), 'attributionOnSite');
  const date = stated(
    source.published && attributionDate(source.published.value, inLanguage),
    'attributionOnDate',
  );
  const translated = `${sentenceSpace(inLanguage)}${translatedLine(facts, t, inLanguage)}`;
  const address = source.url?.value;
  if (!address) return [{ text: t('attributionWithoutAddress', from, site, date) + translated }];
  const [before = '', after = ''] = t('attributionSentence', from, site, ADDRESS, date).split(ADDRESS);
  return [{ text: before }, { text: address, href: address }, { text: after + translated }];
}

function translatedLine(facts: StatedFacts, t: Messages, inLanguage: LanguageTag): string {
  const when = attributionDate(momentAsDate(facts.translatedAt), inLanguage);
  return facts.engine
    ? t('attributionTranslatedByOn', facts.engine, when)
    : t('attributionTranslatedOn', when);
}
