import { describe, expect, it } from 'vitest';
import { atom, entriesOf, entryWith, feedIn, read } from './reading';

describe('Atom', () => {
  it('reads a feed of Atom 1.0', () => {
    const feed = feedIn(
      read(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://zeitung.example/">
<title type="text">Die &lt;Zeitung&gt;</title><link rel="self" href="feed"/><link href="/"/><author><name>Redaktion</name></author>
<entry xml:lang="fr"><id>tag:1</id><title>Le port</title><link rel="enclosure" href="x.mp3"/><link rel="alternate" type="text/html" href="a/1"/>
<published>2022-02-05T03:50:00+01:00</published><updated>2022-02-06T00:00:00Z</updated>
<author><name>Anne</name><email>a@b.example</email></author><summary>Court.</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content></entry>
<entry><id>tag:2</id><title type="html">Hafen &amp;amp; &lt;em&gt;Meer&lt;/em&gt;</title><updated>2022-02-06</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins &amp; eins.</p><p>&lt;Zwei&gt;</p><script>x()</script></div></content></entry></feed>`),
    );
    expect(feed).toEqual({
      title: 'Die <Zeitung>',
      site: 'https://zeitung.example/',
      language: 'de',
      entries: [
        {
          id: 'tag:1',
          title: 'Le port',
          summary: 'Court.',
          url: 'https://zeitung.example/a/1',
          published: { iso: '2022-02-05T03:50:00+01:00', precision: 'second', zone: '+01:00' },
          authors: ['Anne'],
          language: 'fr',
        },
        {
          id: 'tag:2',
          title: 'Hafen & Meer',
          summary: 'Eins & eins. <Zwei>',
          published: { iso: '2022-02-06', precision: 'day' },
          authors: ['Redaktion'],
          language: 'de',
        },
      ],
    });
  });

  it('reads Atom 0.3', () => {
    const entry = entriesOf(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>P</title>
<entry><id>1</id><title type="text/html" mode="escaped">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title><link rel="alternate" type="text/html" href="/1"/>
<issued>2004-02-05T03:50:00Z</issued><modified>2004-03-01T00:00:00Z</modified>
<content type="application/xhtml+xml" mode="xml"><div>Text <b>here</b></div></content></entry></feed>`)[0];
    expect(entry).toMatchObject({ title: 'A & B', summary: 'Text here', url: 'https://paper.example/1' });
    expect(entry?.published?.iso).toBe('2004-02-05T03:50:00Z');
  });

  it('reads names with any prefix, or without the namespace', () => {
    const prefixed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>P</a:title><a:entry><a:title>T</a:title><a:link href="/1"/></a:entry></a:feed>`;
    expect(feedIn(read(prefixed)).title).toBe('P');
    expect(entriesOf(prefixed)[0]).toMatchObject({ title: 'T', url: 'https://paper.example/1' });
    expect(entriesOf('<feed><entry><title>T</title></entry></feed>')[0]?.title).toBe('T');
  });

  it.each([
    ['<title type="text">The &lt;b&gt;b&lt;/b&gt; tag</title>', 'The <b>b</b> tag'],
    ['<title>R&amp;D</title>', 'R&D'],
    ['<title type="text">AT&amp;amp;T</title>', 'AT&amp;T'],
    ['<title type="html"><![CDATA[<i>Italic</i> &amp; more]]></title>', 'Italic & more'],
    ['<title>An <b>unescaped</b> tag</title>', 'An unescaped tag'],
    ['<title type="image/png">iVBORw0KGgo</title>', ''],
    ['<title mode="base64">VGl0bGU=</title>', ''],
  ])('reads %s', (inside, title) => {
    expect(entryWith(`<id>1</id><summary>x</summary>${inside}`).title).toBe(title);
  });

  it('takes the page rather than its data, and any relation that means it', () => {
    const iana = 'http://www.iana.org/assignments/relation/alternate';
    expect(
      entryWith('<link rel="alternate" type="application/json" href="/j"/><link rel="alternate" href="/p"/>')
        .url,
    ).toBe('https://paper.example/p');
    expect(entryWith(`<link rel="${iana}" href="/i"/>`).url).toBe('https://paper.example/i');
    expect(entryWith('<title>x</title><link rel="replies" href="/r"/>').url).toBeUndefined();
  });

  it('has the language of its texts, where it says none itself', () => {
    expect(entryWith('<title>x</title><content xml:lang="fr">y</content>').language).toBe('fr');
    expect(entryWith('<title xml:lang="it">x</title>', ' xml:lang="de"').language).toBe('it');
  });

  it('has the authors of the feed that an entry was taken from', () => {
    const document = atom(
      '<entry><title>x</title><source><author><name>There</name></author></source></entry>',
    );
    expect(entriesOf(document)[0]?.authors).toEqual(['There']);
  });
});
