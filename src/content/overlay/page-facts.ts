import { withoutFragment } from '../../core/address';
import type { OverlayScope } from '../../core/overlay-display';
import { own } from '../../core/own-members';
import { fail, ok, type Result } from '../../core/result';
import { findArticle, type LiveArticle } from '../../extract/live/find-article';
import { APART } from '../../extract/live/not-article';
import { baseOf } from '../../extract/page';
import { pageError } from '../../extract/page-kind';
import type { OverlayPage } from '../../protocol/overlay-port';
import { languageFacts } from '../language-facts';

/** What of a page is translated. */
export interface ReadingPlace {
  /** What relative addresses are resolved against. */
  base: string;
  roots: Element[];
  /** True for what is not looked at. */
  isApart(element: Element): boolean;
  /** Finds out what else is not to be looked at, and gives it: to be done when there is time for it. */
  lookCloser(): ReadonlySet<Element>;
}

/** What the background has to know of a page. Fails where it is none that has text. Reads no more of it than its beginning. */
export function readPage(document: Document, url: string): Result<OverlayPage> {
  const error = pageError(document, url);
  // Blocks are read little by little, however many there are.
  if (error && error.kind !== 'page-too-large') return fail(error);
  return ok({
    url: withoutFragment(url),
    ...languageFacts(document),
    title: own(document).title.slice(0, 500),
    siteName: siteName(document),
  });
}

/** Finds what is to be translated. Fails where a page has no article, and that is what is wanted of it. */
export function findPlace(document: Document, url: string, scope: OverlayScope): Result<ReadingPlace> {
  const base = baseOf(document, withoutFragment(url));
  const found = scope === 'article' ? findArticle(document, url) : ok(wholePage(document));
  if (!found.ok) return found;
  const { roots, apart, lookCloser } = found.value;
  let alsoApart: ReadonlySet<Element> = new Set();
  return ok({
    base,
    roots,
    isApart: (element) =>
      scope === 'article' && (apart.has(element) || alsoApart.has(element) || own(element).matches(APART)),
    lookCloser: () => {
      alsoApart = lookCloser();
      return alsoApart;
    },
  });
}

function wholePage(document: Document): LiveArticle {
  return { roots: [own(document).body], apart: new Set(), lookCloser: () => new Set() };
}

function siteName(document: Document): string {
  const meta = own(document).querySelector(
    'meta[property="og:site_name" i], meta[name="application-name" i]',
  );
  return (meta?.getAttribute('content') ?? '').trim().slice(0, 200);
}
