import type { Token } from './marks';

/** Something between tags: words, without white space at their ends, or an atom. */
type Anchor = { type: 'text'; text: string } | { type: 'atom'; mark: number };
type Tag = { type: 'open' | 'close'; mark: number };

/** The tags and the white space between two anchors. */
export interface Cluster {
  tags: Tag[];
  /** All the white space that is anywhere in it; `''` for none. */
  space: string;
  left: Anchor | undefined;
  right: Anchor | undefined;
}

/** One side of one mark, as a name: `open1`, `after2`. */
export type Side = string;

/** The gaps of a row of tokens, in order, from before the first anchor to after the last. */
export function clustersOf(tokens: readonly Token[]): Cluster[] {
  const clusters: Cluster[] = [];
  let current: Cluster = { tags: [], space: '', left: undefined, right: undefined };
  const next = (anchor: Anchor) => {
    current.right = anchor;
    clusters.push(current);
    current = { tags: [], space: '', left: anchor, right: undefined };
  };
  for (const token of mergeTexts(tokens)) {
    if (token.type === 'atom') next({ type: 'atom', mark: token.mark });
    else if (token.type !== 'text') current.tags.push({ type: token.type, mark: token.mark });
    else {
      const text = token.text.trim();
      if (text === '') {
        current.space += token.text;
        continue;
      }
      const start = token.text.indexOf(text);
      current.space += token.text.slice(0, start);
      next({ type: 'text', text });
      current.space = token.text.slice(start + text.length);
    }
  }
  clusters.push(current);
  return clusters;
}

/** The tokens of gaps again. White space stands outside the marks: behind those that close, before those that open. */
export function tokensOf(clusters: readonly Cluster[]): Token[] {
  return clusters.flatMap(({ tags, space, right }) => {
    const closing = tags.filter((tag) => tag.type === 'close');
    const opening = tags.filter((tag) => tag.type === 'open');
    const between: Token[] = space === '' ? [] : [{ type: 'text', text: space }];
    return [...closing, ...between, ...opening, ...(right ? [right] : [])];
  });
}

/** The sides of marks that meet in a gap. */
export function sidesOf({ tags, left, right }: Cluster): Side[] {
  return [
    ...(left?.type === 'atom' ? [`after${left.mark}`] : []),
    ...tags.map(({ type, mark }) => `${type}${mark}`),
    ...(right?.type === 'atom' ? [`before${right.mark}`] : []),
  ];
}

function mergeTexts(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (token.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', text: last.text + token.text };
    } else merged.push(token);
  }
  return merged;
}
