import {
  type LanguageDecision,
  type LanguageEvidence,
  type LanguageSignal,
  type LanguageTag,
  primaryLanguage,
} from '../core/language';
import { areConfusable } from './confusable';

/** What a page says of itself, the most reliable first where two disagree. */
const DECLARED: readonly LanguageEvidence[] = ['html-lang', 'json-ld', 'og-locale'];
/** What reads the text. franc first: right on 99.4 % of 2,028 pages, the browser's rule on 97.5 %. */
const DETECTORS: readonly LanguageEvidence[] = ['franc', 'browser'];
/** The language most templates are left in, which says nothing about the text. */
const TEMPLATE_LANGUAGE = 'en';

/**
 * One decision from all signals. What the reader says overrules everything. The text decides, because a wrong `lang` is
 * nearly always a template's; what the page declares settles what detectors cannot tell apart, and decides alone where
 * there is too little text. A page of several languages is in the one most of its text is in: that is what detectors
 * are given.
 */
export function decideLanguage(signals: readonly LanguageSignal[]): LanguageDecision {
  const settled = byReader(signals) ?? byText(signals) ?? byDeclaration(signals);
  if (!settled) return { signals: [...signals] };
  const language = withDeclaredVariant(settled.language, signals);
  return { language, evidence: settled.evidence, signals: [...signals] };
}

function byReader(signals: readonly LanguageSignal[]): LanguageSignal | undefined {
  return signals.findLast(({ evidence }) => evidence === 'reader');
}

function byText(signals: readonly LanguageSignal[]): LanguageSignal | undefined {
  const declared = declaredOf(signals);
  const detected = DETECTORS.flatMap((evidence) => firstOf(signals, evidence) ?? []);
  const [best] = detected;
  if (!best) return undefined;
  // Where detectors disagree, the one that the page bears out is right.
  const borneOut = detected.find((signal) =>
    declared.some((other) => areConfusable(signal.language, other.language)),
  );
  const text = borneOut ?? best;
  return declared.find((signal) => settles(signal, text)) ?? text;
}

/** Whether the page names a language that a detector easily takes for the one it found. */
function settles(declared: LanguageSignal, text: LanguageSignal): boolean {
  const isOther = primaryLanguage(declared.language) !== primaryLanguage(text.language);
  return isOther && areConfusable(declared.language, text.language);
}

function byDeclaration(signals: readonly LanguageSignal[]): LanguageSignal | undefined {
  const declared = declaredOf(signals);
  const telling = declared.find(({ language }) => primaryLanguage(language) !== TEMPLATE_LANGUAGE);
  return telling ?? declared[0];
}

function declaredOf(signals: readonly LanguageSignal[]): LanguageSignal[] {
  return DECLARED.flatMap((evidence) => firstOf(signals, evidence) ?? []);
}

/** Detectors list their candidates best first. */
function firstOf(signals: readonly LanguageSignal[], evidence: LanguageEvidence): LanguageSignal | undefined {
  return signals.find((signal) => signal.evidence === evidence);
}

/** Detectors know languages; script and region are for the page to say: `zh` -> `zh-TW`, `es` -> `es-MX`, but not `it-IT`. */
function withDeclaredVariant(language: LanguageTag, signals: readonly LanguageSignal[]): LanguageTag {
  const variant = declaredOf(signals).find(
    (signal) =>
      signal.language.includes('-') && primaryLanguage(signal.language) === primaryLanguage(language),
  );
  return new Intl.Locale(language.includes('-') ? language : (variant?.language ?? language)).minimize()
    .baseName;
}
