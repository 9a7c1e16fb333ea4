import { francAll } from 'franc';
import { type LanguageSignal, normaliseLanguage } from '../core/language';

/** Below this many letters trigrams say more about chance than about language. Scripts of one language need fewer. */
const MIN_LETTERS = 40;
const MIN_LETTERS_OWN_SCRIPT = 4;
/** ISO 639-3 codes of franc that canonicalisation leaves as members of what readers call one language. */
const MACROLANGUAGES: Readonly<Record<string, string>> = {
  prs: 'fa',
  zlm: 'ms',
  fil: 'tl',
  nb: 'no',
  nn: 'no',
};

/** Characters of one window: enough for trigrams to be sure, few enough for a quotation to be one among many. */
const WINDOW = 400;

/**
 * What franc's trigrams make of a text: of windows of it, so that the language most of them are in wins and a passage in
 * another one does not tip the whole. `share` is the part of the text that is in it. Empty where the text is too short to
 * tell. Kept out of content scripts: franc is large.
 */
export function francSignals(text: string): LanguageSignal[] {
  const letters = new Map<string, number>();
  let total = 0;
  for (const window of windowsOf(text)) {
    const found = detect(window);
    if (!found) continue;
    letters.set(found, (letters.get(found) ?? 0) + window.length);
    total += window.length;
  }
  return [...letters]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([language, length]) => ({ evidence: 'franc', language, share: length / total }));
}

/** Whole lines as long as they fit. A remainder too short to tell goes with what is before it. */
function windowsOf(text: string): string[] {
  const windows: string[] = [];
  for (const line of text.split('\n')) {
    const last = windows.at(-1);
    if (last !== undefined && last.length + line.length < WINDOW)
      windows[windows.length - 1] = `${last}\n${line}`;
    else windows.push(line);
  }
  return windows;
}

function detect(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS_OWN_SCRIPT) return undefined;
  const candidates = francAll(withoutForeignWords(text), { minLength: 1 });
  const isOwnScript = candidates.length === 1;
  return letters >= MIN_LETTERS || isOwnScript ? bcp47(candidates[0]?.[0] ?? 'und') : undefined;
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const LATIN = /\p{Script=Latin}/gu;
/** A word of Latin script has about five letters, of the others about two. */
const LATIN_LETTERS_A_CHARACTER = 3;

/** franc goes by the script most characters are in: a Japanese text on software would be English by its product names. */
function withoutForeignWords(text: string): string {
  const eastAsian = text.match(EAST_ASIAN)?.length ?? 0;
  const latin = text.match(LATIN)?.length ?? 0;
  return eastAsian * LATIN_LETTERS_A_CHARACTER > latin ? text.replace(LATIN, ' ') : text;
}

function bcp47(code: string): string | undefined {
  const tag = normaliseLanguage(code);
  const primary = tag?.split('-', 1)[0];
  return primary && (MACROLANGUAGES[code] ?? MACROLANGUAGES[primary] ?? primary);
}
