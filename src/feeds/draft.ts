import { parseDate } from '../core/dates/date';
import type { FeedEntry } from '../core/feed';
import { type LanguageTag, normaliseLanguage } from '../core/language';
import type { StatedDate } from '../core/source';
import { titleText } from './plain-text';

/** An entry as it was read, before it is known what others are called. */
export interface EntryDraft extends Omit<FeedEntry, 'id'> {
  /** As stated, `''` where nothing is. */
  id: string;
}

const MOST_AUTHORS = 20;
/** Longer texts are no dates. */
const MOST_DATE_CHARS = 100;
/** What programs write that have no date. */
const NO_MOMENT = /^1970-01-01T00:00/;

/** The first of some statements that is a date. */
export function statedDate(stated: readonly string[], language?: LanguageTag): StatedDate | undefined {
  for (const text of stated) {
    const date = text.length <= MOST_DATE_CHARS ? parseDate(text, language) : undefined;
    if (date && !NO_MOMENT.test(date.iso)) return date;
  }
  return undefined;
}

/** The first of some statements that is a language. */
export function statedLanguage(...stated: readonly (string | undefined)[]): LanguageTag | undefined {
  for (const tag of stated) {
    const language = normaliseLanguage(tag);
    if (language) return language;
  }
  return undefined;
}

/** Names of people without their mail addresses, none twice: `anna@paper.example (Anna Bianchi)`, `Anna Bianchi <anna@paper.example>`. */
export function authorNames(stated: readonly string[]): string[] {
  const names = stated
    .slice(0, MOST_AUTHORS)
    .map((text) => titleText({ text: nameIn(text), form: 'unsaid' }));
  return [...new Set(names)].filter(Boolean);
}

function nameIn(stated: string): string {
  const text = stated.slice(0, 1000).trim();
  const mail = /^\S{1,200}@[^\s()]{1,200}\s*(?:\((.{1,300})\))?$/.exec(text);
  return mail ? (mail[1] ?? '') : text.replace(/\s<[^\s<>]{1,200}@[^\s<>]{1,200}>$/, '');
}
