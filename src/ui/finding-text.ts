import type { Finding } from '../core/finding';
import { t } from '../platform/i18n';

/** What a line can quote; the words themselves are underlined in the row. */
const MOST_CHARS = 48;

/** Why something was found, in one sentence. */
export function findingText({ message, words }: Finding): string {
  return t(message, ...words.map(shortened));
}

function shortened(words: string): string {
  if (words.length <= MOST_CHARS) return words;
  const start = words.slice(0, MOST_CHARS);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), MOST_CHARS / 2)).trimEnd()} …`;
}
