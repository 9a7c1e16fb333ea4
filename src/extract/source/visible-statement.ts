import { parseDate } from '../../core/dates/date';
import { labelOf } from '../label';
import { follows, isElsewhere, isShort, textsNear } from './near-headline';
import type { Statement } from './statement';
import { visibleByline } from './visible-byline';

const DATED = /date|time|publish|fecha|datum|posted|byline|meta|info/i;
const CHANGED = /updat|modif|aggiorn|actuali[sz]|aktuali|mis à jour|atualiz|обновл|bijgewerkt|zuletzt|更新/i;
const WRITTEN_BY =
  /^(?:By|BY|Di|DI|Par|PAR|par|Von|VON|Por|POR|De|Door|Av|Af|Przez|Autor|Autore|Auteur|Author|Текст|作者|記者|记者)\s*[:：]?\s*\p{Lu}[\p{L}'’.-]+\s+\p{Lu}[^!?]{1,50}$/u;

/** What a reader sees about author and date, near the headline. */
export function visibleStatements(
  document: Document,
  headline: Element | undefined,
  language?: string,
): Statement[] {
  const texts = headline ? textsNear(document, headline) : [];
  const names =
    visibleByline(document, headline) ?? texts.filter((text) => WRITTEN_BY.test(text)).slice(0, 1);
  const authors = names.map((name) => ({ name }));
  const dates = markedDates(document, headline, language);
  const statements: Statement[] = authors.length > 0 ? [{ evidence: 'byline', authors }] : [];
  statements.push({ evidence: 'time', ...dates });
  // A date that no element is named for.
  const published = dates.published ?? texts.find((text) => parseDate(text, language));
  if (published && !dates.published) statements.push({ evidence: 'byline', published });
  return statements;
}

function markedDates(
  document: Document,
  headline: Element | undefined,
  language: string | undefined,
): { published?: string; modified?: string } {
  const dates: { published?: string; modified?: string } = {};
  for (const element of datedElements(document, headline)) {
    const stated = [
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      element.textContent?.trim(),
    ].find((value) => value && parseDate(value, language));
    if (!stated) continue;
    if (isChange(element)) dates.modified ??= stated;
    else return { ...dates, published: stated };
  }
  return dates;
}

// Those after the headline first.
function datedElements(document: Document, headline: Element | undefined): Element[] {
  const dated = [...document.querySelectorAll('time, [class], [id]')].filter(
    (element) =>
      (element.localName === 'time' || DATED.test(labelOf(element))) &&
      isShort(element, 200) &&
      !isElsewhere(element, headline),
  );
  if (!headline) return dated;
  const after = dated.filter((element) => follows(element, headline));
  return [...after, ...dated.filter((element) => !follows(element, headline))];
}

function isChange(element: Element): boolean {
  const said = ['class', 'itemprop'].map((name) => element.getAttribute(name) ?? '').join(' ');
  const around = element.parentElement?.getAttribute('class') ?? '';
  const hint = `${said} ${around} ${element.textContent ?? ''}`;
  return CHANGED.test(hint) && !/publi/i.test(hint);
}
