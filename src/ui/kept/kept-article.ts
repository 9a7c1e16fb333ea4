import { type Inline, inlineText } from '../../core/inline';
import type { JobSnapshot } from '../../core/job';
import {
  type Highlight,
  type KeptArticle,
  keptId,
  NO_NOTES,
  type ReaderNotes,
} from '../../core/kept-article';
import type { Pair } from '../../core/pair';
import type { JobFacts } from '../job-store';

/**
 * What a view shows, as it is kept. Of what was kept before (undefined: nothing) stay the reader's own notes and the day; texts are
 * those of now.
 */
export function keptOf(
  { article, language, target, startedAt, engines: { use } }: JobFacts,
  pairs: readonly Pair[],
  before: KeptArticle | undefined,
  now: Date,
): KeptArticle {
  const moment = now.toISOString();
  const { tags, note, highlights } = before ?? NO_NOTES;
  return {
    id: keptId(article.url, target),
    keptAt: before?.keptAt ?? moment,
    changedAt: moment,
    article,
    ...(language.language && { language: language.language }),
    target,
    translatedAt: startedAt,
    ...(use && { use: { id: use.id, ...(use.model !== undefined && { model: use.model }) } }),
    pairs: [...pairs],
    tags,
    note,
    highlights,
  };
}

/** What was kept, as a view shows it: a job that is done. Nothing of it is asked for anywhere. */
export function jobOf({ id, article, language, target, translatedAt, use, pairs }: KeptArticle): JobSnapshot {
  return {
    id: `kept ${id}`,
    state: 'done',
    article: {
      ...article,
      blocks: article.blocks.map((block) => ({ ...block, content: offline(block.content) })),
    },
    language: { ...(language && { language }), signals: [] },
    target,
    engines: {
      choice: use?.id ?? 'automatic',
      ...(use && { use: { ...use, reason: 'chosen' } }),
      offers: [],
      failures: [],
      isPrivate: false,
    },
    pairs: pairs.map(shown),
    startedAt: translatedAt,
  };
}

/** Nobody is at work on a sentence that was not translated. */
function shown(pair: Pair): Pair {
  const { translation } = pair;
  return {
    ...pair,
    original: offline(pair.original),
    ...(translation && { translation: offline(translation) }),
    ...(pair.state === 'pending' && { state: 'failed', error: { kind: 'kept-untranslated' } }),
  };
}

/** What a page had loaded for an image when it was kept is no longer there: to show it would ask somebody. */
function offline(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'image') return { type: 'image', src: inline.src, alt: inline.alt };
    return 'children' in inline ? { ...inline, children: offline(inline.children) } : inline;
  });
}

/** Whether a view shows other sentences, or more of their translation, than was kept. */
export function isOtherText(kept: KeptArticle, pairs: readonly Pair[]): boolean {
  const textOf = ({ original, translation }: Pair) => JSON.stringify([original, translation ?? null]);
  return (
    kept.pairs.length !== pairs.length ||
    kept.pairs.some((pair, at) => !pairs[at] || textOf(pair) !== textOf(pairs[at]))
  );
}

/** Whether the words of a highlight are still where they were marked. */
export function isInPlace({ side, range, words }: Highlight, pair: Pair): boolean {
  const inlines = side === 'original' ? pair.original : (pair.translation ?? []);
  return inlineText(inlines).slice(range.start, range.end) === words;
}

/** The same notes with a highlight, or without it: none is there twice, and one that is there keeps what is written about it. */
export function withHighlight(notes: ReaderNotes, highlight: Highlight, isThere: boolean): ReaderNotes {
  const others = notes.highlights.filter((one) => !isSameHighlight(one, highlight));
  if (!isThere) return { ...notes, highlights: others };
  return others.length < notes.highlights.length ? notes : { ...notes, highlights: [...others, highlight] };
}

export function isSameHighlight(a: Highlight, b: Highlight): boolean {
  return (
    a.pair === b.pair && a.side === b.side && a.range.start === b.range.start && a.range.end === b.range.end
  );
}
