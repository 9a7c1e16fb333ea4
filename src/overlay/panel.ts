import type { LanguageTag } from '../core/language';
import { own } from '../core/own-members';
import { sentenceOf, setLanguage } from './host';
import { createHostElement, type HostNames } from './host-tag';
import { adoptStyle } from './style';

/** How long the pointer may be on its way from the text to the panel, in milliseconds. */
const LEAVE_MS = 220;
const EDGE_PX = 8;

const STYLE = `
:host { all: unset !important; position: fixed !important; inset: 0 auto auto 0 !important; z-index: 2147483647 !important; display: block !important; }
:host([data-empty]) { display: none !important; }
.panel {
  box-sizing: border-box; overflow: auto; max-block-size: min(50vh, 26em); padding: .7em .9em;
  color: #1c1a17; background: #fffdf8; border: 1px solid rgb(0 0 0 / .18); border-radius: 8px;
  box-shadow: 0 6px 24px rgb(0 0 0 / .18); overflow-wrap: break-word; text-align: start;
  font: 1rem/1.5 Georgia, 'Times New Roman', serif;
}
.quiet { font: .8125rem/1.4 system-ui, sans-serif; opacity: .75; }
.marked { background-color: color-mix(in srgb, Highlight 32%, transparent); }
a { color: inherit; }
sub, sup { font-size: .75em; line-height: 0; }
.missing, .missing summary, .missing div { display: inline; }
.missing summary { cursor: help; border-block-end: 1px dotted currentColor; }
.missing div { font: .8125rem/1.4 system-ui, sans-serif; }
.missing[open] div::before { content: ' '; }
.missing button { all: unset; margin-inline-start: .6em; cursor: pointer; text-decoration: underline; }
.missing button:focus-visible { outline: 2px solid Highlight; }
@media (prefers-color-scheme: dark) { .panel { color: #ece7dd; background: #24221e; border-color: rgb(255 255 255 / .2); } }
@media (forced-colors: active) { .panel { border-color: CanvasText; } }
@media print { :host { display: none !important; } }
`;

/** What a panel says: nodes of sentences, or a word about why there is nothing yet. */
export interface PanelContent {
  language: LanguageTag;
  nodes: readonly Node[];
  isQuiet?: boolean;
}

/**
 * One panel over the page, beside the text it belongs to. It is no part of the page's layout, closes with Escape and when the
 * pointer has left both it and the text.
 */
export class Panel {
  private element: HTMLElement | undefined;
  private body: HTMLElement | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private anchor: (() => DOMRect | undefined) | undefined;

  constructor(
    private readonly document: Document,
    private readonly names: HostNames,
    private readonly closed: () => void,
  ) {}

  get isOpen(): boolean {
    return this.anchor !== undefined;
  }

  /** Opens it, or says something else in it. `anchor`: where the text is in the window; asked again when the page moves. */
  show(content: PanelContent, anchor: () => DOMRect | undefined): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const body = this.body ?? this.create();
    setLanguage(body, content.language);
    body.className = content.isQuiet ? 'panel quiet' : 'panel';
    body.replaceChildren(...content.nodes);
    if (!this.element?.isConnected && this.element) own(this.document).documentElement.append(this.element);
    this.element?.removeAttribute('data-empty');
    if (!this.anchor) this.listen(true);
    this.anchor = anchor;
    this.settle();
  }

  /** The pointer has left the text: it closes unless the pointer arrives in it. */
  leaveSoon(): void {
    if (!this.isOpen) return;
    this.timer ??= setTimeout(() => this.close(), LEAVE_MS);
  }

  stay(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  mark(sentence: number | undefined): void {
    for (const node of this.body?.children ?? [])
      node.classList.toggle('marked', sentence !== undefined && sentenceOf(node) === sentence);
  }

  holds(node: unknown): boolean {
    return node === this.element;
  }

  close(): void {
    if (!this.isOpen) return;
    this.stay();
    this.listen(false);
    this.anchor = undefined;
    this.body?.replaceChildren();
    this.element?.setAttribute('data-empty', '');
    this.closed();
  }

  remove(): void {
    this.close();
    this.element?.remove();
    this.element = undefined;
    this.body = undefined;
  }

  private create(): HTMLElement {
    const element = createHostElement(this.document, this.names, 'overlay', 'panel');
    const shadow = element.attachShadow({ mode: 'closed' });
    adoptStyle(shadow, STYLE);
    const body = own(this.document).createElement('div');
    // Said when it comes, without the focus leaving the page.
    body.setAttribute('role', 'status');
    body.addEventListener('pointerenter', () => this.stay());
    body.addEventListener('pointerleave', () => this.leaveSoon());
    shadow.append(body);
    this.element = element;
    this.body = body;
    return body;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.close();
  };

  private readonly settle = (): void => {
    const { body } = this;
    const rect = this.anchor?.();
    if (!body) return;
    if (!rect) {
      this.close();
      return;
    }
    const width = Math.min(Math.max(rect.width, 260), 640, innerWidth - 2 * EDGE_PX);
    body.style.inlineSize = `${width}px`;
    const { height } = body.getBoundingClientRect();
    const isBelow = rect.bottom + height + EDGE_PX <= innerHeight || rect.top < height + EDGE_PX;
    const top = isBelow ? Math.min(rect.bottom + 4, innerHeight - height - EDGE_PX) : rect.top - height - 4;
    const left = Math.min(Math.max(rect.left, EDGE_PX), innerWidth - width - EDGE_PX);
    body.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(top, EDGE_PX))}px)`;
  };

  private listen(isOn: boolean): void {
    const change = isOn ? 'addEventListener' : 'removeEventListener';
    own(this.document)[change]('keydown', this.onKey as EventListener, true);
    own(this.document)[change]('scroll', this.settle, {
      capture: true,
      passive: true,
    } as AddEventListenerOptions);
    window[change]('resize', this.settle);
  }
}
