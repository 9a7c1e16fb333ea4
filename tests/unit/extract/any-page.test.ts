// @vitest-environment jsdom

import { describe, expect, test } from 'vitest';
import { inlineText } from '../../../src/core/inline';
import { extractArticle } from '../../../src/extract/extract-article';
import { parseReadResult } from '../../../src/protocol/article-schema';
import { fc } from '../../property';
import { runs } from '../../runs';
import { damagedText } from '../../strange/damage';
import { nearly } from '../../strange/nearly';
import { asJson, deepJson, strangeText } from '../../strange/values';
import { parsePage } from './pages';

const URL = 'https://paper.example/news/story';
const PROSE =
  'The harbour was opened again on Monday, and the first ferry carried three hundred people, who cheered. ';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const strange = strangeText.map((text) => escaped(text.slice(0, 2000)));
const address = fc.oneof(
  fc.constantFrom(
    '/a',
    '#b',
    '//c.example/d',
    'mailto:e@f.example',
    'javascript:x',
    'data:text/html,x',
    'blob:x',
    'ftp://g',
    'https://h h/',
    'http://[',
    ' \thttps://i.example/ ',
  ),
  strange,
);
const language = fc.constantFrom(
  'it',
  'IT_it',
  'und',
  'x-klingon',
  'en-GB-oed',
  'zh-Hant-TW',
  '',
  'it,en',
  'i-default',
);

/** Parts of pages, each with something odd in it. */
const part = fc.oneof(
  fc.constant(`<p>${PROSE.repeat(2)}</p>`),
  strange.map((text) => `<p>${PROSE}${text}</p>`),
  address.map(
    (href) => `<p>${PROSE}<a href="${href}" title="x">Read on</a> and <em>more <b>of it</b></em>.</p>`,
  ),
  address.map(
    (src) =>
      `<figure><img src="${src}" srcset="${src} 2x" alt="A boat"><figcaption>The boat</figcaption></figure>`,
  ),
  fc
    .tuple(language, strange)
    .map(([lang, text]) => `<blockquote lang="${lang}" cite="x">${PROSE}${text}</blockquote>`),
  fc.constantFrom(
    `<ol start="-5"><li value="99999999999">One ${PROSE}<ul><li>Two</ul></ol>`,
    '<table><tr><th colspan="100000">A<td rowspan="0">B</table>',
    '<pre>  code\n\tmore</pre>',
    '<h2></h2><h6>Little</h6>',
    '<p><sup>1</sup><sub>2</sub><br><br><code>x = 1</code></p>',
    '<template><p>Hidden</p></template><svg><text>x</text></svg><math><mi>y</mi></math>',
    '<form name="body"><input name="children"><input name="parentNode"></form>',
    '<select><option>1</select><textarea>x</textarea><iframe srcdoc="<p>x"></iframe>',
  ),
  fc.constantFrom(30, 300).map((depth) => `${'<em>'.repeat(depth)}Deep ${PROSE}${'</em>'.repeat(depth)}`),
);

const jsonLd = fc.oneof(
  {
    arbitrary: nearly(
      fc.constant<unknown>({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Harbour opened',
        datePublished: '2022-02-05T04:50:00+01:00',
        dateModified: '2022-02-05',
        author: [{ '@type': 'Person', name: 'Ines Portolan' }],
        publisher: { '@type': 'Organization', name: 'The Paper' },
        image: ['https://paper.example/a.png'],
        inLanguage: 'en',
        isAccessibleForFree: false,
        mainEntityOfPage: { '@id': 'https://paper.example/news/story' },
      }),
    ).map((value) => asJson(value).replaceAll('</', '<\\/')),
    weight: 6,
  },
  deepJson,
);

const meta = fc
  .tuple(
    fc.constantFrom(
      'og:title',
      'og:url',
      'og:site_name',
      'og:locale',
      'og:image',
      'article:published_time',
      'article:author',
      'author',
      'description',
      'date',
    ),
    fc.oneof(
      strange,
      address,
      fc.constantFrom('2022-02-05', '5 febbraio 2022', '0000-99-99', '275760-09-13T00:00:01Z'),
    ),
  )
  .map(([name, content]) => `<meta property="${name}" name="${name}" content="${content}">`);

const pages = fc
  .record({
    lang: language,
    metas: fc.array(meta, { maxLength: 4 }),
    ld: jsonLd,
    parts: fc.array(part, { minLength: 1, maxLength: 8 }),
    link: address,
  })
  .map(
    ({ lang, metas, ld, parts, link }) =>
      `<!doctype html><html lang="${lang}"><head><title>Harbour opened</title>${metas.join('')}
      <link rel="canonical" href="${link}"><link rel="alternate" type="application/rss+xml" href="${link}">
      <script type="application/ld+json">${ld}</script></head>
      <body><article><h1>Harbour opened</h1><p>${PROSE.repeat(4)}</p>${parts.join('\n')}<p>${PROSE.repeat(3)}</p></article></body></html>`,
  );

describe('any page', () => {
  test('is read into what those who are told of it take whole, or has a reason why not', () => {
    let articles = 0;
    fc.assert(
      fc.property(fc.oneof({ arbitrary: pages, weight: 3 }, damagedText(pages)), (html) => {
        const result = extractArticle(parsePage(html), URL);
        // It travels as JSON does, and back.
        expect(parseReadResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
        if (!result.ok) return;
        articles += 1;
        const { blocks } = result.value;
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        for (const { content } of blocks) expect(inlineText(content).trim()).not.toBe('');
      }),
      { numRuns: runs(25) },
    );
    expect(articles).toBeGreaterThan(0);
  });
});
