import { type Inline, inlineText } from '../core/inline';
import type { Highlight } from '../core/kept-article';
import { type LanguageTag, textDirection } from '../core/language';
import type { BodyBlock, BodyGroup } from './body';
import type { Marker } from './highlighted';
import { type InlineHtml, inlineHtml } from './html-inline';
import { type ListNode, listTree } from './html-list';
import { type Attributes, htmlElement } from './html-text';
import { hasHeaderRow, isHeader, type TableCell, tableRows } from './table-rows';

/** One side of an article in a document, and how that document has it. */
export interface HtmlSide extends InlineHtml {
  side: Highlight['side'];
  /** The language of a block on this side; undefined where nobody knows it. */
  languageOf(one: BodyBlock): LanguageTag | undefined;
  /** A block's sentences in order; undefined for one that is not translated. */
  sentencesOf(one: BodyBlock): readonly (readonly Inline[] | undefined)[];
  mark: Marker;
  /** What stands for a sentence that is not translated. */
  missing: string;
  /** XML has an attribute of its own for languages. */
  isXml: boolean;
}

/** What an outermost element of a group has in this document, and the levels of its headings. */
export interface GroupHtml {
  attributes: Attributes;
  /** `h2`; other than the original's where it would leave out a level, and `p` for a translation. */
  headingName: string;
}

/** One group of one side as one element: real lists, tables, quotations, and one `span` a sentence. */
export function groupHtml(group: BodyGroup, side: HtmlSide, form: GroupHtml): string {
  const [first] = group;
  const language = side.languageOf(first);
  const attributes = { ...form.attributes, ...languageAttributes(language, side) };
  const lines = { style: `--n:${sentenceCount(group)}` };
  if (first.block.kind === 'list-item') {
    const lists = listTree(group).map((list) => listHtml(list, side, language));
    return htmlElement('div', { ...attributes, ...lines }, lists.join(''));
  }
  if (first.block.kind === 'table-cell')
    return htmlElement('div', attributes, tableHtml(tableRows(group), side, language));
  return single(first, side, { ...form, attributes: { ...attributes, ...lines } });
}

/** How many sentences are in a group: how many lines its two sides share. */
export function sentenceCount(group: BodyGroup): number {
  return group.reduce((sum, { pairs }) => sum + pairs.length, 0);
}

/** What says of an element which language is in it. */
export function languageAttributes(
  language: LanguageTag | undefined,
  { isXml }: Pick<HtmlSide, 'isXml'>,
): Attributes {
  // Empty says that nobody knows: else it would be taken for that of the document.
  const lang = language ?? '';
  const dir = language ? textDirection(language) : isXml ? undefined : 'auto';
  return { lang, ...(isXml && { 'xml:lang': lang }), dir };
}

function single(one: BodyBlock, side: HtmlSide, { attributes, headingName }: GroupHtml): string {
  const content = sentences(one, side);
  switch (one.block.kind) {
    case 'heading':
      return htmlElement(headingName, attributes, content);
    case 'quotation': {
      const inner = Array.from({ length: (one.block.depth ?? 1) - 1 }).reduce<string>(
        (html) => htmlElement('blockquote', {}, html),
        htmlElement('p', {}, content),
      );
      return htmlElement('blockquote', attributes, inner);
    }
    case 'preformatted':
      return htmlElement('div', attributes, htmlElement('pre', {}, preformatted(one, side)));
    case 'caption':
      return htmlElement('p', { ...attributes, class: `${attributes.class} caption` }, content);
    default: {
      const role = one.block.role === 'standfirst' ? { class: `${attributes.class} standfirst` } : {};
      return htmlElement('p', { ...attributes, ...role }, content);
    }
  }
}

function listHtml({ isOrdered, items }: ListNode, side: HtmlSide, outer: LanguageTag | undefined): string {
  const count = (lists: readonly ListNode[]): number =>
    lists
      .flatMap((list) => list.items)
      .reduce((sum, item) => sum + item.one.pairs.length + count(item.lists), 0);
  const written = items.map(({ one, lists }) => {
    const attributes = {
      ...(isOrdered && { value: String(one.block.ordinal) }),
      ...ownLanguage(one, side, outer),
      style: `--n:${one.pairs.length + count(lists)}`,
    };
    const nested = lists.map((list) => listHtml(list, side, outer)).join('');
    return htmlElement('li', attributes, sentences(one, side) + nested);
  });
  const lines = count([{ isOrdered, items }]);
  return htmlElement(isOrdered ? 'ol' : 'ul', { style: `--n:${lines}` }, written.join(''));
}

function tableHtml(rows: readonly TableCell[][], side: HtmlSide, outer: LanguageTag | undefined): string {
  const isHeaded = hasHeaderRow(rows);
  const written = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const [first] = cell;
      const content = cell.map((one) => sentences(one, side)).join(side.lineBreak);
      const language = first && ownLanguage(first, side, outer);
      if (!isHeader(cell)) return htmlElement('td', { ...language }, content);
      const isOfRow = column === 0 && !(isHeaded && at === 0);
      return htmlElement('th', { scope: isOfRow ? 'row' : 'col', ...language }, content);
    });
    return htmlElement('tr', {}, cells.join(''));
  });
  const head = isHeaded && written.length > 1 ? htmlElement('thead', {}, written.shift() ?? '') : '';
  return htmlElement('table', {}, head + htmlElement('tbody', {}, written.join('')));
}

/** Of a part whose block declares another language than what it stands in. */
function ownLanguage(one: BodyBlock, side: HtmlSide, outer: LanguageTag | undefined): Attributes {
  const language = side.languageOf(one);
  return language === outer ? {} : languageAttributes(language, side);
}

/** Each sentence in an element of its own, so that both sides of it can stand beside each other. */
function sentences(one: BodyBlock, side: HtmlSide): string {
  return eachSentence(one, side, (html) => htmlElement('span', {}, html));
}

/** What was preformatted is one text: no line of it begins because a sentence does. */
function preformatted(one: BodyBlock, side: HtmlSide): string {
  const text = eachSentence(one, side, (html) => html);
  // HTML takes a first line end in it for its own.
  return text.startsWith('\n') ? `\n${text}` : text;
}

function eachSentence(one: BodyBlock, side: HtmlSide, put: (html: string) => string): string {
  return side
    .sentencesOf(one)
    .map((sentence, at) => put(sentence ? marked(one.pairs[at]?.id ?? '', sentence, side) : side.missing))
    .join('');
}

function marked(pair: string, sentence: readonly Inline[], side: HtmlSide): string {
  return side
    .mark(pair, side.side, sentence)
    .map(({ inlines, isMarked }) => {
      const html = inlineHtml(inlines, side);
      return isMarked && inlineText(inlines).trim() ? htmlElement('mark', {}, html) : html;
    })
    .join('');
}
