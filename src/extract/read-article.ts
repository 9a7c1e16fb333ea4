import type { Article, Block } from '../core/article';
import { inlineText } from '../core/inline';
import { normaliseLanguage } from '../core/language';
import { own } from '../core/own-members';
import { fail, ok, type Result } from '../core/result';
import type { Field, Source } from '../core/source';
import { thrownMessage } from '../core/thrown';
import { liveElement } from './anchors';
import { buildBlocks, inlineContent } from './blocks/build-blocks';
import { withoutByline } from './byline-blocks';
import { declaredLanguages } from './declared-language';
import { type Front, type PlacedBlock, placeFront } from './headline';
import { isArticle, proseLength, textLength } from './is-article';
import { isListing, listingSigns } from './listing';
import { openPage, type Page } from './page';
import { pageError } from './page-kind';
import { readabilityFinder } from './readability-finder';
import { markRemovals, type Removal, removeMarked, runRemovals } from './removals/removal';
import { STEPS_AFTER, STEPS_BEFORE, STEPS_MARKED } from './removals/steps';
import { sanitise } from './sanitise';
import { accessSigns, statedAccess } from './source/access';
import { feedLinks } from './source/page-links';
import { type PageSource, readSource } from './source/read-source';
import { visibleStandfirst } from './standfirst';

/** An article, with the way back to the page it was read from. */
export interface ReadArticle {
  article: Article;
  /** The live element each block came from, by block id. Several blocks may share one; a block without one is missing. */
  elements: ReadonlyMap<string, Element>;
  /** What was taken out of the page's text as not the article, and why. */
  removed: Removal[];
}

/**
 * Reads the article of a document. The document is left exactly as it was. Fails with `not-a-web-page`, `page-is-pdf`,
 * `page-too-large`, `page-empty`, `page-is-listing`, `page-without-article`, or `page-unreadable` where reading threw.
 */
export function readArticle(document: Document, url: string): Result<ReadArticle> {
  try {
    const error = pageError(document, url);
    return error ? fail(error) : read(document, url);
  } catch (error) {
    // A page can do anything to its document; no page may end in a view that waits for ever.
    return fail({ kind: 'page-unreadable', detail: thrownMessage(error) });
  }
}

function read(document: Document, url: string): Result<ReadArticle> {
  const page = openPage(document, url);
  const about = readSource(page);
  const signs = listingSigns(page.copy, page.url, about.nodes, about.article !== undefined);
  const title = titleOf(about, page);
  const standfirst = standfirstOf(about, page);

  const feeds = feedLinks(page.copy, page.base);
  const access = accessSigns(page.copy, about.article);
  const removed = runRemovals(page.copy, STEPS_BEFORE);
  markRemovals(page.copy, STEPS_MARKED);
  const content = readabilityFinder.find(page.copy);
  if (content) {
    sanitise(content, own(document).defaultView ?? window);
    removed.push(...removeMarked(content), ...runRemovals(content, STEPS_AFTER));
  }
  const body = withoutByline(content ? buildBlocks(content, page.base) : [], about.source);
  if (isListing(signs, content, proseLength(body))) return fail({ kind: 'page-is-listing' });
  const length = textLength(body);
  if (!isArticle({ body, length, saysArticle: signs.saysArticle, source: about.source })) {
    return fail({ kind: 'page-without-article' });
  }

  const blocks = placeFront(body, title, standfirst?.front);
  const source: Source = {
    ...about.source,
    ...(standfirst ? { standfirst: standfirst.field } : {}),
    ...withAccess(statedAccess(access, length)),
  };
  const finished = finish(blocks, source, page, document);
  const article = feeds.length > 0 ? { ...finished.article, feeds } : finished.article;
  return ok({ ...finished, article, removed });
}

function withAccess(access: Source['access']): Pick<Source, 'access'> {
  return access ? { access } : {};
}

function finish(
  placed: readonly PlacedBlock[],
  source: Source,
  page: Page,
  document: Document,
): Omit<ReadArticle, 'removed'> {
  const elements = new Map<string, Element>();
  const declared = declaredLanguages(document);
  const pageLanguage = declared.find((signal) => signal.evidence === 'html-lang')?.language;
  const blocks = placed.map(({ element: from, ...block }, index): Block => {
    const id = `b${index}`;
    const element = from ? liveElement(from, page) : undefined;
    if (element) elements.set(id, element);
    const language = element ? languageOf(element) : undefined;
    return language && language !== pageLanguage ? { ...block, id, language } : { ...block, id };
  });
  return { article: { url: page.url, source, blocks, declaredLanguages: declared }, elements };
}

function titleOf({ source, headline }: PageSource, page: Page): Front | undefined {
  const title = source.title?.value;
  if (
    headline &&
    (title === undefined || source.title?.evidence === 'heading' || isTextOf(headline, title))
  ) {
    const content = inlineContent(headline, page.base);
    if (content.length > 0) return { content, element: headline };
  }
  return title === undefined ? undefined : { content: [{ type: 'text', text: title }] };
}

function isTextOf(element: Element, text: string): boolean {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim() === text;
}

function standfirstOf(about: PageSource, page: Page): { front: Front; field: Field<string> } | undefined {
  const stated = about.source.standfirst;
  const visible = visibleStandfirst(page.copy, about.headline, stated?.value);
  if (!visible) return undefined;
  const content = inlineContent(visible.element, page.base);
  const value = inlineText(content).trim();
  if (value === '') return undefined;
  const evidence = visible.isStated && stated ? stated.evidence : 'heading';
  return { front: { content, element: visible.element }, field: { value, evidence } };
}

// What a block declares itself, through the elements around it up to the page's root.
function languageOf(element: Element): string | undefined {
  const declaring = element.closest('[lang]');
  return declaring && declaring.localName !== 'html'
    ? normaliseLanguage(declaring.getAttribute('lang'))
    : undefined;
}
