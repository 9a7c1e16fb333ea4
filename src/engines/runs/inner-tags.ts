/** Our numbered tags within sentences, in the ways that engines write them: `<g1>`, `</ G1>`, `<x2/>`, `＜g1＞`. */
const TAG = /[<＜]\s*[/／]?\s*[gx]\s*(\d{1,4})\s*[/／]?\s*[>＞]/giu;

/**
 * Numbers the tags of sentences that are sent as one text on and on: each begins with 1 in every sentence, and a tag that went
 * into another sentence could not be told from one of its own.
 */
export function tellTagsApart(items: readonly string[]): string[] {
  const offsets = offsetsOf(items);
  return items.map((item, at) => renumber(item, (number) => number + (offsets[at] ?? 0)));
}

/** The parts of an answer with each sentence's own numbers; undefined where a tag is in another sentence than before. */
export function withOwnTags(parts: readonly string[], items: readonly string[]): string[] | undefined {
  const offsets = offsetsOf(items);
  const own: string[] = [];
  for (const [at, part] of parts.entries()) {
    const offset = offsets[at] ?? 0;
    const last = offset + highest(items[at] ?? '');
    if (numbersIn(part).some((number) => number <= offset || number > last)) return undefined;
    own.push(renumber(part, (number) => number - offset));
  }
  return own;
}

function offsetsOf(items: readonly string[]): number[] {
  let total = 0;
  return items.map((item) => {
    const offset = total;
    total += highest(item);
    return offset;
  });
}

function highest(text: string): number {
  return Math.max(0, ...numbersIn(text));
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(TAG)].map((match) => Number(match[1]));
}

function renumber(text: string, change: (number: number) => number): string {
  return text.replace(TAG, (tag) => tag.replace(/\d+/, (digits) => String(change(Number(digits)))));
}
