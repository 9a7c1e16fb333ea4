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

/**
 * What franc's trigrams make of a text. None where it is too short to tell. Its second choices are no evidence: on a page
 * of Italian, Venetian and Spanish come within 2 %. Kept out of content scripts: franc is large.
 */
export function francSignals(text: string): LanguageSignal[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS_OWN_SCRIPT) return [];
  const candidates = francAll(text, { minLength: 1 });
  const isOwnScript = candidates.length === 1;
  if (letters < MIN_LETTERS && !isOwnScript) return [];
  const language = bcp47(candidates[0]?.[0] ?? 'und');
  return language ? [{ evidence: 'franc', language }] : [];
}

function bcp47(code: string): string | undefined {
  const tag = normaliseLanguage(code);
  const primary = tag?.split('-', 1)[0];
  return primary && (MACROLANGUAGES[code] ?? MACROLANGUAGES[primary] ?? primary);
}
