// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../src/extract/extract-article';
import { MOST_ELEMENTS } from '../../../src/extract/page-kind';
import { errorOf, fixture, parsePage } from './pages';

const URL = 'https://paper.example/news/story';
const errorFor = (html: string, url = URL) => errorOf(extractArticle(parsePage(html), url));

describe('pages that are no article', () => {
  it.each([
    'about:blank',
    'chrome://settings',
    'file:///home/a.html',
    'moz-extension://x/y.html',
    'not a url',
  ])('calls %s no web page', (url) => {
    expect(errorFor('<p>Text</p>', url)).toBe('not-a-web-page');
  });

  it('knows the page that a browser shows a PDF in', () => {
    expect(errorFor('<embed type="application/pdf" src="about:blank" width="100%">')).toBe('page-is-pdf');
  });

  it('knows documents by their type', () => {
    const xml = new JSDOM('<a><b>text</b></a>', { contentType: 'application/xml' }).window.document;
    expect(errorOf(extractArticle(xml, URL))).toBe('page-without-article');
  });

  it('knows empty pages, those without a body too', () => {
    expect(
      errorFor(
        '<html><head><title>Wait</title></head><body><div id="app"></div><script>run()</script></body>',
      ),
    ).toBe('page-empty');
    const page = parsePage('<p>text</p>');
    page.body.remove();
    expect(errorOf(extractArticle(page, URL))).toBe('page-empty');
  });

  it('knows a home page, a section and search results', () => {
    expect(errorOf(extractArticle(fixture('home.html'), 'https://corrierelaguna.example/'))).toBe(
      'page-is-listing',
    );
    expect(errorOf(extractArticle(fixture('home.html'), 'https://corrierelaguna.example/economia/'))).toBe(
      'page-is-listing',
    );
    const results = Array.from(
      { length: 10 },
      (_, i) =>
        `<li><h3><a href="/r/${i}">Result number ${i} about the harbour</a></h3><p>… the harbour was closed for year ${i} …</p></li>`,
    );
    expect(
      errorFor(
        `<h1>Search: harbour</h1><form><input name="q"></form><ul>${results.join('')}</ul>`,
        'https://paper.example/search?q=harbour',
      ),
    ).toBe('page-is-listing');
  });

  it('knows a list of links without headings, and an article that is a digest of links to other sites', () => {
    const list = (host: string) =>
      Array.from(
        { length: 12 },
        (_, i) => `<li><a href="${host}/n/${i}">A headline that tells what happened, number ${i}</a></li>`,
      ).join('');
    expect(errorFor(`<h1>All news</h1><ul>${list('')}</ul>`)).toBe('page-is-listing');
    const digest = Array.from(
      { length: 8 },
      (_, i) =>
        `<h3><a href="https://other.example/${i}">What others wrote, number ${i}</a></h3><p>${'They say that the harbour was opened again, and why. '.repeat(3)}</p>`,
    );
    expect(errorFor(`<article><h1>The week in links</h1>${digest.join('')}</article>`)).toBe('no error');
  });

  it('knows an apology for a page that is not there', () => {
    const sorry = 'We are sorry, but the page that you are looking for has moved or was taken down. ';
    expect(errorFor(`<h1>Page not found</h1><p>${sorry.repeat(3)}</p>`)).toBe('page-without-article');
  });

  it('takes one whole sentence for an article, and not a few words', () => {
    const flash =
      '<h1>Harbour open</h1><time datetime="2022-02-05">5 Feb</time><p>The harbour of Valdoria was opened at noon.</p>';
    expect(errorFor(flash)).toBe('no error');
    expect(errorFor('<h1>Player</h1><p>Now playing: harbour</p>')).toBe('page-without-article');
    expect(
      errorFor('<main></main><footer><p>© 2022 Il Porto Quotidiano, tutti i diritti.</p></footer>'),
    ).toBe('page-without-article');
  });

  it('knows a page with text and no article', () => {
    expect(
      errorFor(
        '<form><h1>Sign in</h1><label>Name <input></label><label>Password <input></label><button>Go</button></form>',
      ),
    ).toBe('page-without-article');
  });

  it('refuses a page whose size would freeze the tab', () => {
    const page = parsePage(`<p>text</p>${'<i></i>'.repeat(MOST_ELEMENTS)}`);
    const result = extractArticle(page, URL);
    expect(result).toMatchObject({ ok: false, error: { kind: 'page-too-large' } });
    expect(!result.ok && 'elements' in result.error && result.error.elements).toBeGreaterThan(MOST_ELEMENTS);
  }, 60_000);

  it('turns whatever is thrown inside into an error that says what it was', () => {
    const page = parsePage('<p>text</p>');
    const broken = new Proxy(page, {
      getPrototypeOf: () => {
        throw new Error('the page broke');
      },
    });
    expect(extractArticle(broken, URL)).toEqual({
      ok: false,
      error: { kind: 'page-unreadable', detail: 'the page broke' },
    });
  });

  it('reads an article that stands at the root of its site', () => {
    const text =
      'A long sentence that tells of the harbour, its boats and the people who live by them. '.repeat(5);
    const page = parsePage(
      `<title>My essay</title><h1>My essay</h1>${`<p>${text}</p>`.repeat(6)}<a href="/other">Other</a>`,
    );
    expect(errorOf(extractArticle(page, 'https://essay.example/'))).toBe('no error');
  });
});
