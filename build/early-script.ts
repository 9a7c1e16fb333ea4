import { readFileSync } from 'node:fs';
import { type Plugin, transformWithOxc } from 'vite';

const SOURCE = 'src/ui/early-theme.ts';
const FILE = 'theme.js';

/**
 * Puts a script at the head of every page that has an interface, to run before its first paint. Modules run after that, and what a page
 * may run is its own files alone: no script can stand in the page itself. Not waited for: read from the extension itself it is there in
 * time as a rule, and holding the page up for it cost the first paint a fifth.
 */
export function earlyScript(): Plugin {
  return {
    name: 'diptych:early-script',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { path }) {
        if (!path.includes('/ui/')) return;
        return [{ tag: 'script', attrs: { src: `/${FILE}`, async: true }, injectTo: 'head-prepend' }];
      },
    },
    async generateBundle() {
      const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE);
      this.emitFile({ type: 'asset', fileName: FILE, source: `(() => {\n${code}})();\n` });
    },
  };
}
