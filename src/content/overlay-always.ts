import { sendFromPage } from '../platform/send-from-page';
import { languageFacts } from './language-facts';

/**
 * Runs on the sites whose pages a reader wants translated always, and tells the background that one of them has come, with
 * what there is to tell its language by: once a document, and again when it comes out of the back/forward cache.
 */
const arrived = () => sendFromPage('overlay/arrived', languageFacts(document));

if (window.top === window && document.contentType.includes('html')) {
  // A page that the browser loads before anybody has asked for it may never be read.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', arrived, { once: true });
  } else arrived();
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) arrived();
  });
}
