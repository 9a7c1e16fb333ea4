import type { Messages } from '../core/attribution';
import { textDirection } from '../core/language';
import { type BodyBlock, type BodyGroup, bodyGroups, originalOf, translatedSentences } from './body';
import type { ExportedArticle } from './exported-article';
import { titleOrAddress } from './head';
import { marker } from './highlighted';
import { groupHtml, type HtmlSide, languageAttributes, sentenceCount } from './html-block';
import type { InlineHtml } from './html-inline';
import { htmlElement, htmlText } from './html-text';
import { oneLine } from './one-line';
import { sentenceNotes } from './sentence-notes';
import { tableRows } from './table-rows';

/** How a document has what all documents have. */
interface DocumentForm extends Omit<InlineHtml, 'imageName'> {
  isXml: boolean;
}

/** A heading of the article, for a table of contents. */
export interface ContentsEntry {
  id: string;
  level: number;
  title: string;
}

/** The parts of an article in a document. All is HTML, and XML too where the form asks for it. */
export interface ArticleHtml {
  /** Title and translated title. */
  title: string;
  body: string;
  contents: ContentsEntry[];
}

/** More columns than this do not fit beside each other twice. */
const NARROW_COLUMNS = 3;
/** As many sentences fit on a page of paper, whatever they are. */
const SHORT_LINES = 10;
/** How many sentences of a list are kept together. */
const PIECE_LINES = 5;

/** An article as HTML: each group of blocks is one `div.g` with the original (`.o`), its translation (`.t`) and its notes (`.n`). */
export function articleHtml(exported: ExportedArticle, form: DocumentForm, t: Messages): ArticleHtml {
  const sides = sidesOf(exported, form, t);
  const groups = bodyGroups(exported.article, exported.pairs).flatMap(inPieces);
  const headline = groups[0]?.[0].block.role === 'title' ? groups.shift() : undefined;
  const notesOf = sentenceNotes(exported, t);
  const notes = (group: BodyGroup) => notesOf(group.flatMap(({ pairs }) => pairs));
  const contents: ContentsEntry[] = [];
  let level = 1;
  const body = groups.map((group) => {
    const [{ block }] = group;
    if (block.kind === 'heading') {
      // No level may be left out.
      level = Math.min(Math.max(block.level ?? 2, 2), level + 1, 6);
      contents.push({ id: `h-${contents.length + 1}`, level, title: originalText(group) });
    }
    return grouped(group, sides, `h${level}`, contents.at(-1)?.id, notes(group));
  });
  return {
    title: headline
      ? grouped(headline, sides, 'h1', undefined, notes(headline))
      : htmlElement('h1', languageAttributes(exported.language, form), htmlText(titleOrAddress(exported))),
    body: body.join('\n'),
    contents,
  };
}

function originalText(group: BodyGroup): string {
  return oneLine(originalOf(group[0].pairs));
}

interface Sides {
  original: HtmlSide;
  translation: HtmlSide;
}

/** Both sides of a group. A heading is one, with its translation as another title of the same. */
function grouped(
  group: BodyGroup,
  sides: Sides,
  heading: string,
  id: string | undefined,
  notes: string[],
): string {
  const isHeading = group[0].block.kind === 'heading';
  const original = groupHtml(group, sides.original, {
    attributes: { class: 'o', ...(isHeading && { id }) },
    headingName: heading,
  });
  const translation = groupHtml(group, sides.translation, {
    attributes: { class: isHeading ? `t ${heading}` : 't' },
    headingName: 'p',
  });
  const looked = notes.map((note) => htmlElement('li', {}, htmlText(note))).join('');
  // A list cannot stand among titles.
  const about = looked && htmlElement('ul', { class: 'n' }, looked);
  // Checkers of books know hgroup as it was before it could hold another title.
  const name = isHeading && !about && !sides.original.isXml ? 'hgroup' : 'div';
  const lines = sentenceCount(group);
  const names = ['g', ...(isWide(group) ? ['wide'] : []), ...(lines > SHORT_LINES ? ['long'] : [])];
  const attributes = { class: names.join(' '), style: `--n:${lines}` };
  return htmlElement(name, attributes, original + translation + about);
}

/** A long list as several: beside each other on paper, sides that go over many pages would drift apart. */
function inPieces(group: BodyGroup): BodyGroup[] {
  const [first, ...rest] = group;
  if (first.block.kind !== 'list-item') return [group];
  const pieces: [BodyBlock, ...BodyBlock[]][] = [[first]];
  for (const one of rest) {
    const piece = pieces.at(-1);
    const isFull = piece && sentenceCount([...piece, one] as const) > PIECE_LINES;
    // What is within an item stays with it.
    if (piece && !(isFull && (one.block.depth ?? 1) <= (first.block.depth ?? 1))) piece.push(one);
    else pieces.push([one]);
  }
  return pieces;
}

function isWide(group: BodyGroup): boolean {
  return group[0].block.kind === 'table-cell' && (tableRows(group)[0]?.length ?? 0) > NARROW_COLUMNS;
}

function sidesOf(exported: ExportedArticle, form: DocumentForm, t: Messages): Sides {
  const { language, target, highlights } = exported;
  const inLanguage = t('catalogueLanguage');
  const missing = htmlElement(
    'em',
    {
      class: 'missing',
      lang: inLanguage,
      ...(form.isXml && { 'xml:lang': inLanguage }),
      dir: textDirection(inLanguage),
    },
    htmlText(`(${t('exportNotTranslated')})`),
  );
  const common = { ...form, mark: marker(highlights), imageName: t('exportImage'), missing: `${missing} ` };
  const original: HtmlSide = {
    ...common,
    side: 'original',
    languageOf: ({ block }) => block.language ?? language,
    sentencesOf: ({ pairs }) => pairs.map((pair) => pair.original),
  };
  const translation: HtmlSide = {
    ...common,
    side: 'translation',
    languageOf: () => target,
    sentencesOf: ({ pairs }: BodyBlock) => {
      const spaced = translatedSentences(pairs, target, []);
      return pairs.map((pair, at) => pair.translation && spaced[at]);
    },
  };
  return { original, translation };
}
