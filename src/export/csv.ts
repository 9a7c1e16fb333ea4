import Papa from 'papaparse';
import { attribution } from '../core/attribution';
import { engineName } from '../core/engine-names';
import { findingText } from '../core/finding-text';
import type { Inline } from '../core/inline';
import { safeHref } from '../core/link';
import { cleanText } from './clean-text';
import { exportAttribution } from './exported-article';
import type { TextFormat } from './format';
import { FORMULA } from './formula';
import { groupedBy } from './grouped-by';
import { originalTitle } from './head';
import { oneLine } from './one-line';

/** So that Excel reads it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS = [
  'sentence',
  'original',
  'translation',
  'original_language',
  'translation_language',
  'engine',
  'findings',
  'links',
  'highlights',
  'title',
  'site',
  'authors',
  'published',
  'address',
  'translated_at',
  'tags',
  'note',
  'attribution',
] as const;

/**
 * A row for each sentence, as RFC 4180 has it. The names of the columns are the same in every language, for programs. An apostrophe
 * stands before what would be a formula, which spreadsheets take for "this is text".
 */
export const csv: TextFormat = {
  id: 'csv',
  name: 'exportCsv',
  about: 'exportCsvAbout',
  ending: 'csv',
  mediaType: 'text/csv',
  content: 'text',
  write(exported, t) {
    const { article, language = '', target, highlights = [], tags = [], note = '' } = exported;
    const { source, blocks } = article;
    const languages = new Map(blocks.map((block) => [block.id, block.language]));
    const highlightsOf = groupedBy(highlights, ({ pair }) => pair);
    const ofArticle = {
      title: originalTitle(exported) ?? '',
      site: source.siteName?.value ?? '',
      authors: source.authors?.value.join('; ') ?? '',
      published: source.published?.value.iso ?? '',
      address: source.url.value,
      translated_at: exported.translatedAt,
      tags: tags.join('; '),
      note,
      attribution: attribution(exportAttribution(exported, t), t),
    };
    const rows = exported.pairs.map(
      (pair): Record<(typeof COLUMNS)[number], string> => ({
        sentence: pair.id,
        original: oneLine(pair.original),
        translation: pair.translation ? oneLine(pair.translation) : '',
        original_language: languages.get(pair.blockId) ?? language,
        translation_language: target,
        engine: pair.engine ? engineName(pair.engine, t) : '',
        findings: (pair.findings ?? []).map((finding) => findingText(finding, t)).join(' '),
        links: addresses(pair.original).join(' '),
        highlights: (highlightsOf.get(pair.id) ?? []).map(({ words }) => words.trim()).join('; '),
        ...ofArticle,
      }),
    );
    // Cleaned first: what is taken out could stand before a formula.
    const data = rows.map((row) => COLUMNS.map((column) => cleanText(row[column])));
    return (
      BYTE_ORDER_MARK +
      Papa.unparse({ fields: [...COLUMNS], data }, { escapeFormulae: FORMULA, newline: '\r\n' })
    );
  },
};

function addresses(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return [];
    const inner = addresses(inline.children);
    return inline.type === 'link' && safeHref(inline.href) ? [inline.href, ...inner] : inner;
  });
}
