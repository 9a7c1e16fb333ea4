import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Puts assets/_locales where browsers look for it: at the root of the extension. */
export function locales(): Plugin {
  return {
    name: 'diptych:locales',
    generateBundle() {
      const folder = join('assets', '_locales');
      for (const language of readdirSync(folder)) {
        this.emitFile({
          type: 'asset',
          fileName: `_locales/${language}/messages.json`,
          source: readFileSync(join(folder, language, 'messages.json'), 'utf8'),
        });
      }
    },
  };
}
