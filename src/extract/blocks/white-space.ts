import type { Inline } from '../../core/inline';

// Soft hyphen, zero-width space, word joiner, byte order mark. Joiners and direction marks are part of the text.
const JUNK = /[\u00AD\u200B\u2060\uFEFF]/g;
const COLLAPSIBLE = /[ \t\n\r\f]+/g;

/**
 * A tree as a browser would show it: white space collapsed over element borders (CSS Text 3, 4.1), none at the ends or
 * beside a line break, no invisible junk, no empty elements. Spaces at the border of an element are moved outside it,
 * so that links and emphasis hold words alone; the text is the same.
 */
export function tidyInlines(inlines: readonly Inline[], preserve: boolean): Inline[] {
  const cleaned = preserve
    ? strip(inlines)
    : trimEnds(collapse(inlines, { afterSpace: true }), { atEnd: true });
  const hoisted = mergeText(hoistSpaces(dropEmpty(cleaned)));
  return preserve ? trimPreserved(hoisted) : trimBlank(hoisted);
}

function strip(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') {
      return { type: 'text', text: inline.text.replace(JUNK, '').replace(/\r\n?/g, '\n') };
    }
    return 'children' in inline ? { ...inline, children: strip(inline.children) } : inline;
  });
}

function collapse(inlines: readonly Inline[], state: { afterSpace: boolean }): Inline[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text': {
        let text = inline.text.replace(JUNK, '').replace(COLLAPSIBLE, ' ');
        if (state.afterSpace && text.startsWith(' ')) text = text.slice(1);
        if (text !== '') state.afterSpace = text.endsWith(' ');
        return { type: 'text', text };
      }
      case 'break':
        state.afterSpace = true;
        return inline;
      case 'image':
        state.afterSpace = false;
        return inline;
      default:
        return { ...inline, children: collapse(inline.children, state) };
    }
  });
}

function dropEmpty(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') {
      if (inline.text !== '') kept.push(inline);
    } else if ('children' in inline) {
      const children = dropEmpty(inline.children);
      // An element of spaces alone marks nothing, but its space separates words.
      if (children.every((child) => child.type === 'text' && child.text.trim() === ''))
        kept.push(...children);
      else kept.push({ ...inline, children });
    } else {
      kept.push(inline);
    }
  }
  return kept;
}

function hoistSpaces(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (!('children' in inline) || inline.type === 'code') return [inline];
    const children = mergeText(hoistSpaces(inline.children));
    const before: Inline[] = [];
    const after: Inline[] = [];
    for (let edge = takeEdge(children, 0); edge; edge = takeEdge(children, 0)) before.push(edge);
    for (let edge = takeEdge(children, -1); edge; edge = takeEdge(children, -1)) after.unshift(edge);
    return children.length > 0 ? [...before, { ...inline, children }, ...after] : [...before, ...after];
  });
}

/** Takes a space or a line break from the beginning (0) or the end (-1) of a list. */
function takeEdge(inlines: Inline[], at: 0 | -1): Inline | undefined {
  const edge = inlines.at(at);
  const index = at === 0 ? 0 : inlines.length - 1;
  if (edge?.type === 'break') return inlines.splice(index, 1)[0];
  if (edge?.type !== 'text' || !(at === 0 ? edge.text.startsWith(' ') : edge.text.endsWith(' ')))
    return undefined;
  const text = at === 0 ? edge.text.slice(1) : edge.text.slice(0, -1);
  inlines.splice(index, 1, ...(text === '' ? [] : [{ type: 'text' as const, text }]));
  return { type: 'text', text: ' ' };
}

/** Neighbouring texts become one. */
function mergeText(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const previous = merged.at(-1);
    if (inline.type === 'text' && previous?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', text: previous.text + inline.text };
    } else {
      merged.push(inline);
    }
  }
  return merged;
}

// A space that ended up before a line break or the end shows nothing.
function trimEnds(inlines: readonly Inline[], state: { atEnd: boolean }): Inline[] {
  return inlines
    .toReversed()
    .map((inline) => {
      if ('children' in inline) return { ...inline, children: trimEnds(inline.children, state) };
      const text =
        inline.type === 'text' ? (state.atEnd ? inline.text.replace(/ $/, '') : inline.text) : undefined;
      if (inline.type === 'break') state.atEnd = true;
      else if (text !== '') state.atEnd = false;
      return text === undefined ? inline : { type: 'text' as const, text };
    })
    .reverse();
}

// After hoisting, the line breaks at the ends are at the top level.
function trimBlank(inlines: Inline[]): Inline[] {
  const trimmed = [...inlines];
  while (isBlank(trimmed[0])) trimmed.shift();
  while (isBlank(trimmed.at(-1))) trimmed.pop();
  return trimmed;
}

function isBlank(inline: Inline | undefined): boolean {
  return inline?.type === 'break' || (inline?.type === 'text' && inline.text.trim() === '');
}

// A parser drops the line feed after <pre>; the ones at its end show nothing either.
function trimPreserved(inlines: Inline[]): Inline[] {
  const trimmed = [...inlines];
  const first = trimmed[0];
  if (first?.type === 'text') trimmed[0] = { type: 'text', text: first.text.replace(/^\s*\n/, '') };
  const last = trimmed.at(-1);
  if (last?.type === 'text') trimmed[trimmed.length - 1] = { type: 'text', text: last.text.trimEnd() };
  return dropEmpty(trimmed);
}
