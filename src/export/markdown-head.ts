import type { AttributionPart, Messages } from '../core/attribution';
import type { HeadFact } from './head';
import { escapeText, oneLineText, textLink } from './markdown-inline';

/** An attribution as one paragraph. */
export function attributionMarkdown(told: readonly AttributionPart[]): string {
  return told
    .map(({ text, href }) => (href ? textLink(text, href) : escapeText(text.replace(/\s+/g, ' '))))
    .join('');
}

/** The lines of a list. */
export function factsMarkdown(facts: readonly HeadFact[], t: Messages): string[] {
  return facts.map(({ label, text, href }) => {
    const written = href ? textLink(text, href) : oneLineText(text);
    return `- ${label ? t('labelledLine', label, written) : written}`;
  });
}
