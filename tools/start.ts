/**
 * `npm start`: a browser with the extension installed, a real engine on this machine and an Italian article to try it on.
 * Without a screen (or with --headless) the same is done unseen and leaves pictures and the exported article in out/.
 */
import { launchChromium } from '../tests/e2e/harness/chromium';
import { getChromium } from './browsers';
import { serveDemo } from './demo/serve';
import { endAll } from './processes';
import { buildIfStale } from './start/build';
import { getEngines } from './start/engine';
import { takePictures } from './start/pictures';

/**
 * The e2e build is the shipped one with access to this machine added, and nothing else. Two things need that here: the
 * engine's server, for which the shipped build asks the reader at the first translation, and, where there is no screen,
 * the article, because nobody can click the toolbar button that would give access to it.
 */
const VARIANT = 'chrome-e2e';
const ARTICLE = '/it/faro';

function hasScreen(): boolean {
  if (process.argv.includes('--headless')) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** What has to be ended, the newest first. */
const closers: (() => Promise<unknown>)[] = [];
let closing: Promise<void> | undefined;

/** Ends everything once, however often it is asked to. */
function closeAll(): Promise<void> {
  closing ??= (async () => {
    endAll();
    for (const close of closers.reverse()) await close().catch(() => undefined);
  })();
  return closing;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void closeAll().then(() => process.exit(0)));
}

async function start(): Promise<void> {
  const extension = await buildIfStale(VARIANT);
  const chromium = await getChromium();
  if ('missing' in chromium) throw new Error(chromium.missing);
  const demo = await serveDemo();
  closers.push(() => demo.close());
  const headed = hasScreen();
  const engines = await getEngines(headed);
  closers.push(() => engines.close());

  const driver = await launchChromium({ extension, executable: chromium.found, headed, isPinned: headed });
  closers.push(() => driver.close());
  await driver.setSettings(engines.settings);

  console.log(`\nThe article:   ${demo.origin}${ARTICLE}`);
  console.log(`The engine:    ${engines.about}\n`);
  if (!headed) {
    console.log('There is no screen, so this is done unseen.\n');
    return takePictures(driver, `${demo.origin}${ARTICLE}`);
  }
  const [tab] = driver.context.pages();
  await (tab ?? (await driver.context.newPage())).goto(`${demo.origin}${ARTICLE}`);
  console.log(
    'In the browser window that opened, click the Diptych button in the toolbar (or press Alt+Shift+D).',
  );
  console.log(
    'There, "Show in page" puts the translation into the article. Close the window or press Ctrl-C to end.',
  );
  await new Promise<void>((resolve) => driver.context.once('close', () => resolve()));
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeAll();
  process.exit();
}
