import type { MessageKey } from '../../core/message-key';

/** How a button is kept in the toolbar, which each browser does in its own way; told by what browsers say of themselves. */
export function pinMessage(userAgent: string): MessageKey {
  if (/\bFirefox\//.test(userAgent)) return 'welcomePinFirefox';
  return /\bEdg\//.test(userAgent) ? 'welcomePinEdge' : 'welcomePinChrome';
}
