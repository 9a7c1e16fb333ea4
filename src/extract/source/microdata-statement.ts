import type { StatedAuthor, Statement } from './statement';

/** The two ways of marking up elements with schema.org names. */
const KINDS = {
  microdata: { property: 'itemprop', scope: 'itemscope', type: 'itemtype' },
  rdfa: { property: 'property', scope: 'typeof', type: 'typeof' },
} as const;

type Kind = keyof typeof KINDS;

/** Reads what elements with `itemprop` (microdata) or `property` (RDFa with schema.org names) state about the article. */
export function markedUpStatement(document: Document, kind: Kind): Statement {
  const scope = articleScope(document, kind);
  const marked = [...(scope ?? document).querySelectorAll(`[${KINDS[kind].property}]`)].filter((element) =>
    isOwn(element, scope, kind),
  );
  const find = (...names: string[]) => {
    for (const name of names) {
      for (const element of marked) {
        const value = hasProperty(element, name, kind) ? statedValue(element) : undefined;
        if (value) return value;
      }
    }
    return undefined;
  };
  const authors = marked
    .filter((element) => hasProperty(element, 'author', kind))
    .flatMap((it) => authorsOf(it, kind));
  const members = {
    title: find('headline'),
    published: find('datePublished', 'dateCreated'),
    modified: find('dateModified'),
    section: find('articleSection'),
    language: find('inLanguage'),
    standfirst: find('alternativeHeadline'),
    authors: authors.length > 0 ? authors : undefined,
  };
  const stated = Object.entries(members).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(stated) as Omit<Statement, 'evidence'>), evidence: kind };
}

// Teasers of other articles are marked up too; the article is the one that has the text.
function articleScope(document: Document, kind: Kind): Element | undefined {
  const { type } = KINDS[kind];
  let longest: Element | undefined;
  for (const scope of document.querySelectorAll(`[${type}]`)) {
    if (!/(?:article|blogposting)/i.test(scope.getAttribute(type) ?? '')) continue;
    if (!longest || lengthOf(scope) > lengthOf(longest)) longest = scope;
  }
  return longest;
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').length;
}

// A property of something within the article (its comments, its pictures) is not the article's.
function isOwn(element: Element, root: Element | undefined, kind: Kind): boolean {
  const { scope, type } = KINDS[kind];
  const owner = element.parentElement?.closest(`[${scope}]`);
  if (!owner || owner === root) return true;
  return !/comment|person|organi[sz]ation|review|image|video|product/i.test(owner.getAttribute(type) ?? '');
}

function hasProperty(element: Element, name: string, kind: Kind): boolean {
  const names = (element.getAttribute(KINDS[kind].property) ?? '').toLowerCase().split(/\s+/);
  return names.some((it) => it.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, '') === name.toLowerCase());
}

function statedValue(element: Element): string | undefined {
  const attribute = element.getAttribute('content') ?? element.getAttribute('datetime');
  return (attribute ?? element.textContent ?? '').trim() || undefined;
}

function authorsOf(element: Element, kind: Kind): StatedAuthor[] {
  const { property, type } = KINDS[kind];
  if (isInComments(element)) return [];
  const stated = element.getAttribute(type) ?? '';
  const person = /person/i.test(stated) ? true : /organi[sz]ation/i.test(stated) ? false : undefined;
  const named = [...element.querySelectorAll(`[${property}]`)].filter((it) => hasProperty(it, 'name', kind));
  return (named.length > 0 ? named : [element]).flatMap((it): StatedAuthor[] => {
    const name = statedValue(it);
    if (!name || name.length >= 200) return [];
    return [person === undefined ? { name } : { name, person }];
  });
}

function isInComments(element: Element): boolean {
  return element.closest('[class*="comment" i], [id*="comment" i]') !== null;
}
