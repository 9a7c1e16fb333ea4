// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/core/inline';
import { extractArticle } from '../../../src/extract/extract-article';
import { readArticle } from '../../../src/extract/read-article';
import { parsePage, textsOf, valueIn } from './pages';

const URL = 'https://paper.example/news/story';
const PROSE =
  'The harbour was opened again on Monday, and the first ferry carried three hundred people, who cheered. ';
const article = (inside: string) =>
  `<title>Harbour opened</title><article><h1>Harbour opened</h1><p>${PROSE.repeat(3)}</p>${inside}<p>${PROSE.repeat(2)}</p></article>`;

function addressesIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'image') return [inline.src];
    const own = inline.type === 'link' ? [inline.href] : [];
    return 'children' in inline ? [...own, ...addressesIn(inline.children)] : own;
  });
}

function readAddresses(html: string): string[] {
  const { blocks } = valueIn(extractArticle(parsePage(html), URL));
  return blocks.flatMap((block) => addressesIn(block.content));
}

describe('hostile pages', () => {
  it.each([
    '<form name="body"><input name="attributes"><input name="parentNode"></form>',
    '<img name="querySelector" src="x.png"><img name="querySelectorAll" src="y.png"><img name="cloneNode" src="y.png">',
    '<form name="documentElement"></form><form name="head"></form><form name="defaultView"></form><form name="contentType"></form>',
    '<form id="f"><input name="attributes"><input id="children"><input name="remove"><input name="getAttribute"><input name="setAttribute"></form>',
    '<div id="attributes"></div><a id="body" name="body">x</a><object id="createElement"></object><embed name="title">',
  ])('cannot be misled by names that shadow members: %s', (clobber) => {
    const document = new JSDOM(article(clobber), { url: URL }).window.document;
    expect(textsOf(valueIn(extractArticle(document, URL)))).toContain(PROSE.repeat(3).trim());
  });

  it('keeps the text of links that lead nowhere good, not the link', () => {
    const inside = `<p>${PROSE}<a href="javascript:alert(1)">run</a> <a href=" java&#10;script:alert(1)">again</a> <a href="data:text/html,x">data</a> <a href="vbscript:x">vb</a> <a href="blob:https://a/b">blob</a> <a href="file:///etc/passwd">file</a> <a href="mailto:desk@paper.example">mail</a> <a href="https://paper.example/b">good</a></p>`;
    const read = valueIn(extractArticle(parsePage(article(inside)), URL));
    expect(textsOf(read)).toContain(`${PROSE}run again data vb blob file mail good`);
    expect(readAddresses(article(inside))).toEqual(['mailto:desk@paper.example', 'https://paper.example/b']);
  });

  it('takes no script, style or frame for text', () => {
    const inside = `<script>steal()</script><style>p{}</style><iframe srcdoc="<p>framed</p>"></iframe><noscript>off</noscript><template><p>templated</p></template><svg><text>drawn</text></svg>`;
    const text = textsOf(valueIn(extractArticle(parsePage(article(inside)), URL))).join('\n');
    expect(text).not.toMatch(/steal|p\{\}|framed|templated|drawn/);
  });

  it('does not read a stamp that the page has set itself', () => {
    const page = parsePage(
      article(
        '<p data-diptych-stamp="0">The second harbour, which is smaller, stays closed until the summer of next year.</p>',
      ),
    );
    const { article: read, elements } = valueIn(readArticle(page, URL));
    const block = read.blocks.find(({ content }) => JSON.stringify(content).includes('second harbour'));
    expect(elements.get(block?.id ?? '')?.textContent).toMatch(/^The second harbour/);
  });

  it('is not held up by JSON-LD of any shape', () => {
    for (const json of [
      '{',
      'null',
      '[]',
      '"x"',
      '[[[[1]]]]',
      '{"@type":42,"author":{"name":{"name":[]}}}',
      '{"@type":"NewsArticle","headline":["a"],"author":[null,7,{"@id":"#x"}],"datePublished":{},"image":[[]]}',
      `${'['.repeat(5000)}`,
    ]) {
      const page = parsePage(`<script type="application/ld+json">${json}</script>${article('')}`);
      expect(valueIn(extractArticle(page, URL)).source.title?.value).toBe('Harbour opened');
    }
  });
});

const folder = process.env.DIPTYCH_EVAL;
const file = folder ? join(folder, 'xss', 'payloads.jsonl') : '';

describe.skipIf(!existsSync(file))('published payloads', () => {
  it('leave no address but http(s) and mailto, and never run', () => {
    let ran = 0;
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { payload } = JSON.parse(line) as { payload: string };
      const { window } = new JSDOM(article(`<p>${PROSE}</p>${payload}`), { url: URL });
      Object.assign(window, { alert: () => ran++ });
      const read = extractArticle(window.document, URL);
      expect(read.ok || read.error.kind, payload).not.toBe('page-unreadable');
      if (!read.ok) continue;
      const addresses = read.value.blocks.flatMap((block) => addressesIn(block.content));
      for (const address of addresses) expect(address, payload).toMatch(/^(https?:\/\/|mailto:)/);
      window.close();
    }
    expect(ran).toBe(0);
  }, 120_000);
});
