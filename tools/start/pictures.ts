import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChromiumDriver } from '../../tests/e2e/harness/chromium';
import type { ChromiumPage } from '../../tests/e2e/harness/chromium-page';

const OUT = 'out';
/** The size that browsers give a popup at most. */
const POPUP = { width: 780, height: 600 };
/** A first sentence can wait for an engine that loads its models. */
const JOB_MS = 120_000;
const SHOWN_PAIRS = 3;

/** What a reader would do, without a screen: popup, translation in the page, export. Prints where the results are. */
export async function takePictures(driver: ChromiumDriver, article: string): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const label = await readLabels();
  const page = await driver.newPage(article);
  const popup = await driver.openView('popup', await page.tabId());
  await popup.resize(POPUP.width, POPUP.height);
  await takeServerOffer(popup);
  const state = await popup.waitFor(
    () => {
      const shown = document.querySelector('[data-job-state]')?.getAttribute('data-job-state');
      return shown === 'done' || shown === 'failed' ? shown : undefined;
    },
    [],
    { what: 'the job to end', timeout: JOB_MS },
  );
  await popup.screenshot({ path: join(OUT, 'popup.png') });
  console.log(`The popup:                   ${join(OUT, 'popup.png')}`);
  if (state === 'failed') {
    console.log(await popup.evaluate(() => document.querySelector('[role="alert"]')?.textContent ?? ''));
    return;
  }

  const button = (name: string) => popup.playwright.getByRole('button', { name, exact: true });
  await button(label('actionShow')).click();
  await button(label('actionHide')).waitFor();
  await page.playwright.bringToFront();
  await page.screenshot({ path: join(OUT, 'overlay.png') });
  console.log(`The translation in the page: ${join(OUT, 'overlay.png')}`);

  await button(label('actionExport')).click();
  const [download] = await Promise.all([
    popup.playwright.waitForEvent('download'),
    popup.playwright.locator('[data-format="markdown"] button').first().click(),
  ]);
  const exported = join(OUT, download.suggestedFilename());
  await download.saveAs(exported);
  console.log(`The exported article:        ${exported}\n`);

  const pairs = await popup.evaluate(
    (count) =>
      [...document.querySelectorAll('[data-pair]')].slice(0, count).map((pair) => ({
        original: pair.querySelector('[data-side="original"]')?.textContent ?? '',
        translation: pair.querySelector('[data-side="translation"]')?.textContent ?? '',
      })),
    SHOWN_PAIRS,
  );
  for (const { original, translation } of pairs) console.log(`  ${original}\n  ${translation}\n`);
}

/** Automatic asks before anything is downloaded; here the server on this machine is taken, where it offers one. */
async function takeServerOffer(popup: ChromiumPage): Promise<void> {
  const settled = await popup.waitFor(
    () => {
      const offer = document.querySelector('[data-offer="apertium"] button');
      const state = document.querySelector('[data-job-state]')?.getAttribute('data-job-state');
      const isAsking = document.querySelector('[data-error="engine-not-chosen"]') !== null;
      return offer ? 'offered' : isAsking || state === 'done' ? 'settled' : undefined;
    },
    [],
    { what: 'Automatic to find an engine or to ask', timeout: JOB_MS },
  );
  if (settled !== 'offered') return;
  await popup.screenshot({ path: join(OUT, 'choice.png') });
  console.log(`What Automatic offers:       ${join(OUT, 'choice.png')}`);
  await popup.click('[data-offer="apertium"] button');
  await popup.waitFor(() => document.querySelector('[data-error="engine-not-chosen"]') === null, [], {
    what: 'the server to be taken',
  });
}

/** The words on the buttons, by the key of their message. */
async function readLabels(): Promise<(key: string) => string> {
  const json = await readFile('assets/_locales/en/messages.json', 'utf8');
  const catalogue = JSON.parse(json) as Record<string, { message: string }>;
  return (key) => catalogue[key]?.message ?? key;
}
