import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { sentence } from '../../../tools/demo/sentences';
import { type LittlePage, type LittleSite, serveLittleSite } from '../../servers/little-site';
import { pseudoTranslate } from '../../servers/pseudo-translate';
import type { Control } from '../harness/control';
import type { Driver, Page } from '../harness/driver';
import { toggleBehind } from './overlay-flow';
import { freshReader, type Site } from './translation-flow';

/** An article of a page that a test makes: what is special about it, among paragraphs as in any other. */
export function articlePage(inside: string, head = '', after = ''): string {
  const paragraphs = (from: number) =>
    Array.from(
      { length: 3 },
      (_, index) => `<p>${sentence(from + index * 2)} ${sentence(from + index * 2 + 1)}</p>`,
    );
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Notizie dal porto di Capo Sereno</title>
<meta property="og:type" content="article">${head}</head><body>
<article id="article"><h1>Notizie dal porto di Capo Sereno</h1>
${paragraphs(900).join('\n')}
${inside}
${paragraphs(920).join('\n')}
</article>${after}</body></html>`;
}

/** What the pseudo-translation of a text looks like, in one line. */
export function translated(text: string): string {
  return pseudoTranslate(text).replace(/\s+/g, ' ').trim();
}

/** Something of ours in a page, wherever it is: in a frame, in an open tree. */
interface ShownHost {
  text: string;
  isVisible: boolean;
  /** Identifiers of what it is in, innermost first, and of the element before it. */
  inside: string[];
  after: string;
}

interface ExtensionElement extends HTMLElement {
  /** Firefox's way for content scripts to look into closed trees. */
  openOrClosedShadowRoot?: ShadowRoot;
}

/** A page with the overlay, looked at from the extension's own world. One at a time. */
export interface LivePage {
  readonly page: Page;
  readonly tabId: number;
  readonly control: Control;
  readonly site: LittleSite;
  /** Opens a page that the test made; at `/notizia` where no path is given. */
  open(content: LittlePage | string, path?: string): Promise<void>;
  /** What the background answered. */
  toggle(): Promise<unknown>;
  hosts(): Promise<ShownHost[]>;
  /** Waits until the translation of each text stands in the page and can be seen, once. */
  shows(...texts: string[]): Promise<void>;
  /** Waits until no translation of the text stands in the page. */
  lacks(...texts: string[]): Promise<void>;
  /** Texts that were sent to the server. */
  sent(): string[];
}

/** The page of each test of a flow. */
export function livePage(browser: () => Driver, site: Site): LivePage {
  const state = {} as { page: Page; tabId: number; control: Control; little: LittleSite; before: number };
  beforeAll(async () => {
    state.little = await serveLittleSite();
  });
  beforeEach(async () => {
    await freshReader(browser(), site.server.address);
    state.control = await browser().openControl();
    state.page = await browser().newPage();
    state.tabId = await state.page.tabId();
    state.before = site.server.requests.length;
  });
  afterEach(async () => {
    await state.page.close();
    await state.control.close();
  });
  afterAll(() => state.little.close());

  const hosts = async () => (await state.control.inFrames(state.tabId, hostsInFrame)).flat();
  const seen = async () => (await hosts()).filter(({ isVisible }) => isVisible).map(({ text }) => text);
  const within = { timeout: 10_000, interval: 100 };
  return {
    get page() {
      return state.page;
    },
    get tabId() {
      return state.tabId;
    },
    get control() {
      return state.control;
    },
    get site() {
      return state.little;
    },
    async open(content, path = '/notizia') {
      state.little.put(path, content);
      await state.page.goto(state.little.origin + path);
    },
    toggle: () => toggleBehind(state.control, state.tabId),
    hosts,
    async shows(...texts) {
      const wanted = texts.map(translated);
      const missing = async () => {
        const shown = await seen();
        return wanted.filter((text) => shown.filter((other) => other.includes(text)).length !== 1);
      };
      await expect.poll(missing, within).toEqual([]);
    },
    async lacks(...texts) {
      const unwanted = texts.map(translated);
      const left = async () => {
        const shown = await seen();
        return unwanted.filter((text) => shown.some((other) => other.includes(text)));
      };
      await expect.poll(left, within).toEqual([]);
    },
    sent: () =>
      site.server.requests
        .slice(state.before)
        .flatMap(({ items, body }) => (items > 0 ? (JSON.parse(body) as { q: string[] }).q : [])),
  };
}

/** Runs in the extension's world of a frame. */
function hostsInFrame(): ShownHost[] {
  const treeOf = (element: ExtensionElement) =>
    'openOrClosedShadowRoot' in element
      ? element.openOrClosedShadowRoot
      : chrome.dom.openOrClosedShadowRoot(element);
  const found: ShownHost[] = [];
  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll<ExtensionElement>('*')) {
      if (!element.hasAttribute('data-diptych')) {
        if (element.shadowRoot) look(element.shadowRoot);
        continue;
      }
      const parts = [...(treeOf(element)?.children ?? [])].filter(({ localName }) => localName !== 'style');
      const inside: string[] = [];
      for (let outer = element.parentElement; outer; outer = outer.parentElement) inside.push(outer.id);
      found.push({
        text: parts
          .map(({ textContent }) => textContent ?? '')
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
        isVisible: element.checkVisibility() && element.getBoundingClientRect().height > 0,
        inside: inside.filter((id) => id !== ''),
        after: element.previousElementSibling?.id ?? '',
      });
    }
  };
  look(document);
  return found;
}
