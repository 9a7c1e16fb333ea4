import type { Feed } from '../core/feed';
import type { LanguageTag } from '../core/language';
import { alternateAddress } from './alternate-address';
import { authorNames, type EntryDraft, statedDate, statedLanguage } from './draft';
import { type StatedText, summaryText, titleText } from './plain-text';
import { webAddress } from './web-address';
import { child, children, textOf, type XmlElement } from './xml-element';

/** Atom 1.0 (RFC 4287) and 0.3, which has `mode` beside `type`. */
export function readFeedElement(feed: XmlElement): Omit<Feed, 'entries'> {
  const title = titleText(construct(child(feed, 'title')));
  const site = alternateAddress(children(feed, 'link'));
  const language = feedLanguage(feed);
  return {
    ...(title ? { title } : {}),
    ...(site ? { site } : {}),
    ...(language ? { language } : {}),
  };
}

export function feedLanguage(feed: XmlElement): LanguageTag | undefined {
  return statedLanguage(feed.language, textOf(feed, 'dc:language'));
}

/** An entry without authors has those of the feed it was taken from, else of its own (RFC 4287, 4.1.2). */
export function readAtomEntry(entry: XmlElement, feed: XmlElement): EntryDraft {
  const title = child(entry, 'title');
  const around = feedLanguage(feed);
  const texts = [title, child(entry, 'summary'), child(entry, 'content')];
  const language = statedLanguage(
    entry.language,
    textOf(entry, 'dc:language'),
    ...texts.map((text) => text?.language),
  );
  const published = statedDate(
    children(entry, ...DATES).map(({ text }) => text.trim()),
    language ?? around,
  );
  const original = webAddress(textOf(entry, 'feedburner:origlink'), entry.base);
  const url = original ?? alternateAddress(children(entry, 'link'));
  return {
    id: textOf(entry, 'id'),
    title: titleText(construct(title)),
    summary: entrySummary(entry, around),
    authors:
      [entry, ...children(entry, 'source'), feed].map(authorsOf).find((names) => names.length > 0) ?? [],
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  };
}

const DATES = ['published', 'issued', 'created', 'dc:date', 'updated', 'modified'];

function authorsOf(element: XmlElement): string[] {
  const people = children(element, 'author').map((person) => textOf(person, 'name') || person.text);
  return authorNames([...people, ...children(element, 'dc:creator').map(({ text }) => text)]);
}

function entrySummary(entry: XmlElement, language: LanguageTag | undefined): string {
  const inGroup = children(entry, 'media:group').flatMap((group) => children(group, 'media:description'));
  for (const element of [...children(entry, 'summary', 'content'), ...inGroup]) {
    const summary = summaryText(construct(element), language);
    if (summary) return summary;
  }
  return '';
}

const NOTHING: StatedText = { text: '', form: 'text' };

/** A text as its `type` says (RFC 4287, 3.1 and 4.1.3.3). Media that are no text, and base64, say nothing that can be read. */
function construct(element: XmlElement | undefined): StatedText {
  if (!element || element.attributes.mode === 'base64') return NOTHING;
  const type = element.attributes.type?.toLowerCase().trim() ?? '';
  if (!/^$|text|html/.test(type)) return NOTHING;
  if (element.markup !== undefined) return { text: element.markup, form: 'html' };
  if (/html/.test(type)) return { text: element.text, form: 'html' };
  return { text: element.text, form: type === '' ? 'unsaid' : 'text' };
}
