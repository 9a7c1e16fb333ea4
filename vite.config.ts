import { readFileSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { earlyScript } from './build/early-script';
import { locales } from './build/locales';
import { manifestFor, parseVariant } from './build/manifest';
import { tidy } from './build/tidy';

export default defineConfig(({ mode }) => {
  const variant = parseVariant(mode);
  const manifest = manifestFor(JSON.parse(readFileSync('manifest.json', 'utf8')), variant);
  // Firefox's background is a page itself and holds the on-device engines.
  const pages = {
    reader: 'src/ui/reader/index.html',
    library: 'src/ui/library/index.html',
    newsstand: 'src/ui/newsstand/index.html',
    welcome: 'src/ui/welcome/index.html',
    ...(variant.browser === 'chrome' && { device: 'src/device/index.html' }),
  };
  return {
    // The locales have a place of their own and the demo site is not part of the extension.
    publicDir: false,
    plugins: [crx({ manifest, browser: variant.browser }), locales(), earlyScript(), tidy()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      target: variant.browser === 'firefox' ? 'firefox140' : 'chrome123',
      // What a page imports is named in it, so that the browser asks for all of it at once and not file after file. Scripts load what
      // they need later by themselves.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
      },
      rollupOptions: {
        input: pages,
        output: {
          // The name of a file that is injected is put into the background's chunk after its hash was made, from a placeholder that
          // depends on the folder of the build. Without a hash the same source gives the same files in any folder.
          chunkFileNames: ({ name }) =>
            name === 'main.ts' ? 'assets/background.js' : 'assets/[name]-[hash].js',
        },
      },
    },
  };
});
