import type { Finding } from '../../../../src/core/finding';
import type { Inline } from '../../../../src/core/inline';
import type { Check } from '../../../../src/translate/checks/check';
import { CheckedText } from '../../../../src/translate/checks/checked-text';

/** What a check finds: `it-en`, the original, the translation. */
export function findingsOf(
  check: Check,
  languages: string,
  original: string,
  translation: string,
): Finding[] {
  const [source = '', target = ''] = languages.split('-');
  return check({
    original: new CheckedText(plain(original), source),
    translation: new CheckedText(plain(translation), target),
  });
}

/** The same as messages with the words that each side is pointed at: `findingNumberChanged: 3 | 4`. */
export function found(check: Check, languages: string, original: string, translation: string): string[] {
  return findingsOf(check, languages, original, translation).map((finding) => {
    const at = (text: string, ranges: Finding['original']) =>
      ranges.map(({ start, end }) => text.slice(start, end)).join(', ');
    return `${finding.message}: ${at(original, finding.original)} | ${at(translation, finding.translation)}`;
  });
}

export function plain(text: string): Inline[] {
  return [{ type: 'text', text }];
}
