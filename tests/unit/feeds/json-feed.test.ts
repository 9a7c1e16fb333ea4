import { describe, expect, it } from 'vitest';
import { feedIn, read } from './reading';

const json = (items: unknown, more: object = {}) =>
  read(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Paper', items, ...more }));

describe('JSON Feed', () => {
  it('reads version 1.1', () => {
    const item = {
      id: 'one',
      url: '/1',
      title: 'The <b> element &amp; more',
      content_html: '<p>One.</p><p>Two &amp; three.</p>',
      date_published: '2022-02-05T03:50:00+01:00',
      language: 'it',
    };
    const more = { home_page_url: 'https://paper.example/', language: 'en-us', authors: [{ name: 'Desk' }] };
    expect(feedIn(json([item], more))).toEqual({
      title: 'Paper',
      site: 'https://paper.example/',
      language: 'en-US',
      entries: [
        {
          id: 'one',
          title: 'The <b> element &amp; more',
          summary: 'One. Two & three.',
          url: 'https://paper.example/1',
          published: { iso: '2022-02-05T03:50:00+01:00', precision: 'second', zone: '+01:00' },
          authors: ['Desk'],
          language: 'it',
        },
      ],
    });
  });

  it('reads version 1, and ids that are numbers', () => {
    const items = [
      { id: 7, external_url: 'https://other.example/', content_text: 'Text.', author: { name: 'Anna' } },
      {
        id: 8,
        url: 'javascript:alert(1)',
        summary: 'Sum.',
        content_html: 'no',
        authors: [{ name: 'B' }, null, 3],
      },
    ];
    const entries = feedIn(json(items, { version: 'https://jsonfeed.org/version/1' })).entries;
    expect(entries[0]).toEqual({
      id: '7',
      title: '',
      summary: 'Text.',
      url: 'https://other.example/',
      authors: ['Anna'],
    });
    expect(entries[1]).toEqual({ id: '8', title: '', summary: 'Sum.', authors: ['B'] });
  });

  it('passes over what has another form', () => {
    const items = [
      null,
      3,
      'x',
      [],
      {},
      { id: {}, title: ['x'], url: 7, date_published: 0, authors: {} },
      { title: 'T' },
    ];
    expect(feedIn(json(items, { title: {}, language: [], authors: 'x' })).entries).toEqual([
      { id: 'T', title: 'T', summary: '', authors: [] },
    ]);
  });

  it.each([
    ['{', 'its JSON is damaged'],
    ['{"items": [', 'its JSON is damaged'],
    ['{"version":"https://jsonfeed.org/version/1.1"}', 'it is JSON without items'],
    ['{"items": {}}', 'it is JSON without items'],
    ['[]', 'it is JSON without items'],
    ['['.repeat(100_000), 'its JSON is damaged'],
  ])('cannot read %.30s', (document, detail) => {
    expect(read(document)).toEqual({ ok: false, error: { kind: 'feed-unreadable', detail } });
  });

  it('leaves no half of a letter', () => {
    const text = read('{"items":[{"title":"a\\ud83d b","content_text":"c\\udc00d"}]}');
    expect(feedIn(text).entries[0]).toMatchObject({ title: 'a b', summary: 'cd' });
  });
});
