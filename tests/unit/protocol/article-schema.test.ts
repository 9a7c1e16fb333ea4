import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article';
import { parseReadResult } from '../../../src/protocol/article-schema';

const article: Article = {
  url: 'https://porto.example/faro',
  source: {
    url: { value: 'https://porto.example/faro', evidence: 'link' },
    title: { value: 'Il faro', evidence: 'json-ld' },
    published: {
      value: { iso: '2022-02-05T04:50+01:00', precision: 'minute', zone: '+01:00' },
      evidence: 'time',
    },
  },
  blocks: [
    {
      id: 'b0',
      kind: 'paragraph',
      content: [
        { type: 'link', href: 'https://porto.example/mare', children: [{ type: 'text', text: 'mare' }] },
      ],
    },
  ],
  declaredLanguages: [{ evidence: 'html-lang', language: 'it' }],
};

function withHref(href: string) {
  const content = [{ type: 'link', href, children: [{ type: 'text', text: 'mare' }] }];
  return { ok: true, value: { ...article, blocks: [{ id: 'b0', kind: 'paragraph', content }] } };
}

describe('parseReadResult', () => {
  it('takes an article as it is', () => {
    expect(parseReadResult({ ok: true, value: article })).toEqual({ ok: true, value: article });
  });

  it('takes the feeds that its page announces', () => {
    const feeds = [
      { url: 'https://porto.example/feed', title: 'Notizie' },
      { url: 'http://porto.example/rss' },
    ];
    const answer = { ok: true, value: { ...article, feeds } };
    expect(parseReadResult(answer)).toEqual(answer);
  });

  it.each([
    ['a script', [{ url: 'javascript:alert(1)' }]],
    ['one without end', [{ url: `https://porto.example/${'a'.repeat(2000)}` }]],
    ['more than a page has', Array.from({ length: 11 }, (_, at) => ({ url: `https://porto.example/${at}` }))],
    ['no list', { url: 'https://porto.example/feed' }],
  ])('refuses as feeds: %s', (_, feeds) => {
    const answer = { ok: true, value: { ...article, feeds } };
    expect(parseReadResult(answer)).toMatchObject({ ok: false, error: { kind: 'page-unreadable' } });
  });

  it('takes the page’s own reason', () => {
    const reason = { ok: false, error: { kind: 'page-is-listing' } };
    expect(parseReadResult(reason)).toEqual(reason);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    ' javascript:alert(1)',
    'file:///etc/passwd',
  ])('refuses a link to %s', (href) => {
    expect(parseReadResult(withHref(href))).toMatchObject({ ok: false, error: { kind: 'page-unreadable' } });
  });

  it('takes the beginning of a description without end, and links however long', () => {
    const source = { ...article.source, standfirst: { value: 'x'.repeat(9000), evidence: 'meta' } };
    const taken = parseReadResult({ ok: true, value: { ...article, source } });
    expect(taken.ok && taken.value.source.standfirst?.value.length).toBe(5000);
    expect(parseReadResult(withHref(`https://porto.example/?q=${'x'.repeat(30_000)}`)).ok).toBe(true);
  });

  it.each([
    { depth: 1e9 },
    { depth: -1 },
    { level: 7 },
    { language: '<b>' },
    { cell: { table: 0, row: 1e9, column: 0, header: true } },
  ])('refuses a block with %j', (part) => {
    const blocks = [{ id: 'b0', kind: 'paragraph', content: [], ...part }];
    expect(parseReadResult({ ok: true, value: { ...article, blocks } }).ok).toBe(false);
  });

  it('takes links to the web and to mail', () => {
    expect(parseReadResult(withHref('mailto:redazione@porto.example')).ok).toBe(true);
  });

  it.each([
    undefined,
    null,
    'article',
    { ok: true },
    { ok: true, value: { ...article, blocks: 'all' } },
    {
      ok: true,
      value: { ...article, source: { ...article.source, authors: { value: 'one', evidence: 'meta' } } },
    },
    { ok: false, error: { kind: 'key-refused' } },
    { ok: false, error: { kind: 'page-unreadable' } },
    { ok: false },
  ])('refuses %j', (answer) => {
    expect(parseReadResult(answer)).toMatchObject({ ok: false, error: { kind: 'page-unreadable' } });
  });
});
