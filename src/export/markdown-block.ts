import { type Inline, inlineText } from '../core/inline';
import type { BodyBlock, BodyGroup } from './body';
import { escapeLineStart, inlineMarkdown } from './markdown-inline';
import { hasHeaderRow, tableRows } from './table-rows';

/** Gives the text of a block in the language of one side. */
export type ContentOf = (one: BodyBlock) => readonly Inline[];

/** One group of one side as Markdown lines. */
export function groupMarkdown(group: BodyGroup, contentOf: ContentOf): string[] {
  const [first] = group;
  if (first.block.kind === 'list-item') return group.flatMap((item) => listItem(item, contentOf(item)));
  if (first.block.kind === 'table-cell') return table(group, contentOf);
  return single(first, contentOf(first));
}

/** Lines as a quotation. */
export function quoted(lines: readonly string[]): string[] {
  return lines.map((line) => (line ? `> ${line}` : '>'));
}

/** Markdown as a heading. */
export function headingMarkdown(level: number, text: string): string {
  // Closing hashes of a heading are markup and would be lost.
  return `${'#'.repeat(level)} ${text.replace(/#+$/, (hashes) => hashes.replaceAll('#', '\\#'))}`;
}

function single({ block }: BodyBlock, content: readonly Inline[]): string[] {
  switch (block.kind) {
    case 'heading': {
      // The document has its own first-level heading above.
      const level = block.role === 'title' ? 2 : Math.min(Math.max(block.level ?? 2, 2) + 1, 6);
      const text = inlineMarkdown(content, { place: 'line' }).trim();
      return [headingMarkdown(level, text)];
    }
    case 'preformatted':
      return preformatted(content);
    case 'quotation':
      return Array.from({ length: block.depth ?? 1 }).reduce<string[]>(quoted, flow(content));
    case 'caption':
      return [`<small>${inlineMarkdown(content, { place: 'line' }).trim()}</small>`];
    default:
      return flow(content);
  }
}

function flow(content: readonly Inline[]): string[] {
  return inlineMarkdown(content, { place: 'flow' }).trim().split('\n').map(escapeLineStart);
}

function listItem({ block }: BodyBlock, content: readonly Inline[]): string[] {
  // Three spaces a level hold under both kinds of marker.
  const indent = '   '.repeat(Math.max((block.depth ?? 1) - 1, 0));
  const marker = block.ordinal === undefined ? '- ' : `${block.ordinal}. `;
  const [first = '', ...rest] = flow(content);
  return [`${indent}${marker}${first}`, ...rest.map((line) => `${indent}   ${line}`)];
}

function table(cells: readonly BodyBlock[], contentOf: ContentOf): string[] {
  const rows = tableRows(cells);
  const lines = rows.map((row) => {
    const texts = row.map((cell) =>
      cell.map((one) => inlineMarkdown(contentOf(one), { place: 'cell' }).trim()).join('<br>'),
    );
    return `| ${texts.join(' | ')} |`;
  });
  const width = rows[0]?.length ?? 0;
  // A table of Markdown begins with a header: where there is none it is empty.
  const header = hasHeaderRow(rows) ? lines.shift() : `|${'  |'.repeat(width)}`;
  return [header ?? '', `|${' --- |'.repeat(width)}`, ...lines];
}

function preformatted(content: readonly Inline[]): string[] {
  const text = inlineText(content);
  const runs = text.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  const links = linksOf(content).map((link) => `- ${inlineMarkdown([link], { place: 'line' }).trim()}`);
  return [fence, ...text.split('\n'), fence, ...(links.length ? ['', ...links] : [])];
}

/** A code block cannot hold links, so they follow it. */
function linksOf(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline) => {
    if (inline.type === 'link') return [inline];
    return 'children' in inline ? linksOf(inline.children) : [];
  });
}
