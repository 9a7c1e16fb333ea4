import { afterEach, beforeEach, expect, test } from 'vitest';
import { articlePage } from '../../e2e/flows/live-page';
import { freshReader, startSite } from '../../e2e/flows/translation-flow';
import type { Control } from '../../e2e/harness/control';
import type { Driver, Json, Page } from '../../e2e/harness/driver';
import { builtExtension, readManifest } from '../../e2e/harness/extension-files';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { startCanary } from './canary';
import { everyMessage, everyMisshapen, everyPort, everyRequest, type Told } from './every-message';
import { makeHostileExtension } from './hostile-extension';
import { type Outcome, sendEverything } from './senders';
import { serveSite } from './site';

const site = startSite();
const canary = startCanary();
const pages = serveSite();
const other = makeHostileExtension();
const TEXT = 'Il vecchio faro di Capo Sereno torna ad accendersi questa sera alle nove.';
/** Two frames: of the page's own origin, and of another. */
const framed = () =>
  articlePage(`<p>${TEXT}</p><iframe src="/inner"></iframe><iframe src="${pages.elsewhere}/inner"></iframe>`);

/** The identifier that others speak to the extension by. */
function idOf(browser: Driver): string {
  if (browser.name === 'chromium') return new URL(browser.origin).host;
  return readManifest(builtExtension('firefox', 'e2e')).browser_specific_settings?.gecko?.id ?? '';
}

const everything = (tabId: number) => {
  const surroundings = { tabId, canary: `${canary.origin}/secret` };
  const misshapen = everyMisshapen(surroundings).map((message) => ({
    name: `misshapen ${JSON.stringify(message) ?? ''}`,
    message,
  }));
  return {
    messages: [...everyMessage(surroundings), ...misshapen] as { name: string; message: Json }[],
    ports: everyPort(surroundings),
  };
};
/** Those that were told something. */
const told = (outcomes: Outcome[]) =>
  Object.fromEntries(outcomes.filter((one) => one.told !== 'nothing').map((one) => [one.name, one.told]));

inBrowsers(
  'what others say to the extension',
  (browser) => {
    let page: Page;
    let control: Control;
    let tabId: number;
    let before: string;
    let sent: number;

    const state = () => control.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    beforeEach(async () => {
      await freshReader(browser(), site.server.address);
      control = await browser().openControl();
      pages.put('/notizia', framed());
      pages.put('/inner', articlePage(`<p>${TEXT}</p>`));
      page = await browser().newPage(`${pages.origin}/notizia`);
      tabId = await page.tabId();
      before = await state();
      sent = site.server.requests.length;
      canary.take();
    });
    afterEach(async () => {
      // Nothing was translated, fetched or changed by any of it.
      expect(site.server.requests.slice(sent).map(({ path }) => path)).toEqual([]);
      expect(canary.take()).toEqual([]);
      expect(await state()).toBe(before);
      expect(await page.evaluate(() => document.querySelector('[data-diptych]'))).toBeNull();
      await page.close();
      await control.close();
    });

    test('is answered to nobody who has taken over the script of a page, but that it was heard', async () => {
      const { messages, ports } = everything(tabId);
      const outcomes = await control.inPage(tabId, sendEverything, { id: null, messages, ports } as never);
      expect(outcomes.length).toBe(messages.length + ports.length);
      expect(told(outcomes)).toEqual(expectedOf('page'));
    });

    test('is answered still less to one in a frame', async () => {
      const { messages, ports } = everything(tabId);
      const [, ...inFrames] = await control.inFrames(tabId, sendEverything, {
        id: null,
        messages,
        ports,
      } as never);
      expect(inFrames.length).toBe(2);
      for (const outcomes of inFrames) expect(told(outcomes)).toEqual(expectedOf('frame'));
    });

    test('is heard from no other extension, which reaches no file of ours either', async () => {
      const theirs = await browser().newPage(`${await browser().originOf(other)}/page.html`);
      const { messages, ports } = everything(tabId);
      const outcomes = await theirs.evaluate(sendEverything, {
        id: idOf(browser()),
        messages,
        ports,
      } as never);
      expect(outcomes.length).toBe(messages.length + ports.length);
      expect(told(outcomes)).toEqual({});
      const reached = await theirs.evaluate(async (origin) => {
        const files = ['manifest.json', 'theme.js', 'src/ui/reader/index.html', '_locales/en/messages.json'];
        const fetched = files.map((file) =>
          fetch(`${origin}/${file}`).then(
            ({ status }) => `${file}: ${status}`,
            () => '',
          ),
        );
        return (await Promise.all(fetched)).filter((one) => one !== '');
      }, browser().origin);
      expect(reached).toEqual([]);
      const [options, intruded] = [await browser().openView('options'), 'data-somebody'];
      const optionsTab = await options.tabId();
      const isIn = await theirs.evaluate(
        (tab, mark) =>
          chrome.scripting
            .executeScript({
              target: { tabId: tab },
              func: (name: string) => document.documentElement.setAttribute(name, ''),
              args: [mark],
            })
            .then(
              () => true,
              () => false,
            ),
        optionsTab,
        intruded,
      );
      expect([browser().name, isIn && browser().name === 'chromium']).toEqual([browser().name, false]);
      expect(await options.evaluate((mark) => document.documentElement.hasAttribute(mark), intruded)).toBe(
        false,
      );
      await options.close();
      await theirs.close();
      // That they could not be loaded is said to those who tried.
      const said = (await browser().takeProblems()).filter(({ where }) => !where.includes('/page.html'));
      expect(said).toEqual([]);
    });

    test('is heard from no page, whatever it says it with, nor from a frame in it', async () => {
      const { messages, ports } = everything(tabId);
      // A view that works stands open, and listens to whoever it listens to.
      const library = await browser().openView('library');
      await page.tabId();
      const script = `(${shout.toString()})(${JSON.stringify({ id: idOf(browser()), messages, ports })})`;
      pages.put('/inner', `<!doctype html><script>const __name = (f) => f; ${script}</script>`);
      pages.put(
        '/shout',
        framed().replace('</head>', `<script>const __name = (f) => f; ${script}</script></head>`),
      );
      await page.goto(`${pages.origin}/shout`);
      const heard = await page.waitFor(() => document.documentElement.dataset.heard, [], {
        what: 'an end of shouting',
      });
      expect(JSON.parse(heard)).toEqual([]);
      await library.close();
    });
  },
  { others: [other] },
);

/** What scripts of pages are told: of requests by the table, and over the overlay's port that they were not invited. */
function expectedOf(where: 'page' | 'frame'): Record<string, string> {
  const answers: Record<string, string> = {
    'page/language': 'null',
    'overlay/arrived': '{"again":false}',
    'selection/again': 'null',
    'selection/wait': 'null',
  };
  const table = Object.entries(everyRequest({ tabId: 1, canary: '' }));
  const heard = table.filter(([, request]) => request[where] !== ('nothing' satisfies Told));
  const refused = JSON.stringify([
    { type: 'stopped', error: { kind: 'page-not-allowed' } },
    { type: 'stopped', error: { kind: 'page-unreadable', detail: 'unexpected page' } },
  ]);
  return {
    ...Object.fromEntries(heard.map(([name]) => [name, answers[name] ?? 'more than it may be'])),
    ...(where === 'page' && { 'port overlay': refused }),
  };
}

/** Runs in a page: says everything in every way that a page has, and notes what comes back that is not its own. */
function shout({
  id,
  messages,
  ports,
}: {
  id: string;
  messages: { message: unknown }[];
  ports: { name: string; commands: unknown[] }[];
}): void {
  const heard: string[] = [];
  const own = 'said by the page';
  addEventListener('message', ({ data }) => {
    if ((data as { by?: string } | null)?.by !== own) heard.push(JSON.stringify(data));
  });
  const channels = ['newsstand', 'models', 'diptych-library'].map((name) => {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => {
      if ((data as { by?: string } | null)?.by !== own) heard.push(JSON.stringify(data));
    };
    return channel;
  });
  const runtime = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome?.runtime;
  const all = [...messages.map(({ message }) => message), ...ports.flatMap(({ commands }) => commands)];
  for (const said of all) {
    const message = { ...(said as object), by: own };
    postMessage(message, '*');
    parent.postMessage(message, '*');
    for (const channel of channels) channel.postMessage(message);
    for (const type of ['diptych', 'overlay/toggle', 'translate'])
      document.dispatchEvent(new CustomEvent(type, { detail: said, bubbles: true, composed: true }));
    try {
      Promise.resolve(runtime?.sendMessage(id, said)).then(
        (answer) => {
          if (answer !== undefined) heard.push(JSON.stringify(answer));
        },
        () => undefined,
      );
    } catch {
      // There is nothing to say it with.
    }
  }
  for (const { name, commands } of ports) {
    try {
      const port = runtime?.connect(id, { name });
      port?.onMessage.addListener((event: unknown) => heard.push(JSON.stringify(event)));
      for (const command of commands) port?.postMessage(command);
    } catch {
      // The same.
    }
  }
  setTimeout(() => {
    document.documentElement.dataset.heard = JSON.stringify(heard);
  }, 1500);
}
