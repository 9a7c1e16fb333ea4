import type { Emphasis, Inline } from '../core/inline';
import { inlineText } from '../core/inline';
import { safeHref } from '../core/link';

/** What the surroundings allow: a table cell and a heading are one line, and in a cell a bar ends the cell. */
export interface InlineContext {
  place: 'flow' | 'line' | 'cell';
}

type Marks = ReadonlySet<Emphasis>;

const TAGS: Record<Exclude<Emphasis, 'code'>, string> = {
  emphasis: 'em',
  strong: 'strong',
  subscript: 'sub',
  superscript: 'sup',
};
const DELIMITERS: Partial<Record<Emphasis, string>> = { emphasis: '*', strong: '**' };
const WORD = /[\p{L}\p{N}]/u;

/** Inline trees as Markdown (CommonMark, with HTML for sub- and superscript). Nothing in a text can become markup. */
export function inlineMarkdown(inlines: readonly Inline[], context: InlineContext): string {
  return renderAll(inlines, context, new Set());
}

/** Escapes what Markdown and HTML would take for markup inside a line, and the bar of tables. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>~|$]|&(?=#?\w+;)/g, '\\$&');
}

/** The same of a text whose lines become one. */
export function oneLineText(text: string): string {
  return escapeText(text.replace(/\s+/g, ' ').trim());
}

/** What begins a heading, a list or a rule when a line begins with it; of a number it is the mark after it. */
const LINE_START = /^(#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|[-=](?=[-=\s]*$))|^(\d{1,9})(?=[.)](?:\s|$))/;

/** A link with these words, which are a text. */
export function textLink(text: string, href: string): string {
  return safeHref(href) ? `[${escapeText(text)}](${destination(href)})` : escapeText(text);
}

/** Escapes what would begin a heading, a list or a rule at the start of a line. */
export function escapeLineStart(line: string): string {
  return line.replace(LINE_START, (_, mark?: string, number?: string) =>
    mark ? `\\${mark}` : `${number}\\`,
  );
}

function renderAll(inlines: readonly Inline[], context: InlineContext, marks: Marks): string {
  let written = '';
  for (const [index, inline] of inlines.entries()) {
    const next = inlines[index + 1];
    const after = next ? inlineText([next]).charAt(0) : '';
    const piece = renderOne(inline, context, marks, { before: written.at(-1) ?? '', after });
    // An exclamation mark before a link would make an image of it.
    written += next?.type === 'link' ? piece.replace(/(?<!\\)!$/, '\\!') : piece;
  }
  return written;
}

interface Neighbours {
  before: string;
  after: string;
}

function renderOne(inline: Inline, context: InlineContext, marks: Marks, around: Neighbours): string {
  switch (inline.type) {
    case 'text':
      return marks.has('code') ? codeSpan(inline.text, context) : escapeText(oneLine(inline.text));
    case 'break':
      return context.place === 'flow' ? '\\\n' : context.place === 'cell' ? '<br>' : ' ';
    case 'image':
      return image(inline.src, inline.alt);
    case 'link':
      return link(inline, context, marks);
    default:
      return emphasis(inline.type, inline.children, context, marks, around);
  }
}

function emphasis(
  type: Emphasis,
  children: readonly Inline[],
  context: InlineContext,
  marks: Marks,
  around: Neighbours,
): string {
  const inner = renderAll(children, context, new Set([...marks, type]));
  if (marks.has(type) || type === 'code' || !inner.trim()) return inner;
  // Delimiters must touch the text they mark, so spaces at the ends go outside.
  const [, lead = '', body = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  const mark = DELIMITERS[type];
  const isClear =
    mark !== undefined &&
    !/^[*_]|[*_\\]$/.test(body) &&
    (lead !== '' || !WORD.test(around.before) || WORD.test(body.charAt(0))) &&
    (trail !== '' || !WORD.test(around.after) || WORD.test(body.at(-1) ?? '')) &&
    (lead !== '' || !/[*_]/.test(around.before));
  const open = isClear ? mark : `<${TAGS[type]}>`;
  const close = isClear ? mark : `</${TAGS[type]}>`;
  return `${lead}${open}${body}${close}${trail}`;
}

function link(inline: Extract<Inline, { type: 'link' }>, context: InlineContext, marks: Marks): string {
  const children = renderAll(inline.children, context, marks);
  if (!safeHref(inline.href)) return children;
  const label = children.trim() || escapeText(inline.href);
  const text = inlineText(inline.children);
  const lead = /^\s/.test(text) ? ' ' : '';
  const trail = /\s$/.test(text) && text.trim() ? ' ' : '';
  return `${lead}[${label}](${destination(inline.href)})${trail}`;
}

function image(src: string, alt: string): string {
  const label = escapeText(oneLine(alt));
  return /^https?:/i.test(src) ? `![${label}](${destination(src)})` : label;
}

/** An address as a link destination: no character of it can end the link or be read as markup. */
function destination(address: string): string {
  const encoded = address
    .replace(/[\s<>\\()|`*_[\]]/g, (character) =>
      // encodeURIComponent leaves these, and each would mean something to Markdown.
      /[()*_]/.test(character) ? `\\${character}` : encodeURIComponent(character),
    )
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return encoded;
}

/** Backticks around text, more of them than the text has in a row. */
function codeSpan(text: string, context: InlineContext): string {
  const line = oneLine(text);
  if (!line.trim()) return line;
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  const content = context.place === 'cell' ? line.replaceAll('|', '\\|') : line;
  return `${fence}${pad}${content}${pad}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
