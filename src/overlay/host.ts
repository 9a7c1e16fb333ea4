import { type LanguageTag, textDirection } from '../core/language';
import { own } from '../core/own-members';
import type { BlockTranslation, Part } from './block-translation';
import { createHostElement, type HostNames, RULE_ATTRIBUTE } from './host-tag';
import { inlineNodes } from './inline-nodes';
import { pixels } from './layout';
import type { PageRules } from './page-rules';
import type { Place } from './place';
import { adoptStyle, HOST_STYLE } from './style';

/** One translated block as it stands in the page: a host, and its text in a tree that neither the page's styles nor its scripts reach. */
export interface Host {
  readonly element: HTMLElement;
  fill(translation: BlockTranslation): void;
  settleAt(place: Place, rules: PageRules): void;
  /** Marks a sentence, or none. */
  mark(sentence: number | undefined): void;
  /** Where its text is in its window, and the size of its type in pixels. Reads the layout. */
  measure(): { rect: DOMRect; size: number };
}

export interface HostParts {
  names: HostNames;
  /** The words of the button that asks for a block once more. */
  retryLabel: string;
  retry(): void;
  /** The reader points at a sentence of it, or at none any more. */
  pointed(sentence: number | undefined): void;
}

export function createHost(document: Document, id: string, isSpoken: boolean, parts: HostParts): Host {
  const element = createHostElement(document, parts.names, 'overlay', id);
  if (isSpoken) element.setAttribute('role', 'paragraph');
  const shadow = element.attachShadow({ mode: 'closed' });
  adoptStyle(shadow, HOST_STYLE);
  const text = own(document).createElement('div');
  shadow.append(text);
  text.addEventListener('pointerover', ({ target }) => parts.pointed(sentenceOf(target)));
  text.addEventListener('pointerleave', () => parts.pointed(undefined));
  return {
    element,
    fill(translation) {
      setLanguage(element, translation.language);
      text.replaceChildren(...translation.parts.map((part) => partNode(document, part, parts)));
    },
    settleAt(place, rules) {
      const { flow } = place;
      text.className = flow === 'block' || flow === 'beside' ? `text ${flow} ${place.align}` : `text ${flow}`;
      text.removeAttribute('style');
      for (const [property, value] of place.type) text.style.setProperty(property, value);
      element.removeAttribute('style');
      for (const [property, value] of place.room) element.style.setProperty(property, value);
      element.setAttribute('data-flow', flow);
      if (place.rule) element.setAttribute(RULE_ATTRIBUTE, rules.name(treeOf(place.parent), place.rule));
      else element.removeAttribute(RULE_ATTRIBUTE);
      own(place.parent).insertBefore(element, place.before);
    },
    measure() {
      return { rect: text.getBoundingClientRect(), size: pixels(getComputedStyle(text).fontSize) };
    },
    mark(sentence) {
      for (const part of text.children)
        part.classList.toggle('marked', sentence !== undefined && sentenceOf(part) === sentence);
    },
  };
}

export function treeOf(node: Node): Document | ShadowRoot {
  return own(node).getRootNode() as Document | ShadowRoot;
}

const SENTENCE = 'data-sentence';

/** Which sentence an element of a translation belongs to. */
export function sentenceOf(target: EventTarget | null): number | undefined {
  const part = (target as Element | null)?.closest?.(`[${SENTENCE}]`);
  return part ? Number(part.getAttribute(SENTENCE)) : undefined;
}

/** The nodes of a sentence, to be pointed at. */
export function sentenceNode(document: Document, sentence: number, content: Node): HTMLElement {
  const span = own(document).createElement('span');
  span.setAttribute(SENTENCE, String(sentence));
  span.append(content);
  return span;
}

export function setLanguage(element: HTMLElement, language: LanguageTag): void {
  element.lang = language;
  element.dir = textDirection(language);
}

export function partNode(
  document: Document,
  part: Part,
  { retryLabel, retry }: Pick<HostParts, 'retryLabel' | 'retry'>,
): Node {
  if ('content' in part) return sentenceNode(document, part.sentence, inlineNodes(document, part.content));
  const details = own(document).createElement('details');
  details.className = 'missing';
  const summary = own(document).createElement('summary');
  summary.textContent = '[…]';
  summary.title = part.missing;
  summary.setAttribute('aria-label', part.missing);
  const reason = own(document).createElement('div');
  setLanguage(reason, part.language);
  const button = own(document).createElement('button');
  button.type = 'button';
  button.textContent = retryLabel;
  button.addEventListener('click', (event) => {
    // In a card that is a link, the page would follow it.
    event.preventDefault();
    event.stopPropagation();
    retry();
  });
  reason.append(part.missing, button);
  details.append(summary, reason);
  return details;
}
