import { type AttributionFacts, attribution, attributionParts, type Messages } from '../core/attribution';
import { type LanguageTag, languageName, textDirection } from '../core/language';
import type { Pair } from '../core/pair';
import { htmlElement, htmlText } from './html-text';
import { attributionMarkdown } from './markdown-head';
import { escapeLineStart, escapeText, textLink } from './markdown-inline';
import { oneLine } from './one-line';

/** One sentence that is quoted with its translation. */
export interface QuotedSentence {
  pair: Pick<Pair, 'original' | 'translation'>;
  /** Words of the translation, where those are quoted and not all of it. */
  words?: string | undefined;
  target: LanguageTag;
  facts: AttributionFacts;
  /** What the checks found about it, each in a sentence. */
  findings?: readonly string[];
  /** An address that opens the page at the sentence, found there a moment ago; undefined where it could not be had. */
  sentenceLink?: string | undefined;
}

/** The same quotation for whatever it is pasted into. */
export interface Quotation {
  plain: string;
  markdown: string;
  html: string;
}

/** A quotation without its form. */
interface Parts {
  texts: { label: string; text: string; language: LanguageTag | undefined }[];
  findings: string[];
  link: { label: string; address: string; note?: string };
}

/**
 * A sentence to be pasted elsewhere: the original, its translation where there is one, the attribution, and a link. Where the
 * link does not point at the sentence it says so. Where words of the translation are quoted, both say what they are: the
 * original is a whole sentence, and nobody knows which of its words those are. What looks wrong about the translation goes with it.
 */
export function quotation(quoted: QuotedSentence, t: Messages): Quotation {
  const parts = partsOf(quoted, t);
  return {
    plain: plainText(parts, quoted.facts, t),
    markdown: markdownText(parts, quoted.facts, t),
    html: htmlOf(parts, quoted.facts, t),
  };
}

function partsOf(
  { pair, words, target, facts, findings = [], sentenceLink }: QuotedSentence,
  t: Messages,
): Parts {
  const inLanguage = t('catalogueLanguage');
  const from = facts.language ? languageName(facts.language, inLanguage) : t('quotationOriginal');
  const into = languageName(target, inLanguage);
  const translation = words ?? (pair.translation && oneLine(pair.translation));
  const original = oneLine(pair.original);
  return {
    texts: [
      { label: words ? t('quotationWholeSentence', from) : from, text: original, language: facts.language },
      ...(translation
        ? [{ label: words ? t('quotationWords', into) : into, text: translation, language: target }]
        : []),
    ],
    findings: findings.map((finding) => t('quotationFinding', finding)),
    link: sentenceLink
      ? { label: t('quotationSentenceLink'), address: sentenceLink }
      : {
          label: t('quotationArticleLink'),
          address: facts.source.url.value,
          note: t('quotationLinkUnchecked'),
        },
  };
}

/**
 * Each part is a paragraph of its own, in Markdown too, which is what most places that take Markdown get: only Chromium can have
 * Markdown beside plain text, and only pages that ask for it find it. Nothing is escaped, so that the words are what they
 * are for everybody else. The address ends its line bare: every program that makes links of addresses takes it whole.
 */
function plainText({ texts, findings, link }: Parts, facts: AttributionFacts, t: Messages): string {
  return [
    ...texts.map(({ label, text }) => t('labelledLine', label, text)),
    ...findings,
    attribution(facts, t),
    t('labelledLine', link.label, link.address),
    ...(link.note ? [link.note] : []),
  ].join('\n\n');
}

function markdownText({ texts, findings, link }: Parts, facts: AttributionFacts, t: Messages): string {
  return [
    ...texts.flatMap(({ label, text }) => [
      `**${escapeText(label)}**`,
      `> ${escapeLineStart(escapeText(text))}`,
    ]),
    ...findings.map(escapeText),
    attributionMarkdown(attributionParts(facts, t)),
    textLink(link.label, link.address),
    ...(link.note ? [escapeText(link.note)] : []),
  ].join('\n\n');
}

function htmlOf({ texts, findings, link }: Parts, facts: AttributionFacts, t: Messages): string {
  const cite = link.address;
  const told = attributionParts(facts, t).map(({ text, href }) =>
    href ? htmlElement('a', { href }, htmlText(text)) : htmlText(text),
  );
  return [
    ...texts.flatMap(({ label, text, language }) => {
      const lang = language && { lang: language, dir: textDirection(language) };
      return [
        htmlElement('p', {}, htmlElement('strong', {}, htmlText(label))),
        htmlElement('blockquote', { cite, ...lang }, htmlElement('p', {}, htmlText(text))),
      ];
    }),
    ...findings.map((finding) => htmlElement('p', {}, htmlText(finding))),
    htmlElement('p', {}, told.join('')),
    htmlElement('p', {}, htmlElement('a', { href: link.address }, htmlText(link.label))),
    ...(link.note ? [htmlElement('p', {}, htmlText(link.note))] : []),
  ].join('\n');
}
