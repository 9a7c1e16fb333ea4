import type { Inline } from '../../../../src/core/inline';
import { type KeptArticle, keptId, NO_NOTES } from '../../../../src/core/kept-article';
import { articleDocumentOf } from '../../../../src/core/kept-format';
import type { Pair } from '../../../../src/core/pair';
import { BACKUP_END, BACKUP_FORMAT, BACKUP_VERSION } from '../../../../src/library/backup-format';
import type { Payload } from './all-payloads';
import { groupsOf } from './hostile-metadata';

const MOST_ABOUT = 500;
const MOMENT = '2026-03-01T10:00:00.000Z';
/** The article that has all payloads, each as a sentence of its own. */
const ALL_URL = 'https://articolo.example/tutti';
export const ALL_ID = keptId(ALL_URL, 'en');

/** Where an inline may have a text, and an address where it may have one. */
function hostileInlines(text: string): Inline[] {
  const words: Inline[] = [{ type: 'text', text }];
  return [
    ...words,
    { type: 'link', href: `https://articolo.example/?${text}`, title: text, children: words },
    { type: 'link', href: `mailto:${text}`, children: [{ type: 'code', children: words }] },
    { type: 'image', src: `https://articolo.example/${text}`, alt: text },
  ];
}

function pairsOf(texts: readonly string[]): Pair[] {
  return texts.map((text, at) => ({
    id: `b${at}.0`,
    blockId: `b${at}`,
    original: hostileInlines(text),
    state: 'done',
    translation: hostileInlines(text),
    engine: 'libretranslate',
    findings: [
      {
        check: 'name',
        message: 'findingNameLost',
        words: [text],
        original: [{ start: 0, end: 1 }],
        translation: [],
      },
    ],
  }));
}

/** An article of which every text is hostile; `pairs` in its blocks. */
function hostileArticle(url: string, text: string, pairs: Pair[], isWithHeading: boolean): KeptArticle {
  const stated = <T>(value: T) => ({ value, evidence: 'json-ld' as const });
  return {
    ...NO_NOTES,
    id: keptId(url, 'en'),
    keptAt: MOMENT,
    changedAt: MOMENT,
    article: {
      url,
      source: {
        title: stated(text),
        standfirst: stated(text),
        siteName: stated(text),
        authors: stated([text, text]),
        published: stated({ iso: `2026-01-02${text}`, precision: 'day', zone: text }),
        url: stated(`${url}?${text.replace(/\s/g, '+')}`),
        section: stated(text),
        publisher: stated(text),
        leadImage: stated(`https://articolo.example/${text}`),
        favicon: stated(`https://articolo.example/${text}`),
      },
      blocks: pairs.map(({ blockId, original }, at) => ({
        id: blockId,
        kind: isWithHeading && at === 0 ? 'heading' : 'paragraph',
        ...(isWithHeading && at === 0 && { role: 'title', level: 1 }),
        content: original,
      })),
      declaredLanguages: [{ evidence: 'html-lang', language: 'it' }],
      feeds: [{ url: `https://articolo.example/${text}`.slice(0, 2000), title: text }],
    },
    language: 'it',
    target: 'en',
    translatedAt: MOMENT,
    use: { id: 'chat', model: text.slice(0, 500) },
    pairs,
    tags: [text.slice(0, 100)],
    note: text,
    highlights: [{ pair: 'b0.0', side: 'translation', range: { start: 0, end: 5 }, words: text, note: text }],
  };
}

/** An article for each payload, and one with all of them. */
export function hostileKept(payloads: readonly Payload[]): KeptArticle[] {
  const texts = payloads.map(({ text }) => text);
  const groups = groupsOf(payloads);
  // What is said of the whole article stands in every row of a table.
  const about = (groups[0] ?? '').slice(0, MOST_ABOUT);
  const all = hostileArticle(ALL_URL, about, pairsOf([...texts, groups[1] ?? '']), false);
  const single = payloads.map(({ id, text }) => {
    const failed: Pair = {
      id: 'b1.0',
      blockId: 'b1',
      original: hostileInlines(text),
      state: 'failed',
      error: { kind: 'broken', detail: text },
    };
    return hostileArticle(`https://articolo.example/${id}`, text, [...pairsOf([text]), failed], true);
  });
  return [all, ...single];
}

/** A backup as a file: lines of JSON, with some among them that are no articles. */
export function hostileBackup(payloads: readonly Payload[]): string {
  const kept = hostileKept(payloads);
  const broken = payloads.slice(0, 10).map(({ text }) => ({
    format: 'diptych-article',
    version: 1,
    article: { url: text, source: { title: { value: text } } },
  }));
  return [
    {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      exportedAt: MOMENT,
      articles: kept.length + broken.length,
    },
    ...kept.map((one) => articleDocumentOf(one, one.note)),
    ...broken,
    { format: BACKUP_END, articles: kept.length + broken.length },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
}
