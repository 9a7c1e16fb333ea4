/** What a line can quote. */
const MOST_CHARS = 48;

/** The beginning of words, cut between two of them; short ones as they are. */
export function shortened(words: string): string {
  if (words.length <= MOST_CHARS) return words;
  const start = words.slice(0, MOST_CHARS);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), MOST_CHARS / 2)).trimEnd()} …`;
}
