import type { AppError } from '../../core/errors';
import type { OverlayDisplay } from '../../core/overlay-display';
import { thrownMessage } from '../../core/thrown';
import { removeLeftovers } from '../../overlay/host-tag';
import { OverlaySession } from './session';
import type { SessionParts } from './session-parts';

/** What became of it; `error` says why it could not be shown. */
interface Switched {
  shown: boolean;
  error?: AppError;
  /** What an overlay that was taken away had been given. */
  invitation?: string;
}

/** What the background calls in the page. `invitation`: what the script has to show when it asks for translations. */
export interface OverlaySwitch {
  show(display: OverlayDisplay, invitation: string): Switched;
  hide(): Switched;
  shown(): boolean;
  /** Whether it was taken away in this document since it was shown last. */
  wasHidden(): boolean;
}

/** The overlay of one document, off. What an older version of the extension left in the page is taken away first. */
export function createOverlaySwitch(parts: Omit<SessionParts, 'invitation' | 'ended'>): OverlaySwitch {
  removeLeftovers(parts.document, 'overlay');
  let session: OverlaySession | undefined;
  let given = '';
  let wasHidden = false;
  const ended = () => {
    session = undefined;
  };
  return {
    shown: () => session !== undefined,
    wasHidden: () => wasHidden,
    show(display, invitation) {
      if (session) {
        session.setDisplay(display);
        return { shown: true };
      }
      try {
        const started = OverlaySession.start({ ...parts, invitation, ended }, display);
        if (!started.ok) return { shown: false, error: started.error };
        session = started.value;
        given = invitation;
        wasHidden = false;
        return { shown: true };
      } catch (thrown) {
        // A page can be made to break what looks at it: that must not reach the background as a bug of its own.
        return { shown: false, error: { kind: 'page-unreadable', detail: thrownMessage(thrown) } };
      }
    },
    hide() {
      if (!session) return { shown: false };
      session.stop();
      session = undefined;
      wasHidden = true;
      return { shown: false, invitation: given };
    },
  };
}
