import type { ListedFeed } from './read-opml';

/** A list of feeds as OPML 2.0 (opml.org/spec2.opml), which other readers of feeds take. `now` is when it was made. */
export function writeOpml(feeds: readonly ListedFeed[], title: string, now: Date): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(title)}</title>`,
    `    <dateCreated>${now.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...feeds.map((feed) => `    ${outline(feed)}`),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function outline({ url, title, site }: ListedFeed): string {
  const attributes = { type: 'rss', text: title, title, xmlUrl: url, ...(site ? { htmlUrl: site } : {}) };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<outline ${written.join(' ')}/>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold, not even escaped (section 2.2). */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text
    .replace(NO_XML, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
