import { Parser } from 'htmlparser2';

/** What begins no entity: it is not escaped, as in `AT&T` and in addresses with several parameters. */
const STRAY = /&(?!(?:#\d{1,8}|#x[\da-f]{1,7}|[a-z][a-z\d]{1,31});)/gi;

/** The entities that XML has of itself: where there are no others, as in most escaped HTML, nothing has to be parsed. */
const OF_XML: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const OTHERS = /&(?!(?:amp|lt|gt|quot|apos);)/;

/**
 * Entities of XML and of HTML (`&nbsp;`, which many feeds have without a definition) decoded, once. An entity that nobody knows stays
 * as it stands, and so does one that the document itself defines.
 */
export function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw;
  if (!OTHERS.test(raw)) return raw.replace(/&[a-z]+;/g, (entity) => OF_XML[entity] ?? entity);
  let text = '';
  const parser = new Parser({
    ontext(piece) {
      text += piece;
    },
  });
  parser.end(raw.replace(STRAY, '&amp;').replaceAll('<', '&lt;'));
  return text;
}
