/**
 * `npm run snapshot`: lets a reader use this version in Chromium and Firefox and writes down all that is stored then, to
 * tests/fixtures/released/VERSION, for the tests of the versions to come. VERSION is that of package.json; what is there is replaced.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/e2e/harness/chromium';
import type { BrowserName, Driver } from '../tests/e2e/harness/driver';
import { launchFirefox } from '../tests/e2e/harness/firefox';
import { dumpDatabases } from '../tests/released/raw-databases';
import { BROWSERS, FILES, snapshotFolder } from '../tests/released/snapshot';
import { startLibreTranslateServer } from '../tests/servers/libretranslate';
import { getChromium, getFirefox } from './browsers';
import { serveDemo } from './demo/serve';
import { endAll } from './processes';
import { useLikeAReader } from './snapshot/reader';
import { buildIfStale } from './start/build';

const LAUNCHERS = {
  chromium: { get: getChromium, launch: launchChromium, build: 'chrome-e2e' },
  firefox: { get: getFirefox, launch: launchFirefox, build: 'firefox-e2e' },
};

async function launch(name: BrowserName): Promise<Driver> {
  const { get, launch: start, build } = LAUNCHERS[name];
  const extension = await buildIfStale(build);
  const executable = await get();
  if ('missing' in executable) throw new Error(executable.missing);
  return start({ extension, executable: executable.found });
}

async function writeSnapshot(name: BrowserName, version: string): Promise<void> {
  const closers: (() => Promise<unknown>)[] = [];
  try {
    const browser = await launch(name);
    closers.push(() => browser.close());
    const demo = await serveDemo();
    closers.push(demo.close);
    const server = await startLibreTranslateServer();
    closers.push(server.close);
    const { seen, backup, settings } = await useLikeAReader(browser, demo.origin, server.address, version);
    const storage = await browser.inExtension(() => chrome.storage.local.get(null));
    const databases = await browser.inExtension(dumpDatabases);
    const problems = await browser.takeProblems();
    if (problems.length > 0) throw new Error(`Something was wrong: ${JSON.stringify(problems)}`);
    const folder = snapshotFolder(version, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const write = (file: keyof typeof FILES, content: string | Uint8Array) =>
      writeFileSync(join(folder, FILES[file]), content);
    write('storage', asJson(storage));
    write('databases', asJson(databases));
    write('backup', backup);
    write('settings', settings);
    write('seen', asJson(seen));
    console.log(folder);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endAll();
    process.exit(130);
  });
}

try {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const name of BROWSERS) await writeSnapshot(name, version);
} catch (thrown) {
  console.error(thrown);
  process.exitCode = 1;
}
