import type { LanguageTag } from '../core/language';
import { splitSentences } from '../core/sentences/split-sentences';
import { isSyndicationLine, saysSyndication } from '../core/syndication-line';
import { decodeEntities } from './entities';
import { oneLine, readHtmlLines } from './html-lines';

/** Text as a format has it: as it is, as HTML, or as whatever sites put there where it says nothing. */
export interface StatedText {
  text: string;
  form: 'text' | 'html' | 'unsaid';
}

/** Titles and names are cut behind so many characters. */
const MOST_TITLE = 500;
/** So much of a text is looked at for its summary: what is cut off has to be more than one sentence and a line of syndication. */
const MOST_READ = 900;
const SUMMARY = 400;
/** A first sentence shorter than this is no summary, where the next one does not fit. */
const LEAST_SUMMARY = 150;
/** What follows a sentence says whether it ends there. */
const AFTER_SUMMARY = 100;
const LONGEST_SYNDICATION = 300;

/** A tag that was closed, or one that never is: `a < b` and `<div> explained` are no markup. */
const MARKUP = /<\/[a-z][a-z\d]{0,15}\s*>|<(?:br|hr|img|wbr)\b[^<>]*>|<a\s[^<>]*>/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/** One line of plain text: a title, a name. */
export function titleText(stated: StatedText): string {
  const title = linesOf(stated).join(' ');
  return title.length <= MOST_TITLE ? title : cutAtWord(title, MOST_TITLE);
}

/** A few sentences of plain text, about 400 characters, cut where a sentence ends. */
export function summaryText(stated: StatedText, language: LanguageTag = 'und'): string {
  const read = linesOf(stated)
    .filter((line) => !isSyndicationLine(line) || line.length > LONGEST_SYNDICATION)
    .join(' ')
    .replace(/\s?(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\))$/, ' …');
  return fewSentences(withoutSyndication(read, language), language);
}

function linesOf({ text, form }: StatedText): string[] {
  if (form === 'text') return [oneLine(text.slice(0, MOST_READ))];
  if (form === 'html' || MARKUP.test(text)) return htmlLines(text);
  const decoded = decodeEntities(text.slice(0, MOST_READ));
  return MARKUP.test(decoded) || ENTITY.test(decoded) ? htmlLines(text) : [oneLine(decoded)];
}

/** Sites escape once too often: what came out of HTML without a tag and looks like HTML is read once more. */
function htmlLines(html: string): string[] {
  const { lines, hasTags } = readHtmlLines(html, MOST_READ);
  const text = lines.join(' ');
  if (hasTags || !(MARKUP.test(text) || ENTITY.test(text))) return lines;
  return readHtmlLines(decodeEntities(html), MOST_READ).lines;
}

/** Where the line of syndication has no line of its own, it is the last sentence, or the last ones if the title is several. */
function withoutSyndication(text: string, language: LanguageTag): string {
  if (!saysSyndication(text.slice(-LONGEST_SYNDICATION))) return text;
  for (const { start } of splitSentences(text, language).reverse()) {
    if (text.length - start > LONGEST_SYNDICATION) break;
    if (isSyndicationLine(text.slice(start))) return text.slice(0, start).trim();
  }
  return text;
}

function fewSentences(text: string, language: LanguageTag): string {
  if (text.length <= SUMMARY) return text;
  const end =
    splitSentences(text.slice(0, SUMMARY + AFTER_SUMMARY), language).findLast(
      (range) => range.end <= SUMMARY + 1,
    )?.end ?? 0;
  return end >= LEAST_SUMMARY ? text.slice(0, end).trim() : cutAtWord(text, SUMMARY);
}

/** Writing without spaces is cut between two letters. */
function cutAtWord(text: string, most: number): string {
  const space = text.lastIndexOf(' ', most);
  const cut = text.slice(0, space > most / 2 ? space : most);
  return `${cut.replace(/[\s\p{Surrogate},;:–—-]+$/u, '')}…`;
}
