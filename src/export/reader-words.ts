import type { Messages } from '../core/attribution';
import type { ExportedArticle } from './exported-article';

/** Words that the reader marked, with what they wrote about them. */
interface HighlightLine {
  words: string;
  note: string;
}

/** What the reader wrote and marked, under its headings. What there is none of is absent. */
export interface ReaderWords {
  note?: { heading: string /** Its lines; one may be empty. */; lines: string[] };
  highlights?: { heading: string; lines: HighlightLine[] };
}

export function readerWords(exported: ExportedArticle, t: Messages): ReaderWords {
  const note = exported.note?.trim();
  const highlights = exported.highlights ?? [];
  return {
    ...(note && { note: { heading: t('exportNote'), lines: note.split(/\r?\n/) } }),
    ...(highlights.length > 0 && {
      highlights: {
        heading: t('exportHighlights'),
        lines: highlights.map(({ words, note }) => ({
          words: words.replace(/\s+/g, ' ').trim(),
          note: note.trim(),
        })),
      },
    }),
  };
}
