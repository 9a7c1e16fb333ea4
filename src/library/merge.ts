import type { Highlight, KeptArticle } from '../core/kept-article';

/** Stands between two notes that became one. */
const BETWEEN = '\n\n';

/**
 * What the library has of an article after one was restored: nothing that a reader wrote is ever lost by it. The texts of the version that was
 * changed later win. `same` where that is what is here already. Both have to be of one id.
 */
export function merge(here: KeptArticle | undefined, incoming: KeptArticle): KeptArticle | 'same' {
  if (!here) return incoming;
  if (here.id !== incoming.id) throw new Error('two articles are merged');
  const isLater = incoming.changedAt > here.changedAt;
  const keptAt = incoming.keptAt < here.keptAt ? incoming.keptAt : here.keptAt;
  const tags = [...new Set([...here.tags, ...incoming.tags])];
  const note = joinedNotes(here.note, incoming.note);
  const highlights = unitedHighlights(here.highlights, incoming.highlights);
  const isSame =
    !isLater &&
    keptAt === here.keptAt &&
    tags.length === here.tags.length &&
    note === here.note &&
    highlights === here.highlights;
  return isSame ? 'same' : { ...(isLater ? incoming : here), keptAt, tags, note, highlights };
}

/** Both, that which is here first; one where the other is part of it. */
function joinedNotes(here: string, incoming: string): string {
  if (holds(here, incoming)) return here;
  return holds(incoming, here) ? incoming : `${here}${BETWEEN}${incoming}`;
}

/** True where a note is in another as a paragraph of it or several: it was joined to it before. */
function holds(note: string, part: string): boolean {
  return part === '' || `${BETWEEN}${note}${BETWEEN}`.includes(`${BETWEEN}${part}${BETWEEN}`);
}

/** Those that are here, with what is written about the same words elsewhere, then the others. The same list where nothing is added. */
function unitedHighlights(here: Highlight[], incoming: readonly Highlight[]): Highlight[] {
  const united = [...here];
  const places = new Map(here.map((highlight, at) => [markOf(highlight), at]));
  let isSame = true;
  for (const highlight of incoming) {
    const mark = markOf(highlight);
    const at = places.get(mark) ?? united.length;
    const known = united[at];
    const note = joinedNotes(known?.note ?? '', highlight.note);
    if (known?.note === note) continue;
    isSame = false;
    united[at] = { ...highlight, note };
    places.set(mark, at);
  }
  return isSame ? here : united;
}

/** What is marked, without what is written about it. */
function markOf({ pair, side, range, words }: Highlight): string {
  return [pair, side, range.start, range.end, words].join(' ');
}
