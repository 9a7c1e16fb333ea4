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
    again: (token) => void sendFromPage('selection/again', { token }),
  });
  Object.defineProperty(globalThis, 'diptychSelection', { value });
}
