import browser from 'webextension-polyfill';

/** A command of the manifest with the keys that the reader has for it; `''` for none. */
export interface Command {
  name: string;
  keys: string;
}

export async function listCommands(): Promise<Command[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Firefox alone has a call for it. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's own page where keys of extensions are changed. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as ShortcutSettings;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
