import { sendFromPage } from '../platform/send-from-page';
import { languageFacts } from './language-facts';
import { onPageTurn, pageAddress, whenIdle } from './page-turns';

/**
 * Runs on the sites a reader chose and tells the background what the page says of its language and how its text begins,
 * so that the toolbar button can show it. Once a page, again when a single-page site shows another one.
 */
let reported = '';

function report(): void {
  const page = pageAddress();
  if (page === reported || !document.body) return;
  reported = page;
  void sendFromPage('page/language', languageFacts(document));
}

if (window.top === window && document.contentType.includes('html')) {
  whenIdle(report);
  // A page taken out of the back/forward cache keeps this script's memory, while its badge is gone.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    reported = '';
    whenIdle(report);
  });
  onPageTurn(report);
}
