import type { SelectionNews } from '../../core/selection';
import { createHostElement, createHostNames } from '../host-tag';
import { adoptStyle } from '../style';
import { copyText } from './copy-text';
import { createParts, type Original, type PanelWords } from './panel-parts';
import { PANEL_CSS } from './panel-style';
import { type Box, placePanel, roomIn, type Size } from './place-panel';
import { rememberPlace } from './reader-place';

/** Lines of some sixty characters, and as many as leave the page to be seen. */
const WIDTH = 420;
const MOST_HEIGHT = 440;

export interface PanelOptions {
  original: Original;
  words: PanelWords;
  /** Where in the viewport the text is that the panel is about, at this moment; asked again whenever the page has moved. */
  about(): Box | undefined;
  /** What the panel has to be put into to be reached at all: a modal dialog makes everything else inert. */
  within?: Element | undefined;
  /** Opened from the keyboard or a menu, the reader is in it; else where the reader was. */
  takesFocus: boolean;
  retry(): void;
}

/** One open panel. It begins by saying that it waits. */
export interface SelectionPanel {
  readonly isOpen: boolean;
  wait(): void;
  tell(news: SelectionNews): void;
  /** Leaves the page, its focus and its selection as they were. */
  close(): void;
}

/**
 * Opens a panel beside text of a page. It is in the top layer, above everything a page has, and takes no room in it. Escape
 * closes it, and so does a click elsewhere.
 */
export function openPanel(document: Document, options: PanelOptions): SelectionPanel {
  return new OpenPanel(document, options);
}

/** Not for the page: it would close its own dialogs at a click beside them, and take a letter for a command. */
const KEPT_IN = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
] as const;

class OpenPanel implements SelectionPanel {
  private readonly host: HTMLElement;
  private readonly parts;
  private readonly place;
  /** Ends every listener. */
  private readonly end = new AbortController();
  private frame = 0;

  constructor(
    private readonly document: Document,
    private readonly options: PanelOptions,
  ) {
    this.place = rememberPlace(document);
    this.parts = createParts(document, options.original, options.words, {
      copy: (text) => copyText(document, text),
      retry: () => options.retry(),
      close: () => this.close(),
    });
    this.host = this.createHost();
    (options.within ?? document.documentElement).append(this.host);
    this.toTopLayer();
    this.wait();
    this.listen();
    if (options.takesFocus) this.parts.element.focus({ preventScroll: true });
  }

  get isOpen(): boolean {
    return this.host.isConnected;
  }

  wait(): void {
    this.parts.wait();
    this.settle();
  }

  tell(news: SelectionNews): void {
    this.parts.tell(news);
    this.settle();
  }

  close(): void {
    const isReaderIn = (this.host.getRootNode() as Document | ShadowRoot).activeElement === this.host;
    // Who has gone on in the page meanwhile stays there.
    if (this.leave() && isReaderIn) this.place.restore();
  }

  /** False where it has gone already. */
  private leave(): boolean {
    if (this.end.signal.aborted) return false;
    this.end.abort();
    cancelAnimationFrame(this.frame);
    this.host.remove();
    return true;
  }

  private createHost(): HTMLElement {
    const { document } = this;
    const host = createHostElement(document, createHostNames(), 'selection');
    const shadow = host.attachShadow({ mode: 'closed' });
    adoptStyle(shadow, PANEL_CSS);
    shadow.append(this.parts.element);
    for (const type of KEPT_IN) shadow.addEventListener(type, (event) => event.stopPropagation());
    return host;
  }

  /** A browser that has none draws it above most of what there is. */
  private toTopLayer(): void {
    if (typeof this.host.showPopover !== 'function') return;
    this.host.setAttribute('popover', 'manual');
    this.host.showPopover();
  }

  private listen(): void {
    const { defaultView: view } = this.document;
    const { signal } = this.end;
    const options = { capture: true, passive: true, signal };
    view?.addEventListener('scroll', () => this.follow(), options);
    view?.addEventListener('resize', () => this.follow(), options);
    // Out of the back/forward cache, the page comes without it.
    view?.addEventListener('pagehide', () => this.leave(), options);
    view?.addEventListener('pointerdown', (event) => this.leaveAt(event), options);
    // A click into a frame is heard there alone.
    view?.addEventListener(
      'blur',
      () => {
        if (this.document.activeElement?.localName === 'iframe') this.leave();
      },
      options,
    );
    view?.addEventListener('keydown', (event) => this.closeAt(event), { capture: true, signal });
  }

  /** The focus and the selection are where the click puts them then. */
  private leaveAt(event: Event): void {
    if (event.target !== this.host) this.leave();
  }

  private closeAt(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // One thing at a time: the page's own dialog stays for the next Escape.
    event.stopImmediatePropagation();
    event.preventDefault();
    this.close();
  }

  private follow(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (this.isOpen) this.settle();
      else this.leave();
    });
  }

  private settle(): void {
    const { element } = this.parts;
    const view = viewSize(this.document.defaultView);
    const room = roomIn(view);
    element.style.setProperty('inline-size', `${Math.min(WIDTH, room.width)}px`);
    element.style.setProperty('max-block-size', `${Math.min(MOST_HEIGHT, room.height)}px`);
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const { left, top } = placePanel(this.options.about(), size, view);
    element.style.setProperty('left', `${left}px`);
    element.style.setProperty('top', `${top}px`);
  }
}

/** Without scroll bars, and however far the reader has zoomed into it with two fingers. */
function viewSize(view: Window | null): Size {
  const visual = view?.visualViewport;
  if (visual) return { width: visual.width * visual.scale, height: visual.height * visual.scale };
  return { width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
}
