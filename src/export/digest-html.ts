import type { Messages } from '../core/attribution';
import { languageName } from '../core/language';
import { type Digest, type DigestEntry, digestEntries, digestLead, digestTitle } from './digest';
import { DIGEST_STYLE } from './digest-style';
import { languageAttributes } from './html-block';
import { attributionHtml, factsHtml } from './html-head';
import { columnHeadsHtml, htmlPage } from './html-page';
import { type Attributes, htmlElement, htmlText } from './html-text';

/**
 * Headlines beside their translations in one file that needs nothing else, as the web page of an article. The headings are what the reader
 * reads: the translated titles, and the original ones where there are no others.
 */
export function digestHtml(digest: Digest, t: Messages): string {
  const title = digestTitle(digest, t);
  const entries = digestEntries(digest, t);
  const lead = htmlElement('p', { class: 'lead' }, htmlText(digestLead(digest, t)));
  const header = htmlElement('header', {}, htmlElement('h1', {}, htmlText(title)) + lead);
  const articles = entries.map((entry) => entryHtml(entry, t));
  const main = [...columnHeads(digest, entries, t), ...articles].join('\n');
  const body = `${header}\n${htmlElement('main', {}, `\n${main}\n`)}`;
  return htmlPage({ title, body, style: DIGEST_STYLE }, t);
}

/** Each headline may be in another language: only that of the translations is named. */
function columnHeads({ target }: Digest, entries: readonly DigestEntry[], t: Messages): string[] {
  if (!entries.some(({ translation }) => translation)) return [];
  const name = languageName(target, t('catalogueLanguage'));
  return [columnHeadsHtml(t('columnOriginal'), t('columnLanguage', t('columnTranslation'), name))];
}

function entryHtml(entry: DigestEntry, t: Messages): string {
  const { original, translation, facts, attribution } = entry;
  // A site says by itself what it is.
  const told = facts.map((fact, at) => (at === 0 ? { text: fact.text } : fact));
  const unsaid = translation ? '' : htmlElement('p', { class: 't missing' }, htmlText(t('digestUnsaid')));
  const summary = summaryHtml(entry);
  const rest = summary || !original.title ? summary + unsaid : '';
  const title = original.title
    ? groupHtml('hgroup', titleHtml(entry) + (summary ? '' : unsaid), translation)
    : htmlElement('h2', { class: 'missing' }, htmlText(t('itemUntitled')));
  const parts = [
    factsHtml(told, t),
    title,
    rest && groupHtml('div', rest, translation),
    attributionHtml(attribution),
  ];
  return htmlElement('article', {}, parts.filter(Boolean).join('\n'));
}

function titleHtml({ original, translation, address }: DigestEntry): string {
  const words = htmlText(original.title);
  const title = address ? htmlElement('a', { href: new URL(address).href }, words) : words;
  const language = textAttributes(original);
  if (!translation?.title) return htmlElement('h2', { class: 'o', ...language }, title);
  return (
    htmlElement('p', { class: 'o h2', ...language }, title) +
    htmlElement('h2', { class: 't', ...textAttributes(translation) }, htmlText(translation.title))
  );
}

function summaryHtml({ original, translation }: DigestEntry): string {
  if (!original.summary) return '';
  const summary = htmlElement('p', { class: 'o', ...textAttributes(original) }, htmlText(original.summary));
  if (!translation?.summary) return summary;
  return (
    summary + htmlElement('p', { class: 't', ...textAttributes(translation) }, htmlText(translation.summary))
  );
}

/** The original beside the translation, or beside that there is none. */
function groupHtml(name: string, sides: string, translation: DigestEntry['translation']): string {
  return htmlElement(name, { class: translation ? 'g' : 'g unsaid', style: '--n:1' }, sides);
}

function textAttributes({ language }: DigestEntry['original']): Attributes {
  return languageAttributes(language, { isXml: false });
}
