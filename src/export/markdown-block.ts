import type { Block } from '../core/article';
import { type Inline, inlineText } from '../core/inline';
import { escapeLineStart, inlineMarkdown } from './markdown-inline';

/** A block of one side: what it is, and its text in that side's language. */
export interface SideBlock {
  block: Block;
  content: readonly Inline[];
}

/** Blocks that are one thing in Markdown: a run of list items, the cells of a table, or a single other block. */
export function groupBlocks(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && belongTogether(last, block)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function belongTogether(a: Block, b: Block): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'list-item') return true;
  return a.kind === 'table-cell' && a.cell?.table === b.cell?.table;
}

/** One group of one side as Markdown lines. */
export function groupMarkdown(group: readonly SideBlock[]): string[] {
  const first = group[0];
  if (!first) return [];
  if (first.block.kind === 'list-item') return group.flatMap(listItem);
  if (first.block.kind === 'table-cell') return table(group);
  return single(first);
}

/** Lines as a quotation. */
export function quoted(lines: readonly string[]): string[] {
  return lines.map((line) => (line ? `> ${line}` : '>'));
}

function single({ block, content }: SideBlock): string[] {
  switch (block.kind) {
    case 'heading': {
      // The document has its own first-level heading above.
      const level = block.role === 'title' ? 2 : Math.min(Math.max(block.level ?? 2, 2) + 1, 6);
      const text = inlineMarkdown(content, { place: 'line' }).trim();
      // Closing hashes of a heading are markup and would be lost.
      return [`${'#'.repeat(level)} ${text.replace(/#+$/, (hashes) => hashes.replaceAll('#', '\\#'))}`];
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

function listItem({ block, content }: SideBlock): string[] {
  // Three spaces a level hold under both kinds of marker.
  const indent = '   '.repeat(Math.max((block.depth ?? 1) - 1, 0));
  const marker = block.ordinal === undefined ? '- ' : `${block.ordinal}. `;
  const [first = '', ...rest] = flow(content);
  return [`${indent}${marker}${first}`, ...rest.map((line) => `${indent}   ${line}`)];
}

function table(cells: readonly SideBlock[]): string[] {
  const rows: string[][] = [];
  for (const { block, content } of cells) {
    if (!block.cell) continue;
    const row = rows[block.cell.row] ?? [];
    rows[block.cell.row] = row;
    row[block.cell.column] = inlineMarkdown(content, { place: 'cell' }).trim();
  }
  const width = Math.max(0, ...rows.map((row) => row?.length ?? 0));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`;
  const hasHeader = cells.some(({ block }) => block.cell?.row === 0 && block.cell.header);
  const body = Array.from(rows, (row) => row ?? []);
  const header = hasHeader ? (body.shift() ?? []) : [];
  return [line(header), `|${' --- |'.repeat(width)}`, ...body.map(line)];
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
