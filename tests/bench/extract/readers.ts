import { setImmediate as turn } from 'node:timers/promises';
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import { inlineText } from '../../../src/core/inline';
import { extractArticle } from '../../../src/extract/extract-article';

/** What a reader made of a page, in one shape for ours and for those that are looked at beside it. */
export interface Reading {
  /** `article`, an error kind, or `thrown`. */
  outcome: string;
  /** The body without title and standfirst, and with them. */
  body: string;
  text: string;
  title?: string | undefined;
  authors?: string[] | undefined;
  date?: string | undefined;
  siteName?: string | undefined;
  leadImage?: string | undefined;
}

export function parse(html: string, url: string): Document {
  // Without a console of its own, jsdom prints every stylesheet it cannot read.
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** Runs something on a document, which is given up after it: jsdom's memory is freed between turns of the event loop alone. */
export async function withDocument<T>(html: string, url: string, use: (document: Document) => T): Promise<T> {
  const document = parse(html, url);
  const result = use(document);
  document.defaultView?.close();
  await turn();
  return result;
}

export function readOurs(document: Document, url: string): Reading {
  const result = extractArticle(document, url);
  if (!result.ok)
    return {
      outcome: result.error.kind === 'page-unreadable' ? `thrown: ${result.error.detail}` : result.error.kind,
      body: '',
      text: '',
    };
  const { blocks, source } = result.value;
  const join = (list: typeof blocks) => list.map((block) => inlineText(block.content)).join('\n');
  return {
    outcome: 'article',
    body: join(blocks.filter((block) => block.role === undefined)),
    text: join(blocks),
    title: source.title?.value,
    authors: source.authors?.value,
    date: source.published?.value.iso,
    siteName: source.siteName?.value,
    leadImage: source.leadImage?.value,
  };
}

export function readReadability(document: Document): Reading {
  try {
    // The element itself: parsing its HTML once more would only take time.
    const read = new Readability<Element>(document, { serializer: (node) => node as Element }).parse();
    if (!read) return { outcome: 'nothing', body: '', text: '' };
    const text = read.content ? spacedText(read.content) : '';
    return {
      outcome: 'article',
      body: text,
      text: `${read.title ?? ''}\n${text}`,
      title: read.title ?? undefined,
      authors: namesIn(read.byline),
      date: read.publishedTime ?? undefined,
      siteName: read.siteName ?? undefined,
    };
  } catch (error) {
    return { outcome: `thrown: ${String(error)}`, body: '', text: '' };
  }
}

/** Without what it would ask the network for. */
export function readDefuddle(document: Document, url: string): Reading {
  try {
    const read = new DefuddleClass(document, { url, useAsync: false }).parse();
    const Parser = document.defaultView?.DOMParser ?? DOMParser;
    const text = spacedText(new Parser().parseFromString(read.content, 'text/html').body);
    const stated = (value: string) => value || undefined;
    return {
      outcome: text.trim() ? 'article' : 'nothing',
      body: text,
      text: `${read.title}\n${text}`,
      title: stated(read.title),
      authors: namesIn(read.author),
      date: stated(read.published),
      siteName: stated(read.site),
      leadImage: stated(read.image),
    };
  } catch (error) {
    return { outcome: `thrown: ${String(error)}`, body: '', text: '' };
  }
}

/** The people in a line that names the authors. */
function namesIn(byline: string | null | undefined): string[] | undefined {
  return byline
    ? byline.split(/\s*(?:,|;|\sand\s)\s*/).map((name) => name.replace(/^by\s+/i, ''))
    : undefined;
}

/** The text of an element with a line feed at each block, so that words of neighbours stay apart. */
export function spacedText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      const child = node as Element;
      if (/^(script|style|noscript|template|iframe)$/.test(child.localName)) continue;
      const inline =
        /^(a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|var)$/.test(
          child.localName,
        );
      text += inline ? spacedText(child) : `\n${spacedText(child)}\n`;
    }
  }
  return text;
}
