/**
 * `npm run screenshots`: the pictures for the pages of the stores, 1280 by 800 pixels, in out/screenshots. Translations in them
 * are those of a real Apertium on this machine: without one there are no pictures. `npm run screenshots -- 2-reader` takes
 * some of them, by name.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../src/core/settings';
import { startApertium } from './apertium/start';
import { getChromium, getWindowTools } from './browsers';
import { serveDemo } from './demo/serve';
import { endAll } from './processes';
import { SHOTS } from './screenshots/shots';
import { buildIfStale } from './start/build';

const OUT = join('out', 'screenshots');

const closers: (() => Promise<unknown>)[] = [];

async function takeAll(names: readonly string[]): Promise<void> {
  // The shipped build with access to this machine added, for the demo site and the server.
  const extension = await buildIfStale('chrome-e2e');
  const [chromium, windowTools] = [await getChromium(), await getWindowTools()];
  if ('missing' in chromium) throw new Error(chromium.missing);
  if ('missing' in windowTools) throw new Error(windowTools.missing);
  const apertium = await startApertium();
  if ('reason' in apertium) throw new Error(`No pictures without a real engine. ${apertium.reason}`);
  closers.push(apertium.close);
  const demo = await serveDemo();
  closers.push(demo.close);
  const stage = {
    extension,
    chromium: chromium.found,
    windowTools: windowTools.found,
    site: demo.origin,
    settings: {
      engine: 'apertium',
      engines: { ...DEFAULT_SETTINGS.engines, apertium: { address: apertium.address } },
    },
  } as const;

  mkdirSync(OUT, { recursive: true });
  for (const { name, caption, locale, take } of SHOTS) {
    if (names.length > 0 && !names.includes(name)) continue;
    if (locale !== undefined && !existsSync(join('assets', '_locales', locale))) {
      console.log(`${name}: left out, the interface does not speak ${locale}.`);
      continue;
    }
    const file = join(OUT, `${name}.png`);
    writeFileSync(file, await take(stage));
    console.log(`${file}\n  ${caption}`);
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endAll();
    process.exit(130);
  });
}

try {
  await takeAll(process.argv.slice(2));
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
} finally {
  for (const close of closers.reverse()) await close();
}
