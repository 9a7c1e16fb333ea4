/** Words of a text, for comparing: runs of letters and digits, each character of scripts written without spaces. */
function tokens(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu) ??
    []
  );
}

/** The harmonic mean of precision and recall over the words of two texts, as bags: 0 to 1. */
export function tokenF1(found: string, expected: string): number {
  const left = counts(tokens(found));
  const right = counts(tokens(expected));
  let shared = 0;
  for (const [token, count] of left) shared += Math.min(count, right.get(token) ?? 0);
  const total = sum(left) + sum(right);
  return total === 0 ? 1 : (2 * shared) / total;
}

/** What two texts are compared by where they should be the same: letters and digits alone. */
export function fold(text: string): string {
  return tokens(text).join('');
}

/** True where the same people are named, in any order. */
export function sameAuthors(found: readonly string[], expected: string): boolean {
  const people = expected
    .split(/\s*(?:,|;|、|\sand\s|\s&\s|\bby\b)\s*/i)
    .map(fold)
    .filter(Boolean);
  const named = found.map(fold);
  return (
    [...new Set(people)].sort().join('|') === [...new Set(named)].sort().join('|') ||
    named.join('') === fold(expected.replace(/^by\s/i, ''))
  );
}

/** True where two dates are the same day, or within a day where one is in another time zone. */
export function sameDay(found: string, expected: string): boolean {
  const [a, b] = [Date.parse(found), Date.parse(expected)];
  if (Number.isNaN(a) || Number.isNaN(b)) return found.slice(0, 10) === expected.slice(0, 10);
  return Math.abs(a - b) <= 36 * 3600 * 1000;
}

/** True where two addresses are of one picture, in whatever size. */
export function sameImage(found: string | undefined, expected: string): boolean {
  const bare = (address: string) => address.replace(/[?#].*$/s, '').replace(/^https?:/, '');
  return found !== undefined && bare(found) === bare(expected);
}

function counts(list: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const item of list) map.set(item, (map.get(item) ?? 0) + 1);
  return map;
}

function sum(map: ReadonlyMap<string, number>): number {
  return [...map.values()].reduce((total, count) => total + count, 0);
}
