/** Sentences that are sent as one text. */
interface Group {
  items: readonly string[];
  text: string;
}

/**
 * Joins items that follow one another in one block, as long as everything together has at most `mostChars`
 * UTF-16 units. Where nothing is known of runs each item is alone. A single item is sent as it is, whatever its length.
 */
export function groupRuns(
  items: readonly string[],
  runs: readonly number[] | undefined,
  join: (items: readonly string[]) => string,
  mostChars: number,
): Group[] {
  const groups: Group[] = [];
  let chars = items.reduce((sum, { length }) => sum + length, 0);
  for (const [index, item] of items.entries()) {
    const last = groups.at(-1);
    if (last && runs && runs[index] === runs[index - 1]) {
      const together = [...last.items, item];
      const text = join(together);
      const added = text.length - last.text.length - item.length;
      if (chars + added <= mostChars) {
        groups[groups.length - 1] = { items: together, text };
        chars += added;
        continue;
      }
    }
    groups.push({ items: [item], text: item });
  }
  return groups;
}
