import type { OverlayScope } from '../../core/overlay-display';
import { fail, ok, type Result } from '../../core/result';
import { declaredLanguages } from '../../extract/declared-language';
import { findArticle, type LiveArticle } from '../../extract/live/find-article';
import { APART } from '../../extract/live/not-article';
import { absoluteUrl } from '../../extract/page';
import { pageError } from '../../extract/page-kind';
import type { OverlayPage } from '../../protocol/overlay-port';
import { textSample } from '../text-sample';

/** A page as the overlay begins with it. */
export interface PageFacts {
  /** What the background is told. */
  page: OverlayPage;
  /** What relative addresses are resolved against. */
  base: string;
  roots: Element[];
  /** True for what is not looked at. */
  isApart(element: Element): boolean;
}

/** Reads what an overlay has to know of a page. Fails where there is nothing that it could translate. */
export function readFacts(document: Document, url: string, scope: OverlayScope): Result<PageFacts> {
  const error = pageError(document, url);
  if (error && error.kind !== 'page-too-large') return fail(error);
  const found = scope === 'article' ? findArticle(document, url) : ok(wholePage(document));
  if (!found.ok) return found;
  const article = found.value;
  const [root] = article.roots.slice(-1);
  const address = url.replace(/#.*$/s, '');
  const base = absoluteUrl(document.querySelector('base[href]')?.getAttribute('href'), address) ?? address;
  const page: OverlayPage = {
    url: address,
    declared: declaredLanguages(document).map(({ evidence, language }) => ({
      evidence,
      language,
    })) as OverlayPage['declared'],
    sample: textSample(root ?? document.body),
    title: document.title.slice(0, 500),
    siteName: siteName(document),
  };
  const isApart = (element: Element) =>
    scope === 'article' && (article.apart.has(element) || element.matches(APART));
  return ok({ page, base, roots: article.roots, isApart });
}

function wholePage(document: Document): LiveArticle {
  return { roots: [document.body], apart: new Set() };
}

function siteName(document: Document): string {
  const meta = document.querySelector('meta[property="og:site_name" i], meta[name="application-name" i]');
  return (meta?.getAttribute('content') ?? '').trim().slice(0, 200);
}
