import { type AttributionPart, attributionParts, type Messages } from '../core/attribution';
import { engineNames } from '../core/engine-names';
import { type LanguageTag, normaliseLanguage } from '../core/language';
import { safeHref } from '../core/link';
import { listText } from '../core/list-text';
import type { ItemTranslation, NewsItem } from '../core/newsstand';
import type { Source } from '../core/source';
import { readableDate } from '../core/stated-date';
import { cleanText } from './clean-text';
import { type HeadFact, sourceFacts } from './head';

/** A headline, and what the reader calls the site that it is of. */
export interface DigestItem {
  item: NewsItem;
  site: string;
}

/** Headlines of several sites as one page, each with its attribution. */
export interface Digest {
  /** In the order that they are told in. */
  items: readonly DigestItem[];
  /** What the page is in. A translation into another language is none here. */
  target: LanguageTag;
  /** ISO 8601. The page is of the day that stands in it, so it is to be in the zone of the reader: `2026-11-23T08:00:00+09:00`. */
  madeAt: string;
}

/** What is told of a headline, in whatever form. Texts are one line each, without control characters. */
export interface DigestEntry {
  original: DigestText;
  /** Absent where there is none into the language of the digest. */
  translation?: DigestText;
  /** Absolute address of its page. */
  address?: string;
  /** The site first. */
  facts: HeadFact[];
  attribution: AttributionPart[];
}

interface DigestText {
  /** Empty where there is none, as the summary. */
  title: string;
  summary: string;
  /** Absent where nobody knows it. */
  language?: LanguageTag;
}

/** What the page is called. */
export function digestTitle({ madeAt }: Digest, t: Messages): string {
  const day = readableDate({ iso: madeAt.slice(0, 10), precision: 'day' }, t('catalogueLanguage'));
  return t('digestOf', day);
}

/** Which sites it is of, each once; or that it is of none. */
export function digestLead({ items }: Digest, t: Messages): string {
  if (items.length === 0) return t('newsstandNone');
  const sites = new Set(items.map((one) => siteName(one)));
  return t('digestLead', listText([...sites], t('catalogueLanguage')));
}

export function digestEntries({ items, target }: Digest, t: Messages): DigestEntry[] {
  return items.map((one) => {
    const { item } = one;
    const translation = translationInto(target, item);
    const source = sourceOf(one);
    const language = normaliseLanguage(translation?.source ?? item.language);
    return {
      original: { ...lines(item), ...(language && { language }) },
      ...(translation && { translation: { ...lines(translation), language: target } }),
      ...(source.url && { address: source.url.value }),
      facts: sourceFacts(source, t),
      attribution: attributionOf(one, target, t),
    };
  });
}

/**
 * The attribution of a headline. Where it has no translation into `target` it says where and when it was published and claims nothing more:
 * `Il Porto · Published: 5 February 2022 · Address: https://ilporto.example/faro`.
 */
export function attributionOf(one: DigestItem, target: LanguageTag, t: Messages): AttributionPart[] {
  const source = sourceOf(one);
  const translation = translationInto(target, one.item);
  if (translation) {
    const { source: language, at: translatedAt, engines } = translation;
    return attributionParts(
      { source, language, translatedAt, engine: engineNames(engines, undefined, t) },
      t,
    );
  }
  const { authors: _, ...told } = source;
  // The site says by itself what it is. Labels keep the others apart where the words around them run the other way.
  const facts = sourceFacts(told, t).map(({ label = '', text }, at) =>
    at === 0 ? text : t('labelledLine', label, text),
  );
  if (!source.url) return [{ text: facts.join(SEPARATOR) }];
  const address = source.url.value;
  const label = t('labelledLine', t('exportAddress'), '').trim();
  return [{ text: `${[...facts, label].join(SEPARATOR)} ` }, { text: address, href: address }];
}

const SEPARATOR = ' · ';

function translationInto(target: LanguageTag, { translation }: NewsItem): ItemTranslation | undefined {
  return translation?.target === target ? translation : undefined;
}

/** What the feed says of a headline, as articles have it. The address of the feed is left out: it may be the reader's own, with a key in it. */
function sourceOf(one: DigestItem): Omit<Source, 'url'> & Partial<Pick<Source, 'url'>> {
  const { url, published, authors } = one.item;
  const names = authors.map(line).filter(Boolean);
  return {
    siteName: { value: siteName(one), evidence: 'link' },
    ...(names.length > 0 && { authors: { value: names, evidence: 'byline' } }),
    ...(published && { published: { value: published, evidence: 'time' } }),
    ...(url && safeHref(url) && { url: { value: url, evidence: 'link' } }),
  };
}

/** The site without a name goes by its host. */
function siteName({ item, site }: DigestItem): string {
  return line(site) || new URL(item.feed).hostname;
}

function lines({ title, summary }: Pick<NewsItem, 'title' | 'summary'>) {
  return { title: line(title), summary: line(summary) };
}

function line(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
