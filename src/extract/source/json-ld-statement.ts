import { isArticleNode, isLinkedData, type LinkedData, listOf, typesOf } from '../json-ld/nodes';
import type { StatedAuthor, Statement } from './statement';

/** The JSON-LD object that speaks of this page's article, or undefined. Lists of other articles are passed over. */
export function articleNode(
  nodes: readonly LinkedData[],
  url: string,
  title: string,
): LinkedData | undefined {
  const articles = nodes.filter(isArticleNode);
  const own = articles.find((node) => addressesOf(node).some((address) => isSamePage(address, url)));
  const named = articles.find(
    (node) => title !== '' && fold(text(node.headline) ?? text(node.name)) === fold(title),
  );
  return own ?? named ?? articles.find((node) => !isListed(node, nodes)) ?? articles[0];
}

/** What JSON-LD states, from the article's own object, and from the page's where that says nothing. */
export function jsonLdStatements(nodes: readonly LinkedData[], article: LinkedData | undefined): Statement[] {
  const statements: Statement[] = [];
  if (article) statements.push(statementOf(article, nodes));
  const page = nodes.find((node) => typesOf(node).some((type) => type === 'WebPage' || type === 'ItemPage'));
  if (page) {
    const { published, modified, authors, leadImage } = statementOf(page, nodes);
    statements.push(compact({ evidence: 'json-ld', published, modified, authors, leadImage }));
  }
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  if (site) statements.push(compact({ evidence: 'json-ld', siteName: text(site.name) }));
  return statements;
}

function statementOf(node: LinkedData, nodes: readonly LinkedData[]): Statement {
  const resolve = resolver(nodes);
  const publisher = listOf(node.publisher).map(resolve).map(nameOf).find(Boolean);
  const part = listOf(node.isPartOf)
    .map(resolve)
    .find((whole) => isLinkedData(whole) && typesOf(whole).includes('WebSite'));
  const authors = [...listOf(node.author ?? node.creator)].map(resolve).flatMap(authorsOf);
  return compact({
    evidence: 'json-ld',
    title: text(node.headline) ?? text(node.name),
    standfirst: text(node.description) ?? text(node.alternativeHeadline),
    authors: authors.length > 0 ? authors : undefined,
    published: text(node.datePublished) ?? text(node.dateCreated),
    modified: text(node.dateModified),
    section: listOf(node.articleSection).map(text).find(Boolean),
    language: listOf(node.inLanguage).map(text).find(Boolean),
    publisher,
    siteName: nameOf(part) ?? publisher,
    leadImage: listOf(node.image ?? node.thumbnailUrl)
      .map(resolve)
      .map(imageOf)
      .find(Boolean),
  });
}

/** Drops the members that are undefined, so that what is not stated is absent. */
function compact(
  members: { [K in keyof Statement]: Statement[K] | undefined } & { evidence: 'json-ld' },
): Statement {
  const { evidence, ...rest } = members;
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(entries) as Omit<Statement, 'evidence'>), evidence };
}

// { "@id": "#x" } stands for the object that has this id.
function resolver(nodes: readonly LinkedData[]): (value: unknown) => unknown {
  return (value) => {
    if (!isLinkedData(value) || typeof value['@id'] !== 'string' || value.name || value.url) return value;
    return nodes.find((node) => node !== value && node['@id'] === value['@id']) ?? value;
  };
}

function authorsOf(value: unknown): StatedAuthor[] {
  if (typeof value === 'string') return [{ name: value }];
  if (!isLinkedData(value)) return [];
  const types = typesOf(value);
  const person = types.includes('Person')
    ? true
    : types.some((type) => /Organi[sz]ation$/.test(type))
      ? false
      : undefined;
  const names = listOf(value.name)
    .map(text)
    .filter((name) => name !== undefined);
  const [given, family] = [text(value.givenName), text(value.familyName)];
  if (names.length === 0 && given && family) names.push(`${given} ${family}`);
  return names.map((name) => (person === undefined ? { name } : { name, person }));
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return /^https?:/.test(value) ? undefined : text(value);
  return isLinkedData(value) ? listOf(value.name).map(text).find(Boolean) : undefined;
}

function imageOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return isLinkedData(value) ? (text(listOf(value.url)[0]) ?? text(listOf(value.contentUrl)[0])) : undefined;
}

function addressesOf(node: LinkedData): string[] {
  const page = node.mainEntityOfPage;
  return [node.url, node['@id'], page, isLinkedData(page) ? (page['@id'] ?? page.url) : undefined].filter(
    (address) => typeof address === 'string',
  );
}

function isSamePage(address: string, url: string): boolean {
  try {
    const [a, b] = [new URL(address, url), new URL(url)];
    const path = (it: URL) => it.pathname.replace(/\/(index\.\w+|amp)?$/, '');
    return path(a) !== '' && path(a) === path(b) && (a.search === b.search || a.search === '');
  } catch {
    return false;
  }
}

function isListed(node: LinkedData, nodes: readonly LinkedData[]): boolean {
  return nodes.some((other) =>
    listOf(other.itemListElement).some((item) => item === node || (isLinkedData(item) && item.item === node)),
  );
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function fold(value: string | undefined): string {
  return (value ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
