/** How many values differ between two plain values, member by member. */
export function differences(one: unknown, other: unknown): number {
  if (Object.is(one, other)) return 0;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return 1;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  let count = 0;
  for (const name of names) {
    count += differences((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]);
  }
  return count;
}
