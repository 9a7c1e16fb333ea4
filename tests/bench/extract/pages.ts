import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const SETS = ['readability', 'postlight', 'trafilatura'] as const;
export type SetName = (typeof SETS)[number];

/** What is known about a page; members are absent where its set does not say. */
interface Truth {
  title?: string;
  authors?: string;
  /** As stated: the beginning, to the day, is compared. */
  date?: string;
  siteName?: string;
  leadImage?: string;
  /** The article's own HTML. */
  html?: string;
  /** Texts that must, and must not, be in the article. */
  with?: string[];
  without?: string[];
}

export interface BenchPage {
  set: SetName;
  id: string;
  url: string;
  html: string;
  /** Of the article's text, as a tag. */
  language?: string;
  truth: Truth;
}

type Row = Record<string, unknown> & { id: string; file: string; url?: string; lang?: string };

/** The pages of a set, read one at a time. */
export function* pagesOf(evalFolder: string, set: SetName): Generator<BenchPage> {
  const folder = join(evalFolder, 'extraction', set);
  for (const line of readFileSync(join(folder, 'index.jsonl'), 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line) as Row;
    const html = gunzipSync(readFileSync(join(folder, row.file))).toString('utf8');
    yield {
      set,
      id: row.id,
      url: addressOf(row),
      html: set === 'postlight' ? withContent(html) : html,
      ...(row.lang && { language: row.lang }),
      truth: truthOf(set, row),
    };
  }
}

function addressOf(row: Row): string {
  return row.url?.startsWith('http') ? row.url : 'http://fakehost/test/page.html';
}

// That set's own tool had written the content of its meta elements into `value`, which no page has.
function withContent(html: string): string {
  return html.replace(/<meta\b[^>]*>/gi, (meta) =>
    /\scontent=/i.test(meta) ? meta : meta.replace(/\svalue=/i, ' content='),
  );
}

function truthOf(set: SetName, row: Row): Truth {
  const expected = (row.expected ?? {}) as Record<string, unknown>;
  const from = {
    // Its titles and bylines are what Readability itself gives, site names and dates in them: no truth to compare with.
    readability: {
      date: expected.publishedTime,
      siteName: expected.siteName,
      html: row.expected_html,
    },
    postlight: {
      title: expected.title,
      authors: expected.author,
      date: expected.date_published,
      leadImage: expected.lead_image_url,
    },
    trafilatura: {
      title: row.title,
      authors: row.author,
      date: row.date,
      siteName: row.sitename,
      with: row.with,
      without: row.without,
    },
  }[set];
  return Object.fromEntries(
    Object.entries(from).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}
