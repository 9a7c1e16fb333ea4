import { type LanguageTag, textDirection } from '../../core/language';
import type { SelectionNews } from '../../core/selection';

/** What is written on the panel, and the language that is in. */
export interface PanelWords {
  language: LanguageTag;
  label: string;
  waiting: string;
  copy: string;
  copied: string;
  copyFailed: string;
  retry: string;
  close: string;
}

export interface PanelActions {
  copy(text: string): Promise<boolean>;
  retry(): void;
  close(): void;
}

/** The content of a panel, without its place. */
export interface PanelParts {
  readonly element: HTMLElement;
  wait(): void;
  tell(news: SelectionNews): void;
}

/** The first words of what was selected, and the language it declares, where it does. */
export interface Original {
  text: string;
  language?: LanguageTag | undefined;
}

export function createParts(
  document: Document,
  original: Original,
  words: PanelWords,
  actions: PanelActions,
): PanelParts {
  const make = maker(document);
  const buttons = make('div', 'buttons');
  const about = make('p', 'about');
  // What is said of a button that was pressed is heard as well.
  about.setAttribute('role', 'status');
  const body = make('div', 'body');
  body.setAttribute('aria-live', 'polite');
  const first = make('p', 'original', original.text);
  first.dir = original.language ? textDirection(original.language) : 'auto';
  if (original.language) first.lang = original.language;
  const foot = make('div', 'foot');
  foot.append(about, buttons);
  const element = make('div', 'panel');
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', words.label);
  element.lang = words.language;
  element.dir = textDirection(words.language);
  element.tabIndex = -1;
  element.append(first, body, foot);

  const button = (text: string, act: () => void) => {
    const made = make('button', '', text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };
  const close = button(words.close, actions.close);
  const retry = button(words.retry, actions.retry);
  /** The reader who is at a button that goes is at the panel then, not at the top of the page. */
  const offer = (offered: HTMLElement[]) => {
    const root = element.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    buttons.replaceChildren(...offered, close);
    if (focused && !focused.isConnected) element.focus({ preventScroll: true });
  };
  const copyOf = (text: string) =>
    button(words.copy, async () => {
      about.textContent = (await actions.copy(text)) ? words.copied : words.copyFailed;
    });

  return {
    element,
    wait() {
      body.setAttribute('aria-busy', 'true');
      body.replaceChildren(make('p', 'waiting', words.waiting));
      about.textContent = '';
      offer([]);
    },
    tell(news) {
      const notes = news.notes.map((note) => make('p', 'note', note));
      const again = news.canRetry ? [retry] : [];
      body.setAttribute('aria-busy', 'false');
      if (news.state === 'failed') {
        body.replaceChildren(...notes);
        about.textContent = '';
        return offer(again);
      }
      const text = make('div', 'text');
      text.lang = news.language;
      text.dir = textDirection(news.language);
      text.append(...news.paragraphs.map((paragraph) => make('p', '', paragraph)));
      body.replaceChildren(text, ...notes);
      about.textContent = news.about;
      offer([...again, copyOf(news.copy)]);
    },
  };
}

function maker(document: Document) {
  return <K extends 'div' | 'p' | 'button'>(
    name: K,
    className: string,
    text?: string,
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
}
