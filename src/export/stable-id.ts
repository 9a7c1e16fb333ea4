/**
 * A short name for a text that is the same every time: 64 bits as 16 hexadecimal digits (FNV-1a over UTF-16 units, twice with
 * different beginnings; http://www.isthe.com/chongo/tech/comp/fnv/). Nothing secret depends on it.
 */
export function stableId(text: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => hash(text, start)).join('');
}

function hash(text: string, start: number): string {
  let state = start;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}
