import type { FirefoxDriver } from '../../../e2e/harness/firefox';
import type { Asked, Tale, Watch } from './watch';

/** Runs in every process that has pages, with the browser's own powers; each new document is looked at before its own scripts. */
const LAY_TELL_TALES = `
  const lay = (window) => {
    const tell = (what) => Services.cpmm.sendAsyncMessage('diptych:tale', { where: window.location.href, what });
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox'])
      Cu.exportFunction((text) => tell(name + ' ' + text), window, { defineAs: name });
    window.addEventListener('securitypolicyviolation', (event) => tell('policy ' + event.effectiveDirective + ' ' + event.blockedURI), true);
  };
  Services.obs.addObserver((window) => {
    try {
      lay(window);
    } catch (error) {
      Services.cpmm.sendAsyncMessage('diptych:tale', { where: String(window.location), what: 'no tell-tale: ' + error });
    }
  }, 'content-document-global-created');`;

const WATCH = `
  const [script] = arguments;
  const watched = { tales: [], requests: [] };
  window.top.diptychWatched = watched;
  Services.ppmm.addMessageListener('diptych:tale', ({ data }) => watched.tales.push(data));
  Services.ppmm.loadProcessScript('data:application/javascript,' + encodeURIComponent(script), true);
  Services.obs.addObserver({
    observe(subject) {
      const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
      const asker = loadInfo.loadingPrincipal ?? loadInfo.triggeringPrincipal;
      if (asker.isSystemPrincipal) return;
      watched.requests.push({ from: asker.spec ?? asker.origin, to: URI.spec });
    },
  }, 'http-on-modify-request');`;

export async function watchFirefox(browser: FirefoxDriver): Promise<Watch> {
  await browser.inChrome(WATCH, [LAY_TELL_TALES]);
  const take = <T>(what: 'tales' | 'requests') =>
    browser.inChrome<T[]>('return window.top.diptychWatched[arguments[0]].splice(0);', [what]);
  return { takeTales: () => take<Tale>('tales'), takeRequests: () => take<Asked>('requests') };
}
