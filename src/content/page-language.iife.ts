import { withoutFragment } from '../core/address';
import { sendFromPage } from '../platform/send-from-page';
import { languageFacts } from './language-facts';

/**
 * Runs on the sites a reader chose and tells the background what the page says of its language and how its text begins,
 * so that the toolbar button can show it. Once a page, again when a single-page site shows another one.
 */
let reported = '';

function report(): void {
  const page = withoutFragment(location.href);
  if (page === reported || !document.body) return;
  reported = page;
  sendFromPage('page/language', languageFacts(document));
}

/** When the page has nothing better to do; Safari's engine has no idle callback, and neither has a page in the background. */
function whenIdle(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(report, { timeout: 2000 });
  else setTimeout(report, 200);
}

if (window.top === window && document.contentType.includes('html')) {
  whenIdle();
  // A page taken out of the back/forward cache keeps this script's memory, while its badge is gone.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    reported = '';
    whenIdle();
  });
  // `navigation` tells of pushState too, which has no event of its own.
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  if (navigation) navigation.addEventListener('navigatesuccess', whenIdle);
  else addEventListener('popstate', whenIdle);
}
