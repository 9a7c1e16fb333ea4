import type { AttributionPart, Messages } from '../core/attribution';
import { safeHref } from '../core/link';
import type { ExportedArticle } from './exported-article';
import type { HeadFact } from './head';
import { htmlElement, htmlText } from './html-text';
import { readerWords } from './reader-words';

/** What an attribution, the facts of a source and the words of the reader are in HTML that is XML too. */
export function attributionHtml(told: readonly AttributionPart[]): string {
  return htmlElement('p', { class: 'attribution' }, told.map((part) => linked(part)).join(''));
}

export function factsHtml(about: readonly HeadFact[], t: Messages): string {
  const facts = about.map((fact) => {
    const text = linked(fact);
    const label =
      fact.label && htmlElement('b', {}, `${htmlText(t('labelledLine', fact.label, '').trim())} `);
    return htmlElement('li', {}, `${label ?? ''}${htmlElement('bdi', {}, text)}`);
  });
  return htmlElement('ul', { class: 'facts' }, facts.join(''));
}

/** Empty where the reader wrote and marked nothing. */
export function readerHtml(exported: ExportedArticle, t: Messages): string {
  const { note, highlights } = readerWords(exported, t);
  const heading = (text: string) => htmlElement('h2', {}, htmlText(text));
  const paragraphs = note?.lines.filter((line) => line.trim() !== '').map((line) => own('p', line));
  const marked = highlights?.lines.map(({ words, note }) =>
    htmlElement('li', {}, own('mark', words) + (note && ` ${own('span', note)}`)),
  );
  const parts = [
    ...(note && paragraphs ? [heading(note.heading), ...paragraphs] : []),
    ...(highlights && marked ? [heading(highlights.heading), htmlElement('ul', {}, marked.join(''))] : []),
  ];
  return parts.length > 0 ? htmlElement('section', { class: 'reader' }, parts.join('')) : '';
}

/** Words in whatever direction they are in. */
function own(name: string, text: string): string {
  return htmlElement(name, { dir: 'auto' }, htmlText(text));
}

function linked({ text, href }: { text: string; href?: string }): string {
  const address = href !== undefined && safeHref(href) && new URL(href).href;
  return address ? htmlElement('a', { href: address }, htmlText(text)) : htmlText(text);
}
