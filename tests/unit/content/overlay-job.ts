import type { ReadPage } from '../../../src/content/overlay-session';
import type { Block } from '../../../src/core/article';
import { inlineText } from '../../../src/core/inline';
import type { JobSnapshot } from '../../../src/core/job';
import type { Pair } from '../../../src/core/pair';
import { ok, type Result } from '../../../src/core/result';

/** Reads the paragraphs of the document as an article. */
export function readParagraphs(): Result<ReadPage> {
  const elements = new Map<string, Element>();
  const blocks = [...document.querySelectorAll('p')].map((element, index): Block => {
    elements.set(`b${index}`, element);
    return {
      id: `b${index}`,
      kind: 'paragraph',
      content: [{ type: 'text', text: element.textContent ?? '' }],
    };
  });
  const url = 'https://giornale.example/a';
  return ok({
    article: { url, source: { url: { value: url, evidence: 'url' } }, blocks, declaredLanguages: [] },
    elements,
  });
}

/** A job over blocks with these texts, one sentence each, nothing done yet. */
export function jobOf(texts: string[], change: Partial<JobSnapshot> = {}): JobSnapshot {
  const blocks = texts.map(
    (text, index): Block => ({ id: `b${index}`, kind: 'paragraph', content: [{ type: 'text', text }] }),
  );
  const url = 'https://giornale.example/a';
  return {
    id: 'job-1',
    state: 'translating',
    article: { url, source: { url: { value: url, evidence: 'url' } }, blocks, declaredLanguages: [] },
    language: { language: 'it', signals: [] },
    target: 'en',
    engines: {
      choice: 'apertium',
      use: { id: 'apertium', reason: 'chosen' },
      offers: [],
      failures: [],
      isPrivate: false,
    },
    pairs: blocks.map(
      ({ id, content }): Pair => ({ id: `${id}.0`, blockId: id, original: content, state: 'pending' }),
    ),
    startedAt: '2025-01-02T03:04:05Z',
    ...change,
  };
}

/** The update that says a pair was translated, by putting its original into angle quotes. */
export function doneUpdate(job: JobSnapshot, id: string): Omit<Pair, 'blockId' | 'original'> {
  const pair = job.pairs.find((candidate) => candidate.id === id);
  if (!pair) throw new Error(`no pair ${id}`);
  const text = `«${inlineText(pair.original)}»`;
  return { id, state: 'done', engine: 'apertium', translation: [{ type: 'text', text }] };
}
