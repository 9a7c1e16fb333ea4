import { parseDate } from '../../core/dates/date';
import { normaliseLanguage } from '../../core/language';
import type { Field, Source } from '../../core/source';
import { type LinkedData, linkedData } from '../json-ld/nodes';
import { absoluteUrl, type Page } from '../page';
import { chooseAuthors } from './authors';
import { chooseTitle } from './choose-title';
import { headlineElement } from './headline-element';
import { articleNode, jsonLdStatements } from './json-ld-statement';
import { metaStatement, openGraphStatement, readMeta } from './meta-statements';
import { markedUpStatement } from './microdata-statement';
import { canonicalAddress, iconAddress } from './page-links';
import { plainText } from './plain-text';
import type { Statement } from './statement';
import { hostNames } from './titles';
import { visibleStatements } from './visible-statement';

/** What a page states about its article, and what other steps need of it. */
export interface PageSource {
  /** All but `access`, which depends on how much of the text is there. */
  source: Source;
  /** The element that is visibly the headline. */
  headline: Element | undefined;
  /** The page's JSON-LD, and in it the object of the article. */
  nodes: readonly LinkedData[];
  article: LinkedData | undefined;
}

/**
 * Reads where an article came from: JSON-LD, then OpenGraph, meta, microdata, RDFa, then what is visible. Each field is
 * the first that states it believably, with its evidence.
 */
export function readSource(page: Page): PageSource {
  const { copy, url, base } = page;
  const meta = readMeta(copy);
  const openGraph = openGraphStatement(meta);
  const nodes = linkedData(copy);
  const titleElement = plainText(copy.querySelector('head > title')?.textContent ?? copy.title);
  const address = canonicalAddress(copy, url, base);
  const article = articleNode(nodes, address.value, openGraph.title ?? titleElement);
  const stated = [
    ...jsonLdStatements(nodes, article),
    openGraph,
    metaStatement(meta),
    markedUpStatement(copy, 'microdata'),
    markedUpStatement(copy, 'rdfa'),
  ];
  const language = fieldOf(stated, 'language', normaliseLanguage);
  const rootLanguage = normaliseLanguage(copy.documentElement.getAttribute('lang'));
  const headline = headlineElement(copy, [...stated.flatMap((it) => it.title ?? []), titleElement]);
  const statements = [...stated, ...visibleStatements(copy, headline, rootLanguage ?? language?.value)];

  const siteName = fieldOf(statements, 'siteName', nameOf);
  const publisher = fieldOf(statements, 'publisher', nameOf);
  const siteNames = [siteName?.value, publisher?.value, ...hostNames(url)].filter(
    (name) => name !== undefined,
  );
  const title = chooseTitle({ statements, titleElement, headline, siteNames });
  const date = (text: string) => parseDate(text, rootLanguage ?? language?.value);
  const members = {
    title,
    standfirst: fieldOf(statements, 'standfirst', nameOf),
    siteName,
    authors: chooseAuthors(statements, siteNames),
    published: fieldOf(statements, 'published', date) ?? dateInAddress(address.value),
    modified: fieldOf(statements, 'modified', date),
    section: fieldOf(statements, 'section', nameOf),
    language: rootLanguage ? { value: rootLanguage, evidence: 'html-lang' } : language,
    publisher,
    leadImage: fieldOf(statements, 'leadImage', (image) => absoluteUrl(image, base)),
    favicon: iconAddress(copy, base),
  };
  const known = Object.entries(members).filter(([, field]) => field !== undefined);
  return {
    source: { ...(Object.fromEntries(known) as Omit<Source, 'url'>), url: address },
    headline,
    nodes,
    article,
  };
}

/** The first statement of a member that survives its cleaning. */
function fieldOf<K extends Exclude<keyof Statement, 'evidence'>, T>(
  statements: readonly Statement[],
  member: K,
  clean: (stated: NonNullable<Statement[K]>) => T | undefined,
): Field<T> | undefined {
  for (const statement of statements) {
    const stated = statement[member];
    const value = stated === undefined ? undefined : clean(stated);
    if (value !== undefined) return { value, evidence: statement.evidence };
  }
  return undefined;
}

function nameOf(stated: string): string | undefined {
  const name = plainText(stated);
  return name === '' || /^https?:\/\/\S+$/.test(name) || /^@\w+$/.test(name) ? undefined : name;
}

// `/2020/02/19/` in the article's address is a date that its site states there.
function dateInAddress(url: string): Source['published'] {
  const match = /\/(\d{4})[/-]?(\d{2})[/-]?(\d{2})(?=[/_-]|$)/.exec(new URL(url).pathname);
  const value = match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
  return value ? { value, evidence: 'url' } : undefined;
}
