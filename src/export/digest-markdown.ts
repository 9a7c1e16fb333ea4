import type { Messages } from '../core/attribution';
import { cleanText } from './clean-text';
import { type Digest, type DigestEntry, digestEntries, digestLead, digestTitle } from './digest';
import { headingMarkdown, quoted } from './markdown-block';
import { attributionMarkdown, factsMarkdown } from './markdown-head';
import { escapeLineStart, escapeText, textLink } from './markdown-inline';

/**
 * Headlines as one Markdown document. Each is headed by its translated title, with the translated summary and then the original as a
 * quotation; one without a translation has its own words there, and says so.
 */
export function digestMarkdown(digest: Digest, t: Messages): string {
  const entries = digestEntries(digest, t).flatMap((entry) => ['', ...entryLines(entry, t)]);
  const head = [headingMarkdown(1, escapeText(digestTitle(digest, t))), '', flowText(digestLead(digest, t))];
  return cleanText(`${[...head, ...entries].join('\n')}\n`);
}

function entryLines(entry: DigestEntry, t: Messages): string[] {
  const { original, translation, facts, attribution } = entry;
  const title = linkedTitle(entry);
  const heading = translation?.title ? escapeText(translation.title) : title || emphasised(t('itemUntitled'));
  const quotation = translation && [translation.title && title && `**${title}**`, flowText(original.summary)];
  return paragraphs([
    headingMarkdown(2, heading),
    flowText((translation ?? original).summary),
    quotation ? quoted(paragraphs(quotation)).join('\n') : emphasised(t('digestUnsaid')),
    factsMarkdown(facts, t).join('\n'),
    escapeLineStart(attributionMarkdown(attribution)),
  ]);
}

function linkedTitle({ original: { title }, address }: DigestEntry): string {
  return title && address ? textLink(title, address) : escapeText(title);
}

/** With an empty line between each two; empty ones are left out. */
function paragraphs(texts: readonly (string | undefined)[]): string[] {
  return texts.filter(Boolean).join('\n\n').split('\n');
}

function flowText(text: string): string {
  return escapeLineStart(escapeText(text));
}

/** So that nobody takes it for the headline's. */
function emphasised(text: string): string {
  return `*${escapeText(text)}*`;
}
