import { type LanguageTag, textDirection } from '../core/language';
import type { BlockTranslation } from './block-translation';
import { HOST_ATTRIBUTE, HOST_TAG } from './host-tag';
import { inlineNodes } from './inline-nodes';
import type { Place } from './place';
import { adoptStyle } from './style';

/** One translated block as it stands in the page: a host, and its text in a tree that neither the page's styles nor its scripts reach. */
export interface Host {
  readonly element: HTMLElement;
  fill(translation: BlockTranslation): void;
  settleAt(place: Place): void;
}

export function createHost(
  document: Document,
  id: string,
  block: { spoken: boolean; preformatted: boolean },
): Host {
  const element = document.createElement(HOST_TAG);
  element.setAttribute(HOST_ATTRIBUTE, id);
  // Not for the browser's own translator: it is one already.
  element.setAttribute('translate', 'no');
  if (block.spoken) element.setAttribute('role', 'paragraph');
  const shadow = element.attachShadow({ mode: 'closed' });
  adoptStyle(shadow, document);
  const text = document.createElement('div');
  shadow.append(text);
  return {
    element,
    fill(translation) {
      setLanguage(element, translation.language);
      text.replaceChildren(...translation.parts.map((part) => partNode(document, part)));
    },
    settleAt(place) {
      text.className = `text ${place.align}${block.preformatted ? ' preformatted' : ''}`;
      if (place.flow === 'inline') text.className = 'text inline';
      text.removeAttribute('style');
      for (const [property, value] of place.type) text.style.setProperty(property, value);
      element.style.setProperty('--diptych-gap', `${place.gap}px`);
      element.toggleAttribute('data-inline', place.flow === 'inline');
      place.parent.insertBefore(element, place.before);
    },
  };
}

function setLanguage(element: HTMLElement, language: LanguageTag): void {
  element.lang = language;
  element.dir = textDirection(language);
}

function partNode(document: Document, part: BlockTranslation['parts'][number]): Node {
  if ('content' in part) return inlineNodes(document, part.content);
  const details = document.createElement('details');
  details.className = 'missing';
  const summary = document.createElement('summary');
  summary.textContent = '[…]';
  summary.title = part.missing;
  summary.setAttribute('aria-label', part.missing);
  const reason = document.createElement('span');
  reason.lang = part.language;
  reason.dir = textDirection(part.language);
  reason.textContent = part.missing;
  details.append(summary, reason);
  return details;
}
