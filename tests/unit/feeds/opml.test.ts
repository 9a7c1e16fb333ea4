import { describe, expect, it } from 'vitest';
import { type ListedFeed, readOpml } from '../../../src/feeds/read-opml';
import { writeOpml } from '../../../src/feeds/write-opml';
import { fc } from '../../property';
import { runs } from '../../runs';

const NOW = new Date('2026-11-28T10:00:00Z');

function listed(opml: string) {
  const result = readOpml(opml);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const list = (outlines: string) => `<opml version="1.0"><body>${outlines}</body></opml>`;

describe('readOpml', () => {
  it('reads the feeds of all folders', () => {
    const opml = `<?xml version="1.0"?><!-- made by hand --><opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="News" title="News"><outline text="Italy"><outline type="rss" text="Il Giornale" xmlUrl="https://paper.example/feed?a=1&amp;b=2" htmlUrl="https://paper.example/"/></outline>
      <outline text="Caf&#233; &amp;amp; Bar&nbsp;" xmlurl=" feed://cafe.example/rss "></outline></outline>
      <OUTLINE TYPE="rss" XMLURL="feed:https://c.example/rss" htmlUrl="javascript:x"/>
      <outline text="Again" xmlUrl="https://c.example/rss"/></body></opml>`;
    expect(listed(opml)).toEqual({
      feeds: [
        { url: 'https://paper.example/feed?a=1&b=2', title: 'Il Giornale', site: 'https://paper.example/' },
        { url: 'http://cafe.example/rss', title: 'Café & Bar' },
        { url: 'https://c.example/rss', title: 'c.example' },
      ],
      dropped: 0,
    });
  });

  it.each(['javascript:alert(1)', 'data:text/xml,x', 'ftp://a.example/', '/feed', 'feed', 'http://'])(
    'drops and counts %s',
    (address) => {
      const outlines = `<outline text="x" xmlUrl="${address}"/><outline text="y" xmlUrl="https://y.example/"/><outline text="folder"/>`;
      expect(listed(list(outlines))).toEqual({
        feeds: [{ url: 'https://y.example/', title: 'y' }],
        dropped: 1,
      });
    },
  );

  it('reads a list without feeds', () => {
    expect(listed('<opml version="2.0"/>')).toEqual({ feeds: [], dropped: 0 });
    expect(listed(list(''))).toEqual({ feeds: [], dropped: 0 });
  });

  it.each([
    ['', 'it is no OPML'],
    ['https://paper.example/feed', 'it is no OPML'],
    ['<rss><channel/></rss>', 'it is no OPML'],
    ['<html><outline xmlUrl="https://a.example/"/></html>', 'it is no OPML'],
    ['<opml><body><outline xmlUrl="https://a.example/"/></body>', 'it is cut off before its end'],
    [`<opml>${'<outline>'.repeat(100_000)}</opml>`, 'it is cut off before its end'],
    [' '.repeat(8_000_001), 'it is too large'],
  ])('cannot read %.40s', (text, detail) => {
    expect(readOpml(text)).toEqual({ ok: false, error: { kind: 'opml-unreadable', detail } });
  });

  it('never throws, and gives http(s) addresses only', () => {
    const piece = fc.constantFrom(
      '<opml>',
      '</opml>',
      '<outline ',
      'xmlUrl="',
      'java',
      'script:x',
      'feed:',
      '//a.example',
      '"',
      '/>',
      '>',
      '&',
      '<![CDATA[',
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const result = readOpml(`<opml>${pieces.join('')}</opml>`);
        if (result.ok) for (const { url } of result.value.feeds) expect(url).toMatch(/^https?:\/\//);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('writeOpml', () => {
  it('writes OPML 2.0', () => {
    const feeds = [
      { url: 'https://paper.example/feed?a=1&b=2', title: 'A "B" <c>', site: 'https://paper.example/' },
      { url: 'https://b.example/', title: 'B' },
    ];
    expect(writeOpml(feeds, 'Feeds & more', NOW)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Feeds &amp; more</title>
    <dateCreated>Sat, 28 Nov 2026 10:00:00 GMT</dateCreated>
  </head>
  <body>
    <outline type="rss" text="A &quot;B&quot; &lt;c&gt;" title="A &quot;B&quot; &lt;c&gt;" xmlUrl="https://paper.example/feed?a=1&amp;b=2" htmlUrl="https://paper.example/"/>
    <outline type="rss" text="B" title="B" xmlUrl="https://b.example/"/>
  </body>
</opml>
`);
  });

  it('is read back as it was, whatever feeds are called', () => {
    const name = fc
      .string({
        unit: fc.constantFrom('a', 'é', '語', '😀', '&', '<', '>', '"', "'", ';', ' ', '#', '\t', '\n'),
      })
      .map((text) => `x ${text}`);
    fc.assert(
      fc.property(name, fc.webUrl({ withQueryParameters: true }), (title, address) => {
        const url = new URL(address).href;
        const feeds: ListedFeed[] = [{ url, title: title.replace(/\s+/g, ' ').trim(), site: url }];
        expect(listed(writeOpml(feeds, title, NOW)).feeds.map((feed) => feed.url)).toEqual([url]);
        // What looks like markup in a name is read as markup.
        if (!/[&<]/.test(title)) expect(listed(writeOpml(feeds, title, NOW)).feeds).toEqual(feeds);
      }),
      { numRuns: runs(300) },
    );
  });

  it('holds nothing that XML cannot', () => {
    const opml = writeOpml(
      [{ url: 'https://a.example/', title: 'a\u0000b\u001B\uFFFE\uD800c' }],
      '\u0007',
      NOW,
    );
    expect(opml).toContain('text="abc"');
    expect(opml).toContain('<title></title>');
  });
});
