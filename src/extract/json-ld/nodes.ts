import { own } from '../../core/own-members';
import { parseTolerantly } from './parse';

/** A JSON-LD object as it stands on the page; every value is to be looked at before it is believed. */
export type LinkedData = Readonly<Record<string, unknown>>;

const LONGEST_SCRIPT = 2_000_000;
const DEEPEST = 12;

/** Every object with a type in the page's JSON-LD, outer before inner, in document order: `@graph`, lists and nesting flattened. */
export function linkedData(document: Document): LinkedData[] {
  const found: LinkedData[] = [];
  for (const script of own(document).querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    if (source.length <= LONGEST_SCRIPT) collect(parseTolerantly(source), found, 0);
  }
  return found;
}

function collect(value: unknown, found: LinkedData[], depth: number): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, depth + 1);
    return;
  }
  if (isLinkedData(value) && typesOf(value).length > 0) found.push(value);
  for (const inner of Object.values(value)) collect(inner, found, depth + 1);
}

export function isLinkedData(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types of an object without their namespace: `https://schema.org/NewsArticle` -> `NewsArticle`. */
export function typesOf(node: LinkedData): string[] {
  return listOf(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/:#]/s, '')] : [],
  );
}

/** True for every kind of thing that is read as a story. */
export function isArticleNode(node: LinkedData): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

const ARTICLE_TYPE =
  /(^|[a-z])Article$|^(Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|Review|CriticReview)$/;

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
