import { engineName } from '../core/engine-names';
import type { Finding } from '../core/finding';
import { t } from '../platform/i18n';
import { listText } from './list-text';

/** What a line can quote; the words themselves are underlined in the row. */
const MOST_CHARS = 48;

/** Why something was found, in one sentence. */
export function findingText({ message, engines, words }: Finding): string {
  const names = engines ? [listText(engines.map((engine) => engineName(engine, t)))] : [];
  return t(message, ...names, ...words.map(shortened));
}

function shortened(words: string): string {
  if (words.length <= MOST_CHARS) return words;
  const start = words.slice(0, MOST_CHARS);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), MOST_CHARS / 2)).trimEnd()} …`;
}
