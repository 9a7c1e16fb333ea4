import type { Statement } from './statement';

/** The content of the page's meta elements by lower-case name, in document order. */
type MetaIndex = ReadonlyMap<string, string[]>;

const NAMES = {
  title: [
    'parsely-title',
    'sailthru.title',
    'citation_title',
    'dc.title',
    'dcterms.title',
    'twitter:title',
    'title',
  ],
  standfirst: [
    'description',
    'dc.description',
    'dcterms.description',
    'sailthru.description',
    'twitter:description',
  ],
  siteName: ['application-name', 'citation_journal_title', 'dc.publisher'],
  published: [
    'parsely-pub-date',
    'sailthru.date',
    'citation_publication_date',
    'citation_date',
    'dc.date.issued',
    'dc.date.created',
    'dcterms.created',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dc.date.publication',
    'publish-date',
    'publish_date',
    'publishdate',
    'published-date',
    'published_date',
    'pubdate',
    'pub_date',
    'publication_date',
    'publication-date',
    'date.publication',
    'article.published',
    'article.created',
    'article:created',
    'article_date_original',
    'cxenseparse:recs:publishtime',
    'ptime',
    'displaydate',
    'originalpublicationdate',
    'release_date',
    'date',
  ],
  modified: [
    'lastmod',
    'last-modified',
    'dc.date.modified',
    'dcterms.modified',
    'article.updated',
    'revised',
  ],
  section: ['parsely-section', 'sailthru.section', 'dc.subject.section', 'section'],
} as const;

const AUTHOR_NAMES = [
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor.author',
  'author',
  'article.author',
  'article:author_name',
  'cxenseparse:author',
  'byl',
  'byline',
];

/** What OpenGraph states, with the `article:` namespace that belongs to it. */
export function openGraphStatement(index: MetaIndex): Statement {
  const authors = [...(index.get('article:author') ?? []), ...(index.get('og:article:author') ?? [])];
  return {
    ...stated('title', first(index, ['og:title'])),
    ...stated('standfirst', first(index, ['og:description'])),
    ...stated('siteName', first(index, ['og:site_name'])),
    ...stated(
      'published',
      first(index, [
        'article:published_time',
        'og:published_time',
        'article:published',
        'og:article:published_time',
        'article:publish_time',
      ]),
    ),
    ...stated('modified', first(index, ['article:modified_time', 'og:updated_time', 'article:modified'])),
    ...stated('section', first(index, ['article:section', 'og:article:section'])),
    ...stated('language', first(index, ['og:locale'])),
    ...stated('leadImage', first(index, ['og:image:secure_url', 'og:image', 'og:image:url'])),
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    evidence: 'open-graph',
  };
}

/** What other meta elements state: Parse.ly, Sailthru, Dublin Core, Highwire (citation_), Twitter and the plain ones. */
export function metaStatement(index: MetaIndex): Statement {
  // The first name that is there speaks; a page repeats its authors under several.
  const authors = AUTHOR_NAMES.map((name) => index.get(name)).find((values) => values !== undefined) ?? [];
  return {
    ...stated('title', first(index, NAMES.title)),
    ...stated('standfirst', first(index, NAMES.standfirst)),
    ...stated('siteName', first(index, NAMES.siteName)),
    ...stated('published', first(index, NAMES.published)),
    ...stated('modified', first(index, NAMES.modified)),
    ...stated('section', first(index, NAMES.section)),
    ...stated('language', first(index, ['content-language', 'dc.language', 'dcterms.language', 'language'])),
    ...stated(
      'leadImage',
      first(index, [
        'twitter:image',
        'twitter:image:src',
        'parsely-image-url',
        'sailthru.image.full',
        'thumbnail',
      ]),
    ),
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    evidence: 'meta',
  };
}

/** Reads the meta elements. A property may hold several names parted by spaces; an itemprop is microdata's. */
export function readMeta(document: Document): MetaIndex {
  const index = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content], meta[value]')) {
    // `value` for `content` is a mistake that pages make; what it says is clear all the same.
    const content = (meta.getAttribute('content') ?? meta.getAttribute('value'))?.trim();
    if (!content) continue;
    const names = `${meta.getAttribute('property') ?? ''} ${meta.getAttribute('name') ?? ''} ${meta.getAttribute('http-equiv') ?? ''}`;
    for (const name of new Set(names.toLowerCase().split(/\s+/))) {
      if (name === '') continue;
      const key = name.replace(
        /^(dc|dcterms|sailthru|citation)[:_]/,
        (_, prefix: string) => `${prefix}${prefix === 'citation' ? '_' : '.'}`,
      );
      const values = index.get(key);
      if (values) values.push(content);
      else index.set(key, [content]);
    }
  }
  return index;
}

function first(index: MetaIndex, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = index.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}

function stated<K extends keyof Statement>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
}
