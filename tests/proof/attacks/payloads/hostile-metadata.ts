import type { LittleSite } from '../../../servers/little-site';
import type { Payload } from './all-payloads';
import { articleWith } from './hostile-article';
import { scriptCalling } from './script-text';

/** As long as a field of a source may be, nearly. */
const MOST_CHARS = 4500;

/** All payloads in as few texts as there can be, for fields that a page has once. */
export function groupsOf(payloads: readonly Payload[]): string[] {
  const groups: string[] = [];
  for (const { text } of payloads) {
    const last = groups.at(-1);
    if (last !== undefined && last.length + text.length < MOST_CHARS)
      groups[groups.length - 1] = `${last} ${text}`;
    else groups.push(text);
  }
  return groups;
}

interface Given {
  /** For each field that there is once. */
  group: string;
  /** For those of which there are many. */
  texts: string[];
  isJsonLd: boolean;
}

/** Runs in the page: each field of what a page can say of its article is hostile. */
function writeMetadata({ group, texts, isJsonLd }: Given): void {
  const add = (parent: Element, name: string, attributes: Record<string, string>, text = '') => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(text);
    parent.append(element);
  };
  const article = document.querySelector('#article') as Element;
  document.title = group;
  if (isJsonLd) {
    const person = (name: string) => ({ '@type': 'Person', name, url: name, '@id': name });
    const linked = {
      '@context': 'https://schema.org',
      '@type': ['NewsArticle', group],
      headline: group,
      alternativeHeadline: group,
      name: group,
      description: group,
      author: texts.map(person),
      creator: group,
      publisher: { '@type': 'Organization', name: group, url: group, logo: { url: group } },
      datePublished: `2026-01-02${group}`,
      dateModified: group,
      url: group,
      mainEntityOfPage: { '@id': group },
      image: [group, { url: group }],
      thumbnailUrl: group,
      articleSection: group,
      articleBody: group,
      keywords: texts,
      isAccessibleForFree: group,
      isPartOf: person(group),
    };
    add(document.head, 'script', { type: 'application/ld+json' }, JSON.stringify(linked));
  } else {
    const once =
      'og:title og:description og:site_name og:url og:image og:locale article:section article:published_time article:modified_time article:publisher twitter:title twitter:description twitter:image twitter:site';
    for (const property of once.split(' ')) add(document.head, 'meta', { property, content: group });
    for (const name of [
      'description',
      'date',
      'dc.title',
      'dc.creator',
      'dc.date',
      'application-name',
      'parsely-title',
    ])
      add(document.head, 'meta', { name, content: group });
    for (const text of texts) {
      add(document.head, 'meta', { name: 'author', content: text });
      add(document.head, 'meta', { property: 'article:author', content: text });
    }
    add(article, 'p', { class: 'byline', rel: 'author', itemprop: 'author' }, `di ${group}`);
    add(article, 'time', { datetime: group, itemprop: 'datePublished' }, group);
  }
  for (const text of texts.slice(0, 20)) {
    add(document.head, 'link', { rel: 'alternate', type: 'application/rss+xml', title: text, href: text });
    add(document.head, 'link', {
      rel: 'alternate',
      type: 'application/atom+xml',
      title: text,
      href: `/feed?${text}`,
    });
    add(article, 'p', { lang: text }, 'Una lingua che nessuno parla, e che il giornale dice di scrivere.');
  }
  add(document.head, 'link', { rel: 'canonical', href: group });
}

/** Puts a page there that says in JSON-LD, or in metadata and in its text, what its article is. */
export function putMetadata(
  site: LittleSite,
  path: string,
  payloads: readonly Payload[],
  group: string,
  isJsonLd: boolean,
): string {
  const texts = payloads.map(({ text }) => text);
  site.put(path, articleWith(scriptCalling(writeMetadata, { group, texts, isJsonLd })));
  return site.origin + path;
}
