import type { AppError } from '../core/errors';
import { own } from '../core/own-members';

/**
 * More elements than this are not read. Measured in Chromium 156 on a busy machine of two cores: 60,000 elements take 1.2 to 2
 * seconds, 100,000 take 4 to 10, nearly all of it in Readability; a page of 5 MB of prose has 90,000 and takes 3.5. News
 * pages have some thousands.
 */
export const MOST_ELEMENTS = 120_000;

/** Why a page cannot hold an article at all, or undefined where it may. Looks at the live document, changes nothing. */
export function pageError(document: Document, url: string): AppError | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return { kind: 'not-a-web-page' };
  const type = own(document).contentType;
  if (type === 'application/pdf' || isPdfViewer(document)) return { kind: 'page-is-pdf' };
  if (!/html|^text\/plain$/.test(type)) return { kind: 'page-without-article' };
  const elements = own(document).getElementsByTagName('*').length;
  if (elements > MOST_ELEMENTS) return { kind: 'page-too-large', elements };
  return hasText(document) ? undefined : { kind: 'page-empty' };
}

// Browsers show a PDF in a page of theirs that holds one element and nothing else.
function isPdfViewer(document: Document): boolean {
  const { body } = own(document);
  const only = body?.children.length === 1 ? body.firstElementChild : null;
  if (!only || !/^(embed|object)$/.test(own(only).localName)) return false;
  return only.getAttribute('type') === 'application/pdf';
}

function hasText(document: Document): boolean {
  const { body } = own(document);
  if (!body || body.localName === 'frameset') return false;
  const walker = own(document).createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const name = parent ? own(parent).localName : '';
    if (!/^(?:script|style|noscript|template)$/.test(name) && /\S/.test(node.nodeValue ?? '')) return true;
  }
  return false;
}
