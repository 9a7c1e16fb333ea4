import type { Control } from '../../e2e/harness/control';
import type { FirefoxDriver } from '../../e2e/harness/firefox';
import type { Figures, Watch } from './figures';
import { backgroundAtRest, countScope, watchScope } from './watch-scope';

/** Watches the background page, from a page of the extension beside it. */
export async function watchFirefox(browser: FirefoxDriver, control: Control): Promise<Watch> {
  await control.evaluate(watchScope);
  return {
    async measure(): Promise<Figures> {
      await backgroundAtRest(() => control.evaluate(countScope));
      // A second time for what finalizers release.
      for (let time = 0; time < 2; time += 1) await browser.inChrome(MINIMIZE);
      const counted = await control.evaluate(countScope);
      const { background, pages, process } = await browser.inChrome<Memory>(MEASURE, [browser.origin]);
      return {
        'memory of the background, kB': background,
        'memory of the pages, kB': pages,
        'connections open': counted.open,
        'connections held': counted.held,
        'timers of the background': counted.timers,
        'private memory, kB': process,
      };
    },
  };
}

/** In kB. */
interface Memory {
  background: number;
  pages: number;
  process: number;
}

/** What the button of about:memory does, in this process and in all others. */
const MINIMIZE = `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  Services.obs.notifyObservers(null, 'child-mmu-request');
  return new Promise((resolve) => manager.minimizeMemoryUsage(() => setTimeout(resolve, 1000)));`;

/** What about:memory tells of the windows of the extension, and what the system tells of its process. */
const MEASURE = `
  const [origin] = arguments;
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const bytes = { background: 0, pages: 0 };
  return new Promise((resolve) => {
    const report = (process, path, kind, units, amount) => {
      if (!path.startsWith('explicit/window-objects/')) return;
      const address = path.replaceAll('\\\\', '/');
      if (!address.includes(origin)) return;
      bytes[address.includes('_generated_background_page') ? 'background' : 'pages'] += amount;
    };
    manager.getReports(report, null, () => resolve(ChromeUtils.requestProcInfo()), null, false);
  }).then((info) => {
    const process = info.children.find(({ type }) => type === 'extension')?.memory ?? 0;
    const kilobytes = (amount) => Math.round(amount / 1024);
    return { background: kilobytes(bytes.background), pages: kilobytes(bytes.pages), process: kilobytes(process) };
  });`;
