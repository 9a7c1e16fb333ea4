import { foldOffsets } from '../../core/fold';
import type { Place } from './find-directive';
import { type PageText, runAt } from './page-text';

/** A place of the folded text of a page in its document; undefined where the document has changed meanwhile. */
export function rangeOfPlace(document: Document, page: PageText, { start, end }: Place): Range | undefined {
  const first = pointAt(page, start);
  const last = pointAt(page, end - 1);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  const character = String.fromCodePoint(last.node.data.codePointAt(last.offset) ?? 0);
  range.setEnd(last.node, Math.min(last.offset + character.length, last.node.length));
  return range;
}

/** The character of the document that a unit of the folded text comes from. */
function pointAt(page: PageText, place: number): { node: Text; offset: number } | undefined {
  const run = page.runs[runAt(page, place)];
  if (!run) return undefined;
  const at = foldOffsets(run.text)[place - run.start] ?? 0;
  const piece = run.pieces.findLast((candidate) => candidate.at <= at);
  if (!piece) return undefined;
  // White space may be collapsed in the run, so that it is what can be seen that is counted.
  let before = seen(run.text.slice(piece.at, at));
  const { node, from } = piece;
  for (let offset = from; offset < node.length; offset += 1) {
    if (/\s/.test(node.data.charAt(offset))) continue;
    if (before === 0) return { node, offset };
    before -= 1;
  }
  return undefined;
}

function seen(text: string): number {
  return text.replace(/\s/g, '').length;
}
