import { afterEach, beforeEach, vi } from 'vitest';
import { OverlaySession } from '../../../../src/content/overlay/session';
import type { SessionParts } from '../../../../src/content/overlay/session-parts';
import type { AppError } from '../../../../src/core/errors';
import { inlineText } from '../../../../src/core/inline';
import { DEFAULT_DISPLAY, type OverlayDisplay } from '../../../../src/core/overlay-display';
import type {
  OverlayBlock,
  OverlayCommand,
  OverlayEvent,
  OverlayPage,
  OverlaySentence,
} from '../../../../src/protocol/overlay-port';
import { words } from '../../overlay/overlay-kit';
import { hosts, openShadows, setPage } from '../../overlay/page';
import { stubLayout, stubStyles } from '../../overlay/stubs';

export const UNO = 'Il vecchio faro torna ad accendersi dopo ventitré anni di buio, e il porto fa festa.';
export const DUE = 'La lampada nuova è costata poco, ma la si vede da trenta miglia anche con la nebbia.';
export const TRE = 'I pescatori la aspettavano da tempo, e non soltanto loro che vivono di mare, dicono.';

/** An article of two paragraphs on the screen and one below it; `stubSession` says where they are. */
const PAGE = `<html lang=it><head><title>Il faro</title></head><body><main>
  <p id=a>${UNO}</p><p id=b>${DUE}</p><p id=c y=1200>${TRE}</p></main></body></html>`;

/** Elements are where they say, at the top otherwise; time stands still. */
export function stubSession(): void {
  vi.useFakeTimers();
  history.replaceState(null, '', '/faro');
  stubStyles();
  stubLayout((element) => ({ y: Number(element.closest('[y]')?.getAttribute('y') ?? 0) }));
  setPage(PAGE);
}

type Opening = Extract<OverlayCommand, { type: 'open' }>;

export function openingOf(url: string, page: Partial<OverlayPage> = {}): Opening {
  return {
    type: 'open',
    invitation: 'of-this-tab',
    page: { url, declared: [], sample: '', title: '', siteName: '', ...page },
  };
}

export const doneSentence = (length: number, text: string): OverlaySentence => ({
  length,
  state: 'done',
  engine: 'apertium',
  translation: [{ type: 'text', text }],
});

/** The background's end of a connection. */
interface Port {
  event(event: OverlayEvent): void;
  disconnected(): void;
  sent: OverlayCommand[];
  isClosed: boolean;
}

/** Plays the background for an overlay in the document of the test. */
export class SessionKit {
  readonly ports: Port[] = [];
  readonly ended = vi.fn();
  /** Connecting throws, as it does under an extension that is gone. */
  isOrphan = false;
  readonly parts: SessionParts;
  session: OverlaySession | undefined;

  constructor() {
    this.parts = {
      document,
      connect: (on) => this.connect(on),
      explain: ({ kind }: AppError) => ({ text: `because ${kind}`, language: 'en' }),
      words,
      invitation: 'of-this-tab',
      ended: this.ended,
    };
  }

  private connect(on: Pick<Port, 'event' | 'disconnected'>) {
    if (this.isOrphan) throw new Error('Extension context invalidated.');
    const port: Port = { ...on, sent: [], isClosed: false };
    this.ports.push(port);
    return {
      send: (command: OverlayCommand) => void port.sent.push(structuredClone(command)),
      close: () => {
        port.isClosed = true;
      },
    };
  }

  start(display: Partial<OverlayDisplay> = {}) {
    const started = OverlaySession.start(this.parts, { ...DEFAULT_DISPLAY, ...display });
    if (started.ok) this.session = started.value;
    return started;
  }

  get port(): Port {
    const port = this.ports.at(-1);
    if (!port) throw new Error('nothing is connected');
    return port;
  }

  tell(...events: OverlayEvent[]): void {
    for (const event of events) this.port.event(event);
  }

  /** What was said over the newest connection since the last time. */
  said(): OverlayCommand[] {
    return this.port.sent.splice(0);
  }

  /** The blocks that were asked for since the last time, in order. */
  asked(): OverlayBlock[] {
    return this.said().flatMap((command) => (command.type === 'want' ? command.blocks : []));
  }

  askedTexts(): string[] {
    return this.asked().map(({ content }) => inlineText(content));
  }

  /** Translates blocks, by putting their text into angle quotes. */
  answer(blocks: readonly OverlayBlock[]): void {
    this.tell({
      type: 'blocks',
      blocks: blocks.map(({ id, content }) => {
        const text = inlineText(content);
        return { id, sentences: [doneSentence(text.length, `«${text}»`)] };
      }),
    });
  }

  /** Begins, and translates all that is asked for. Gives the blocks. */
  async translateAll(display: Partial<OverlayDisplay> = {}): Promise<OverlayBlock[]> {
    this.start(display);
    this.tell({ type: 'begun', target: 'en' });
    await vi.advanceTimersByTimeAsync(100);
    const blocks = this.asked();
    this.answer(blocks);
    await vi.advanceTimersByTimeAsync(100);
    return blocks;
  }
}

/** What stands in the page, with the element that each stands in; `shadowOf` opens what is closed. */
function shownIn(shadowOf: (host: Element) => ShadowRoot): string[] {
  return hosts().map((host) => `${host.parentElement?.id}: ${textOf(shadowOf(host))}`);
}

function textOf(shadow: ShadowRoot): string {
  const text = shadow.querySelector('.text')?.cloneNode(true) as Element;
  for (const button of text.querySelectorAll('button, summary')) button.remove();
  return text.textContent ?? '';
}

/** Those of the test that runs. */
export let kit: SessionKit;
export let shadowOf: ReturnType<typeof openShadows>;

/** Begins each test of a file with a page and a background of its own, and ends what it leaves. */
export function useSession(): void {
  beforeEach(() => {
    stubSession();
    shadowOf = openShadows();
    kit = new SessionKit();
  });
  afterEach(() => {
    kit.session?.stop();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
export const begun = (target = 'en') => kit.tell({ type: 'begun', target });
export const shown = () => shownIn(shadowOf);
/** What `shown` says of a translation by `SessionKit.answer`. */
export const at = (id: string, text: string) => `${id}: «${text}»`;
