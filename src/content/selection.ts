import { errorText } from '../core/error-text';
import { t } from '../platform/i18n';
import { sendFromPage } from '../platform/send-from-page';
import { createSelectionSwitch, type SelectionSwitch } from './selection-switch';
import { panelWords } from './selection-words';

declare global {
  /** Left by this file in the extension's own world of the page, where the page's scripts cannot see it. */
  var diptychSelection: SelectionSwitch | undefined;
}

// Injected again at every use: the first one stays, with the panel it has open. Only a property of the scope's own counts, for an
// element of the page with this id answers to the name as well.
if (!Object.hasOwn(globalThis, 'diptychSelection')) {
  const value: SelectionSwitch = createSelectionSwitch(document, {
    words: panelWords,
    lost: () => errorText({ kind: 'disconnected' }, t),
    again: async (token) => (await sendFromPage('selection/again', { token })) === null,
    wait: async (token) => (await sendFromPage('selection/wait', { token })) === null,
  });
  Object.defineProperty(globalThis, 'diptychSelection', { value });
}
