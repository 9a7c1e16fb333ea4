import { sendFromPage } from '../platform/send-from-page';
import { languageFacts } from './language-facts';
import { onPageTurn, pageAddress } from './page-turns';

/** How long after a page there may be an article in it that was not there yet, in milliseconds. */
const LATER_MS = 2500;

let reported = '';
let later: ReturnType<typeof setTimeout> | undefined;

/**
 * Runs on the sites whose pages a reader wants translated always, and tells the background that one of them has come, with
 * what there is to tell its language by: once a document, again when it comes out of the back/forward cache, when a
 * single-page site shows another page, and once more some time later where there was nothing to be translated yet.
 */
async function arrived(): Promise<void> {
  clearTimeout(later);
  const page = pageAddress();
  reported = page;
  const answer = await tell();
  if (!answer?.again || page !== reported) return;
  clearTimeout(later);
  later = setTimeout(() => void tell(), LATER_MS);
}

function tell(): ReturnType<typeof sendFromPage<'overlay/arrived'>> {
  return sendFromPage('overlay/arrived', languageFacts(document));
}

function follow(): void {
  void arrived();
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void arrived();
  });
  onPageTurn(() => {
    if (pageAddress() !== reported) void arrived();
  });
}

if (window.top === window && document.contentType.includes('html')) {
  // A page that the browser loads before anybody has asked for it may never be read.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', follow, { once: true });
  } else follow();
}
