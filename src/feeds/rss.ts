import type { Feed } from '../core/feed';
import type { LanguageTag } from '../core/language';
import { alternateAddress } from './alternate-address';
import { authorNames, type EntryDraft, statedDate, statedLanguage } from './draft';
import { type StatedText, summaryText, titleText } from './plain-text';
import { webAddress } from './web-address';
import { child, children, textOf, type XmlElement } from './xml-element';

/** What a channel says of itself; in RSS 1.0 and 0.9 it stands beside the items. */
export function channelOf(root: XmlElement): XmlElement {
  return children(root, 'channel')[0] ?? root;
}

export function channelLanguage(channel: XmlElement): LanguageTag | undefined {
  return statedLanguage(textOf(channel, 'language'), textOf(channel, 'dc:language'), channel.language);
}

/** RSS 0.9x to 2.0 (rssboard.org/rss-specification) and 1.0 (web.resource.org/rss/1.0/spec), as far as it is of use to readers. */
export function readChannel(channel: XmlElement): Omit<Feed, 'entries'> {
  const title = titleText(stated(child(channel, 'title', 'dc:title')));
  const site = firstAddress(channel);
  const language = channelLanguage(channel);
  const intervalMinutes = intervalOf(channel);
  return {
    ...(title ? { title } : {}),
    ...(site ? { site } : {}),
    ...(language ? { language } : {}),
    ...(intervalMinutes ? { intervalMinutes } : {}),
  };
}

/** `around` is the language of the feed, as far as it is known: it says where sentences end and which of 5/2 is the month. */
export function readItem(item: XmlElement, around: LanguageTag | undefined): EntryDraft {
  const title = child(item, 'title', 'dc:title', 'media:title');
  const language = statedLanguage(
    textOf(item, 'dc:language'),
    textOf(item, 'language'),
    item.language,
    title?.language,
  );
  const url = itemAddress(item);
  const dates = children(item, ...DATES).map(({ text }) => text.trim());
  const published = statedDate(dates, language ?? around);
  const guid = textOf(item, 'guid', 'atom:id') || item.attributes['rdf:about']?.trim();
  const people = children(item, 'atom:author', 'atom:contributor').map((person) =>
    textOf(person, 'atom:name'),
  );
  const names = children(item, 'dc:creator', 'author', 'itunes:author').map(({ text }) => text);
  return {
    id: guid ?? '',
    title: titleText(stated(title)),
    summary: itemSummary(item, around),
    authors: authorNames([...names, ...people]),
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  };
}

/** When it appeared, then when it was changed. */
const DATES = [
  'pubdate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'atom:published',
  'published',
  'date',
  'atom:updated',
  'dcterms:modified',
];
const SUMMARIES = [
  'description',
  'atom:summary',
  'summary',
  'content:encoded',
  'content',
  'itunes:summary',
  'media:description',
];

function stated(element: XmlElement | undefined): StatedText {
  if (element?.markup !== undefined) return { text: element.markup, form: 'html' };
  return { text: element?.text ?? '', form: 'unsaid' };
}

function itemSummary(item: XmlElement, language: LanguageTag | undefined): string {
  const inGroup = children(item, 'media:group').flatMap((group) => children(group, 'media:description'));
  for (const element of [...children(item, ...SUMMARIES), ...inGroup]) {
    const summary = summaryText({ text: element.markup ?? element.text, form: 'html' }, language);
    if (summary) return summary;
  }
  return '';
}

function itemAddress(item: XmlElement): string | undefined {
  const original = webAddress(textOf(item, 'feedburner:origlink'), item.base);
  const guids = children(item, 'guid').filter(
    (guid) => guid.attributes.ispermalink?.toLowerCase() !== 'false',
  );
  const fallbacks = [...guids.map(({ text }) => text), item.attributes['rdf:about']];
  return original ?? firstAddress(item) ?? fallbacks.map((text) => absolute(text)).find(Boolean);
}

/** A guid is an address only where it is a whole one: most are numbers. */
function absolute(text: string | undefined): string | undefined {
  return webAddress(text);
}

function firstAddress(element: XmlElement): string | undefined {
  const links = children(element, 'link').map((link) =>
    webAddress(link.text || link.attributes.href, link.base),
  );
  return links.find(Boolean) ?? alternateAddress(children(element, 'atom:link'));
}

const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};

/** `ttl` in minutes, else `sy:updatePeriod` over `sy:updateFrequency` (web.resource.org/rss/1.0/modules/syndication). */
function intervalOf(channel: XmlElement): number | undefined {
  const ttl = /^\d{1,6}$/.exec(textOf(channel, 'ttl'));
  if (ttl && Number(ttl[0]) > 0) return Number(ttl[0]);
  const period = PERIOD_MINUTES[textOf(channel, 'sy:updateperiod').toLowerCase()];
  const frequency = Number(/^\d{1,4}$/.exec(textOf(channel, 'sy:updatefrequency'))?.[0] ?? 1);
  return period && frequency > 0 ? Math.max(1, Math.round(period / frequency)) : undefined;
}
