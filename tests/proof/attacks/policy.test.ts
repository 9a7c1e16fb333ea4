import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page, ViewName } from '../../e2e/harness/driver';
import { builtExtension, viewPath } from '../../e2e/harness/extension-files';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { startCanary } from './canary';
import { makeHostileExtension } from './hostile-extension';
import { serveSite } from './site';

const canary = startCanary();
const pages = serveSite();
const other = makeHostileExtension();
const VIEWS: ViewName[] = ['popup', 'reader', 'options', 'welcome', 'library', 'newsstand'];

inBrowsers(
  'the policy of the extension’s own pages',
  (browser) => {
    let view: Page | undefined;
    beforeEach(() => {
      canary.take();
      canary.answer((_, response) =>
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('window.ran = 1'),
      );
    });
    afterEach(async () => {
      await view?.close();
      // That it was refused is said in the console of the page.
      await browser().takeProblems();
    });

    test.each(VIEWS)('lets nothing run, load or be sent that is not theirs: %s', async (name) => {
      view = await browser().openView(name);
      await view.waitFor(() => document.readyState === 'complete');
      const passed = await view.evaluate(breakOut, canary.origin, browser().name === 'chromium');
      expect(passed).toEqual([]);
      expect(canary.take().map(({ path }) => path)).toEqual([]);
    });

    test('is one that lets them ask a server, as they must: the canary can be heard at all', async () => {
      view = await browser().openView('options');
      const status = await view.evaluate(
        (origin) => fetch(`${origin}/heard`).then(({ status }) => status),
        canary.origin,
      );
      expect([status, canary.take().map(({ path }) => path)]).toEqual([200, ['/heard']]);
    });

    test.each(['a page', 'another extension'])('lets none of them be framed by %s', async (who) => {
      pages.put('/cornice', '<!doctype html><title>Cornice</title><body></body>');
      const address =
        who === 'a page' ? `${pages.origin}/cornice` : `${await browser().originOf(other)}/page.html`;
      view = await browser().newPage(address);
      const files = VIEWS.map((name) => viewPath(builtExtension(browser().name, 'e2e'), name));
      const control = await browser().openControl();
      await view.tabId();
      await view.evaluate(
        async (origin, paths) => {
          for (const path of paths) {
            const frame = document.createElement('iframe');
            frame.src = `${origin}/${path}`;
            document.body.append(frame);
          }
          await new Promise((resolve) => setTimeout(resolve, 2000));
        },
        browser().origin,
        files,
      );
      const contexts = await control.evaluate(async () => {
        const all = await chrome.runtime.getContexts({});
        return all.map(({ documentUrl = '', frameId }) => ({ documentUrl, frameId }));
      });
      await control.close();
      // The page behind is one of them.
      expect(contexts.filter(({ frameId }) => frameId === 0).length).toBeGreaterThan(0);
      expect(contexts.filter(({ frameId }) => frameId > 0)).toEqual([]);
    });
  },
  { others: [other] },
);

/** Runs in a page of the extension: tries what the policy forbids, and gives what came through. */
async function breakOut(canary: string, hasTrustedTypes: boolean): Promise<string[]> {
  // Scripts of tests may evaluate what pages may not: in Chromium what is done later may not, in Firefox what the page itself does.
  const own = ((window as { wrappedJSObject?: typeof globalThis }).wrappedJSObject ??
    window) as typeof globalThis & { ran?: number };
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const passed: string[] = [];
  const forbidden = async (what: string, run: () => unknown) => {
    await later(0);
    try {
      if ((await run()) !== undefined) passed.push(what);
    } catch {
      // As it should be.
    }
  };
  const add = (element: HTMLElement) => void document.body.append(element);
  const make = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    set: Partial<HTMLElementTagNameMap[K]> = {},
  ) => Object.assign(document.createElement(name), set);

  await forbidden('eval', () => Reflect.get(own, 'eval')('1'));
  await forbidden('Function', () => Reflect.construct(Reflect.get(own, 'Function'), ['return 1'])());
  await forbidden('a timer of text', async () => {
    (own.setTimeout as (code: string) => void)('window.ran = 1');
    await later(50);
    return own.ran;
  });
  await forbidden('a script in the page', async () => {
    const script = make('script');
    script.append('window.ran = 1');
    add(script);
    await later(20);
    return own.ran;
  });
  await forbidden('a handler in the page', async () => {
    const button = make('button');
    button.setAttribute('onclick', 'window.ran = 1');
    add(button);
    button.click();
    return own.ran;
  });
  await forbidden('a link that is a script', async () => {
    const link = make('a');
    link.setAttribute('href', 'javascript:window.ran=1');
    add(link);
    link.click();
    await later(20);
    return own.ran;
  });
  const answered = (element: HTMLElement) =>
    new Promise((resolve) => {
      element.addEventListener('load', () => resolve(true));
      element.addEventListener('error', () => resolve(undefined));
      setTimeout(() => resolve(undefined), 1000);
      add(element);
    });
  for (const source of [
    `${canary}/script.js`,
    'data:text/javascript,window.ran=1',
    URL.createObjectURL(new Blob(['window.ran=1'])),
  ])
    await forbidden(
      `a script at ${source.slice(0, 5)}`,
      async () => (await answered(make('script', { src: source }))) ?? own.ran,
    );
  await forbidden('a style sheet from elsewhere', () =>
    answered(make('link', { rel: 'stylesheet', href: `${canary}/style.css` })),
  );
  await forbidden('a style in the page', () => {
    const style = make('style', { textContent: 'body { outline: 7px solid red }' });
    add(style);
    return getComputedStyle(document.body).outlineWidth === '7px' ? true : undefined;
  });
  await forbidden('a style in an element', () => {
    const element = make('p');
    element.setAttribute('style', 'outline: 7px solid red');
    add(element);
    return getComputedStyle(element).outlineWidth === '7px' ? true : undefined;
  });
  const sources: [string, () => HTMLElement][] = [
    ['frame', () => make('iframe', { src: `${canary}/frame` })],
    ['object', () => make('object', { data: `${canary}/object`, type: 'text/html' })],
    ['embed', () => make('embed', { src: `${canary}/embed`, type: 'text/html' })],
    ['sound', () => make('audio', { src: `${canary}/sound`, preload: 'auto' })],
    ['film', () => make('video', { src: `${canary}/film`, preload: 'auto' })],
    ['preload', () => make('link', { rel: 'preload', as: 'script', href: `${canary}/preload` })],
    ['manifest', () => make('link', { rel: 'manifest', href: `${canary}/manifest` })],
  ];
  // The canary says who of these came.
  for (const [what, element] of sources) await forbidden(what, () => void add(element()));
  await forbidden('a worker of text', async () => {
    const worker = new own.Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
    return new Promise((resolve) => {
      worker.onmessage = resolve;
      setTimeout(() => resolve(undefined), 300);
    });
  });
  for (const scheme of ['ws', 'wss'])
    await forbidden(scheme, async () => {
      const socket = new own.WebSocket(canary.replace('http', scheme));
      return new Promise((resolve) => {
        socket.onopen = resolve;
        setTimeout(() => resolve(undefined), 300);
      });
    });
  await forbidden('a request for data', () => own.fetch('data:text/plain,1').then(() => true));
  await forbidden('a request for a file', () => own.fetch('file:///etc/passwd').then(() => true));
  await forbidden('a form', async () => {
    const form = make('form', { action: `${canary}/form`, method: 'post' });
    add(form);
    form.requestSubmit();
    await later(200);
    return undefined;
  });
  await forbidden('another base', () => {
    const base = make('base');
    base.setAttribute('href', `${canary}/`);
    document.head.append(base);
    return document.baseURI.startsWith(canary) ? true : undefined;
  });
  if (!hasTrustedTypes && !('trustedTypes' in own)) return passed;
  await forbidden('markup of text', () => {
    const element = own.document.createElement('p');
    Reflect.set(element, 'innerHTML', '<b>1</b>');
    return element.firstChild ?? undefined;
  });
  await forbidden(
    'a document of text',
    () => new own.DOMParser().parseFromString('<b>1</b>', 'text/html').body.firstChild,
  );
  await forbidden('a worker by its address', () => new own.Worker('/theme.js'));
  await forbidden('a policy of another name', () => {
    const { trustedTypes } = own as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): object };
    };
    return trustedTypes.createPolicy('default', {});
  });
  return passed;
}
