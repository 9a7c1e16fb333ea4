import type { LanguageTag } from '../core/language';
import { own } from '../core/own-members';
import { setLanguage } from './host';
import { createHostElement, type HostNames } from './host-tag';
import { adoptStyle } from './style';

const SHOWN_MS = 10_000;

const STYLE = `
:host { all: unset !important; position: fixed !important; inset: auto 16px 16px auto !important; z-index: 2147483647 !important; display: block !important; max-inline-size: min(26em, 100vw - 32px) !important; }
div {
  padding: .6em .9em; border-radius: 8px; font: .875rem/1.4 system-ui, sans-serif;
  color: #1c1a17; background: #fffdf8; border: 1px solid rgb(0 0 0 / .18); box-shadow: 0 6px 24px rgb(0 0 0 / .18);
}
@media (prefers-color-scheme: dark) { div { color: #ece7dd; background: #24221e; border-color: rgb(255 255 255 / .2); } }
@media print { :host { display: none !important; } }
`;

/** A word to the reader that belongs to no place in the page. Goes by itself, or with a click. */
export class Notice {
  private element: HTMLElement | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly names: HostNames,
  ) {}

  say(text: string, language: LanguageTag): void {
    this.remove();
    const element = createHostElement(this.document, this.names, 'overlay', 'notice');
    const shadow = element.attachShadow({ mode: 'closed' });
    adoptStyle(shadow, STYLE);
    const body = own(this.document).createElement('div');
    body.setAttribute('role', 'status');
    setLanguage(body, language);
    shadow.append(body);
    own(this.document).documentElement.append(element);
    body.textContent = text;
    body.addEventListener('click', () => this.remove());
    this.element = element;
    this.timer = setTimeout(() => this.remove(), SHOWN_MS);
  }

  remove(): void {
    clearTimeout(this.timer);
    this.element?.remove();
    this.element = undefined;
  }
}
