import type { Field } from '../../core/source';
import { likeness } from './headline-element';
import { foldText, plainText } from './plain-text';
import type { Statement } from './statement';
import { cleanTitle, withoutLastPart } from './titles';

interface TitleSources {
  statements: readonly Statement[];
  /** The text of the title element. */
  titleElement: string;
  headline: Element | undefined;
  siteNames: readonly string[];
}

/**
 * The article's title without the site's name. The visible headline says it best where the metadata agree with it;
 * otherwise what is stated comes first, in the order of the statements.
 */
export function chooseTitle({
  statements,
  titleElement,
  headline,
  siteNames,
}: TitleSources): Field<string> | undefined {
  const visible = headline ? plainText(headline.textContent ?? '') : '';
  const stated = statements.flatMap(({ title, evidence }): Field<string>[] =>
    title === undefined ? [] : [{ value: plainText(title), evidence }],
  );
  const others = [...stated.map((field) => field.value), visible].filter(Boolean);
  const cleaned = [...stated, { value: titleElement, evidence: 'title-element' as const }]
    .map(({ value, evidence }) => {
      const cleaned = cleanTitle(value, siteNames, others);
      const isAlone = evidence === 'title-element' && cleaned === value && visible === '';
      return { value: isAlone ? withoutLastPart(cleaned) : cleaned, evidence };
    })
    .filter(({ value }) => value !== '' && !siteNames.some((name) => foldText(name) === foldText(value)));
  const first = cleaned[0];
  if (visible === '') return first;
  const agrees = cleaned.find(({ value }) => likeness(foldText(value), foldText(visible)) > 0.6);
  if (agrees)
    return foldText(agrees.value) === foldText(visible)
      ? { ...agrees, value: visible }
      : { value: visible, evidence: 'heading' };
  return first ?? { value: visible, evidence: 'heading' };
}
