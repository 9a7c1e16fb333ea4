import { type KeptArticle, keptId, NO_NOTES } from '../../../src/core/kept-article';
import type { Pair } from '../../../src/core/pair';

const PAIRS: readonly (readonly [string, string])[] = [
  ['Il faro torna a splendere', 'The lighthouse shines again'],
  ['La città ha festeggiato fino a notte.', 'The town celebrated into the night.'],
  ['Il sindaco: «Perché no?»', 'The mayor: “Why not?”'],
];

/** A kept article of a few sentences. */
export function keptSample(change: Partial<KeptArticle> = {}, texts = PAIRS): KeptArticle {
  const url = change.article?.url ?? 'https://porto.example/faro';
  const target = change.target ?? 'en';
  return {
    ...NO_NOTES,
    id: keptId(url, target),
    keptAt: '2026-03-01T10:00:00.000Z',
    changedAt: '2026-03-02T10:00:00.000Z',
    article: {
      url,
      source: {
        url: { value: url, evidence: 'link' },
        title: { value: texts[0]?.[0] ?? '', evidence: 'json-ld' },
        siteName: { value: 'Il Porto', evidence: 'meta' },
        authors: { value: ['Ines Portolan'], evidence: 'byline' },
      },
      blocks: texts.map(([text], at) => ({
        id: `b${at}`,
        kind: at === 0 ? 'heading' : 'paragraph',
        ...(at === 0 && { role: 'title' as const, level: 1 }),
        content: [{ type: 'text', text }],
      })),
      declaredLanguages: [{ evidence: 'html-lang', language: 'it' }],
    },
    language: 'it',
    target,
    translatedAt: '2026-03-01T10:00:00.000Z',
    use: { id: 'bergamot' },
    pairs: texts.map(
      ([original, translation], at): Pair => ({
        id: `b${at}.0`,
        blockId: `b${at}`,
        original: [{ type: 'text', text: original }],
        state: 'done',
        translation: [{ type: 'text', text: translation }],
        engine: 'bergamot',
      }),
    ),
    ...change,
  };
}

/** The same at an address of its own. */
export function keptNumber(at: number, change: Partial<KeptArticle> = {}): KeptArticle {
  const { article } = keptSample();
  const url = `https://porto.example/${at}`;
  return keptSample({ article: { ...article, url }, ...change });
}
