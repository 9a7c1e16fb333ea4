import type { AppError } from '../core/errors';
import { fail, ok, type Result } from '../core/result';
import { thrownMessage } from '../core/thrown';
import type { Explain } from '../overlay/block-translation';
import { removeAllHosts } from '../overlay/host-tag';
import { Overlay } from '../overlay/overlay';
import { OverlaySession, type ReadPage } from './overlay-session';
import { type ConnectionParts, SteadyConnection } from './steady-connection';

/** What the background calls in the page. */
export interface OverlaySwitch {
  /** Shows the translation, or takes it away. `error` says why it could not be shown. */
  toggle(): { shown: boolean; error?: AppError };
  shown(): boolean;
}

export interface SwitchParts {
  read(): Result<ReadPage>;
  connect: ConnectionParts['connect'];
  explain: Explain;
}

/** The overlay of one document, off. What an older version of the extension left in the page is taken away first. */
export function createOverlaySwitch(document: Document, parts: SwitchParts): OverlaySwitch {
  removeAllHosts(document);
  let off: (() => void) | undefined;
  const end = () => {
    window.removeEventListener('pageshow', shownAgain);
    off?.();
    off = undefined;
  };
  // Out of the back/forward cache: whoever left the page has left its overlay too, and the background has forgotten it.
  const shownAgain = (event: PageTransitionEvent) => {
    if (event.persisted) end();
  };
  return {
    shown: () => off !== undefined,
    toggle() {
      if (off) {
        end();
        return { shown: false };
      }
      const started = startSafely(document, parts);
      if (!started.ok) return { shown: false, error: started.error };
      off = started.value;
      window.addEventListener('pageshow', shownAgain);
      return { shown: true };
    },
  };
}

/** A page can be made to break what looks at it: that must not reach the background as a bug of its own. */
function startSafely(document: Document, parts: SwitchParts): Result<() => void> {
  try {
    return start(document, parts);
  } catch (thrown) {
    return fail({
      kind: 'page-unreadable',
      detail: thrownMessage(thrown),
    });
  }
}

/** Shows the job of this tab as it comes. Gives what ends it. */
function start(document: Document, { read, connect, explain }: SwitchParts): Result<() => void> {
  const page = read();
  if (!page.ok) return page;
  const overlay: Overlay = new Overlay(document, (ids) => session.lost(ids));
  const session = new OverlaySession({ overlay, explain, read }, page.value);
  const connection = new SteadyConnection({
    connect,
    event: (event) => session.take(event),
    isWaiting: () => session.isWaiting,
    isOver: () => session.isOver,
    orphaned: () => overlay.freeze(),
  });
  connection.open();
  return ok(() => {
    connection.close();
    overlay.clear();
  });
}
