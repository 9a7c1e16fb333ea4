import type { Messages } from '../core/attribution';
import { languageName } from '../core/language';
import type { MessageKey } from '../core/message-key';
import type { Source, StatedDate } from '../core/source';
import { readableDate } from '../core/stated-date';
import { accessText } from './access-text';
import type { ExportedArticle } from './exported-article';
import { oneLine } from './one-line';

/** Something that is said of an article before its text. */
export interface HeadFact {
  /** Absent where the text says by itself what it is. */
  label?: string;
  text: string;
  /** Where the text is an address. */
  href?: string;
  /** Where the text is a date: as the source states it. */
  iso?: string;
}

/** Where an article came from, what its page says of it, in which languages it is, and its tags. What is not known is left out. */
export function headFacts(exported: ExportedArticle, t: Messages): HeadFact[] {
  const { article, language, target, tags = [] } = exported;
  const { source } = article;
  const inLanguage = t('catalogueLanguage');
  const access = accessText(source, t);
  const from = language ? languageName(language, inLanguage) : t('languageUnknown');
  const address = source.url.value;
  return [
    ...sourceFacts(source, t),
    ...(access ? [{ text: access }] : []),
    ...fact('exportAddress', address, t).map((one) => ({ ...one, href: address })),
    ...fact('exportLanguages', t('exportDirection', from, languageName(target, inLanguage)), t),
    ...fact('exportTags', tags.join(', '), t),
  ];
}

/** Site, authors and dates, as they are stated. */
export function sourceFacts(source: Omit<Source, 'url'>, t: Messages): HeadFact[] {
  const date = (key: MessageKey, value: StatedDate | undefined) =>
    fact(key, value && readableDate(value, t('catalogueLanguage')), t).map((one) => ({
      ...one,
      iso: value?.iso ?? '',
    }));
  return [
    ...fact('exportSite', source.siteName?.value, t),
    ...fact('exportAuthors', source.authors?.value.join(', '), t),
    ...date('exportPublished', source.published?.value),
    ...date('exportModified', source.modified?.value),
  ];
}

function fact(key: MessageKey, text: string | undefined, t: Messages): HeadFact[] {
  return text?.trim() ? [{ label: t(key), text: text.trim() }] : [];
}

/** What the article is called: as its page states it, else by its headline. Undefined where it has no title. */
export function originalTitle({ article }: ExportedArticle): string | undefined {
  const stated = article.source.title?.value.replace(/\s+/g, ' ').trim();
  const headline = article.blocks.find(({ role }) => role === 'title');
  return stated || (headline && oneLine(headline.content)) || undefined;
}

/** The same, and of an article without a title its address. */
export function titleOrAddress(exported: ExportedArticle): string {
  return originalTitle(exported) ?? exported.article.source.url.value;
}
