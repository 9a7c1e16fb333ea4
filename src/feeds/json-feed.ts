import type { Feed } from '../core/feed';
import type { LanguageTag } from '../core/language';
import { fail, ok, type Result } from '../core/result';
import { distinctEntries } from './distinct-entries';
import { authorNames, type EntryDraft, statedDate, statedLanguage } from './draft';
import { type StatedText, summaryText, titleText } from './plain-text';
import { webAddress } from './web-address';

type Json = Readonly<Record<string, unknown>>;

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). Errors: `feed-unreadable` for what is no JSON or has no `items`. Items of another form are
 * passed over.
 */
export function readJsonFeed(text: string, address: string): Result<Feed> {
  const feed = objectIn(text);
  if (!feed) return fail({ kind: 'feed-unreadable', detail: 'its JSON is damaged' });
  if (!Array.isArray(feed.items))
    return fail({ kind: 'feed-unreadable', detail: 'it is JSON without items' });
  const title = titleText(plain(feed.title));
  const site = webAddress(textIn(feed.home_page_url), address);
  const language = statedLanguage(textIn(feed.language));
  const authors = authorsOf(feed);
  const drafts = feed.items.filter(isObject).map((item) => readItem(item, address, language));
  const entries = distinctEntries(drafts, language);
  return ok({
    ...(title ? { title } : {}),
    ...(site ? { site } : {}),
    ...(language ? { language } : {}),
    // What has no authors has those of its feed.
    entries: entries.map((entry) => (entry.authors.length > 0 ? entry : { ...entry, authors })),
  });
}

function readItem(item: Json, address: string, around: LanguageTag | undefined): EntryDraft {
  const language = statedLanguage(textIn(item.language));
  const url = webAddress(textIn(item.url), address) ?? webAddress(textIn(item.external_url), address);
  const dates = [textIn(item.date_published), textIn(item.date_modified)];
  const published = statedDate(dates, language ?? around);
  const html: StatedText = { text: textIn(item.content_html), form: 'html' };
  const texts = [plain(item.summary), plain(item.content_text), html];
  return {
    // Some feeds have numbers for ids.
    id: typeof item.id === 'number' ? String(item.id) : textIn(item.id).trim(),
    title: titleText(plain(item.title)),
    summary: texts.map((stated) => summaryText(stated, around)).find(Boolean) ?? '',
    authors: authorsOf(item),
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  };
}

/** `authors` of version 1.1, else `author` of version 1. */
function authorsOf({ authors, author }: Json): string[] {
  const people = Array.isArray(authors) ? authors : [author];
  return authorNames(people.filter(isObject).map(({ name }) => textIn(name)));
}

function plain(value: unknown): StatedText {
  return { text: textIn(value), form: 'text' };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectIn(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : Array.isArray(value) ? {} : undefined;
  } catch {
    return undefined;
  }
}
