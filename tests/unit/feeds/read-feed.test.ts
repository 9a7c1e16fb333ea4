import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_FEED_BYTES, readFeed } from '../../../src/feeds/read-feed';
import { fc } from '../../property';
import { runs } from '../../runs';
import { atom, entriesOf, expectHarmless, FEED_URL, feedIn, itemWith, read, rss } from './reading';

const ITEM = '<item><title>One</title></item>';

describe('what is no feed', () => {
  it.each([
    ['<!DOCTYPE html><html><head><title>Paper</title></head><body><p>Text</body></html>', 'text/html'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'application/xhtml+xml'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html><body/></html>', undefined],
    ['<!-- hi --><HTML><svg><rdf:RDF><channel/></rdf:RDF></svg></HTML>', undefined],
    ['<script>location = "/"</script>', undefined],
    ['<div>Just a moment…</div>', undefined],
    ['<x-app></x-app>', 'text/html; charset=utf-8'],
  ])('is a page: %s', (document, contentType) => {
    expect(read(document, contentType)).toEqual({ ok: false, error: { kind: 'feed-is-page' } });
  });

  it.each([
    ['', 'it is empty'],
    [' \n\uFEFF ', 'it is empty'],
    ['Not found', 'it is neither XML nor JSON'],
    ['%PDF-1.7', 'it is neither XML nor JSON'],
    ['<sitemap><url/></sitemap>', 'it is <sitemap>, not a feed'],
    ['<opml><body/></opml>', 'it is <opml>, not a feed'],
    ['<entry xmlns="http://www.w3.org/2005/Atom"><title>x</title></entry>', 'it is <atom:entry>, not a feed'],
    ['<rss version="2.0"></rss>', 'it has no channel'],
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><Person/></rdf:RDF>',
      'it has no channel',
    ],
    ['<rss><channel><item><title>One</title></item><item><ti', 'it is cut off before its end'],
    [`<rss><channel>${ITEM}</channel></rs`, 'it is cut off before its end'],
    [
      `<rss><channel>${ITEM}<item><title><![CDATA[x</title></item></channel></rss>`,
      'it is cut off before its end',
    ],
    [`<rss><channel>${ITEM}<!-- </channel></rss>`, 'it is cut off before its end'],
    [`<feed><entry><title>x</title></entry>`, 'it is cut off before its end'],
    [`<rss><channel>${ITEM}${'<a>'.repeat(2000)}</channel></rss>`, 'it is cut off before its end'],
  ])('cannot be read: %.60s', (document, detail) => {
    expect(read(document)).toEqual({ ok: false, error: { kind: 'feed-unreadable', detail } });
  });

  it('is refused unread where it is too large', () => {
    const start = performance.now();
    const result = readFeed(new Uint8Array(50_000_000).fill(60), { url: FEED_URL });
    expect(result).toEqual({ ok: false, error: { kind: 'feed-too-large', bytes: MOST_FEED_BYTES } });
    expect(performance.now() - start).toBeLessThan(1000);
    const most = rss(ITEM);
    expect(read(most + ' '.repeat(MOST_FEED_BYTES - most.length)).ok).toBe(true);
  });

  it('is cut off wherever its end is missing', () => {
    for (const document of [
      rss(ITEM),
      atom('<entry><title>x</title></entry>'),
      '{"items":[{"title":"x"}]}',
    ]) {
      expect(read(document).ok).toBe(true);
      for (let end = 0; end < document.length; end++)
        expect(read(document.slice(0, end)).ok, `${end}`).toBe(false);
    }
  });
});

describe('what readers of feeds forgive', () => {
  it.each([
    ['noise before', `\n\n  Notice: x\n<br />\n<b>y</b>${rss(ITEM)}`],
    ['noise behind', `${rss(ITEM)}<!-- 7 queries --><br>`],
    ['stray ampersands', rss('<item><title>One</title><link>/a?b&c & d</link></item>')],
    ['capitals', '<RSS><Channel><Item><Title>One</Title></Item></Channel></RSS>'],
    ['a feed that closes itself within', rss(`${ITEM}<item/><description/>`)],
    ['items outside of their channel', `<rss><channel><title>x</title></channel>${ITEM}</rss>`],
    ['ends in the wrong order', rss('<item><title><b>One</title></b></item>')],
    ['text between items', rss(`text${ITEM}text`)],
    ['another type than its own', rss(ITEM)],
  ])('%s', (_, document) => {
    expect(entriesOf(document).map(({ title }) => title)).toEqual(['One']);
    expect(read(document, 'text/html').ok).toBe(true);
  });

  it('an empty feed', () => {
    expect(read('<feed xmlns="http://www.w3.org/2005/Atom"/>')).toEqual({ ok: true, value: { entries: [] } });
    expect(entriesOf(rss(''))).toEqual([]);
  });

  it('an address of the feed that is none', () => {
    const about = { url: 'about:blank' };
    const bytes = new TextEncoder().encode(
      rss('<item><link>https://a.example/</link></item><item><link>/b</link></item>'),
    );
    expect(feedIn(readFeed(bytes, about)).entries.map(({ url }) => url)).toEqual(['https://a.example/']);
  });
});

describe('entities that a document defines', () => {
  const billion = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`,
  ).join('\n');
  it.each([
    ['a billion laughs', `<!DOCTYPE rss [<!ENTITY lol0 "lol">\n${billion}]>`, '&lol10;'],
    [
      'one large one, many times',
      `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(100_000)}">]>`,
      '&a;'.repeat(100_000),
    ],
    ['a file', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['an address', '<!DOCTYPE rss [<!ENTITY % x SYSTEM "https://evil.example/x.dtd"> %x;]>', '&y;'],
    [
      'one with markup',
      '<!DOCTYPE rss [<!ENTITY x "<rss><channel><item><title>evil</title></item></channel></rss>">]>',
      '&x;',
    ],
    ['one that holds itself', '<!DOCTYPE rss [<!ENTITY x "&y;"><!ENTITY y "&x;">]>', '&x;'],
  ])('stay as they are: %s', (_, doctype, use) => {
    const start = performance.now();
    const before = process.memoryUsage().heapUsed;
    const [entry, ...more] = entriesOf(
      `${doctype}${rss(`<item><title>${use}</title><link>/1</link></item>`)}`,
    );
    expect(more).toEqual([]);
    expect(entry?.title.slice(0, 400)).toBe(use.slice(0, 400));
    expect(entry?.title.length).toBeLessThanOrEqual(501);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });
});

describe('anything at all', () => {
  const some = { numRuns: runs(400) };
  const pieces = fc.constantFrom(
    ...'<rss>|</rss>|<channel>|</channel>|<item>|</item>|<title>|</title>|<link>|</link>|<feed xmlns="http://www.w3.org/2005/Atom">|</feed>|<entry>|</entry>|<content type="xhtml">|</content>|<link href="|"/>|javascript:x|//a.example/b|<![CDATA[|]]>|<!--|-->|&amp;|&lt;p&gt;|&#0;|&#xD800;|&|<|>|<p>|</p>|<script>|</script>|<?xml|?>|<!DOCTYPE x [|]>| xml:base="|"| xmlns:a="|<guid>|</guid>|<pubDate>|</pubDate>|2022-02-05|{|}|"items":[|text'.split(
      '|',
    ),
  );

  it('is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, contentType) => {
        const result = readFeed(bytes, { url: FEED_URL, contentType });
        if (result.ok) expectHarmless(result.value);
      }),
      some,
    );
  });

  it('that resembles XML is read or refused', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.boolean(), (parts, isWrapped) => {
        const result = read(isWrapped ? rss(`<item>${parts.join('')}`) : parts.join(''));
        if (result.ok) expectHarmless(result.value);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('gives back the text that was escaped as its format demands', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((one) => one.replace(/[\s\p{C}]+/gu, ' ').trim());
    const escaped = (one: string) =>
      one.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(text, (one) => {
        const [entry] = entriesOf(
          atom(`<entry><id>1</id><title type="text">${escaped(one)}</title><link href="/1"/></entry>`),
        );
        expect(entry?.title).toBe(one);
        const item = itemWith(
          `<link>/1</link><description>${escaped(`<p>${escaped(one)}</p>`)}</description>`,
        );
        expect(item.summary).toBe(one);
      }),
      some,
    );
  });
});

const folder = process.env.DIPTYCH_EVAL;
const file = folder ? join(folder, 'xss', 'payloads.jsonl') : '';

describe.skipIf(!existsSync(file))('published payloads', () => {
  const payloads = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { payload: string }).payload)
    : [];
  const inCdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

  it('leave text and addresses', () => {
    for (const payload of payloads) {
      const inside = inCdata(payload);
      const item = `<item><title>${inside}</title><link>${inside}</link><guid>${inside}</guid><description>${inside}</description><author>${inside}</author></item>`;
      expectHarmless(feedIn(read(rss(item, `<title>${inside}</title><link>${inside}</link>`))));
      const summary = itemWith(`<link>/1</link><description>${inside}</description>`).summary;
      // What was escaped in the payload itself is text that may name elements.
      if (!/&(?:lt|#)/i.test(payload))
        expect(summary, payload).not.toMatch(/<(?:script|img|svg|iframe|style|a)\b/i);
      const raw = read(rss(`<item>${payload}</item>`));
      if (raw.ok) expectHarmless(raw.value);
    }
  });
});
