import { type LanguageTag, normaliseLanguage } from '../../../core/language';

/** What a script takes in besides itself. */
const MEMBERS: Readonly<Record<string, string>> = {
  Jpan: '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー',
  Hans: '\\p{sc=Han}',
  Hant: '\\p{sc=Han}',
  Kore: '\\p{sc=Hang}\\p{sc=Han}',
};

const patterns = new Map<string, RegExp | undefined>();

/** What finds a letter of the script that a language is written in; undefined where the browser does not know it. */
export function scriptOf(tag: LanguageTag): RegExp | undefined {
  if (!patterns.has(tag)) patterns.set(tag, patternOf(tag));
  return patterns.get(tag);
}

function patternOf(tag: LanguageTag): RegExp | undefined {
  const script = new Intl.Locale(normaliseLanguage(tag) ?? 'und').maximize().script;
  if (!script) return undefined;
  try {
    return new RegExp(`[${MEMBERS[script] ?? `\\p{sc=${script}}`}]`, 'u');
  } catch {
    return undefined;
  }
}
