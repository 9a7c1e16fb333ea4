import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { getChromium } from './browsers';
import { launchHeadless } from './headless-chromium';

/** Draws the PNG icons of the manifest from the SVGs beside them: `npm run icons`. The PNGs are kept in the repository. */

const FOLDER = new URL('../assets/icons/', import.meta.url);

/** For the pages of the stores, which are no part of the extension. */
const STORE_FOLDER = new URL('../docs/store/', import.meta.url);

/** The small sizes have flat drawings with fewer lines, each on a grid of its own: an edge between two pixels is a blur. */
const ICONS = [
  ...[16, 32].map((size) => ({ size, drawing: 'icon-16.svg', folder: FOLDER })),
  ...[19, 38].map((size) => ({ size, drawing: 'icon-19.svg', folder: FOLDER })),
  { size: 24, drawing: 'icon-24.svg', folder: FOLDER },
  ...[48, 64, 96, 128].map((size) => ({ size, drawing: 'icon.svg', folder: FOLDER })),
  ...[300, 512].map((size) => ({ size, drawing: 'icon.svg', folder: STORE_FOLDER })),
];

const chromiumPath = await getChromium();
if ('missing' in chromiumPath) {
  console.error(chromiumPath.missing);
  process.exit(1);
}

const browser = await launchHeadless(chromiumPath.found);
try {
  const page = await browser.newPage();
  for (const { size, drawing, folder } of ICONS) {
    const file = new URL(`icon-${size}.png`, folder);
    const svg = await readFile(new URL(drawing, FOLDER), 'utf8');
    await writeFile(file, await draw(page, svg, size));
    console.log(fileURLToPath(file));
  }
} finally {
  await browser.close();
}

/** A PNG of `size` by `size` pixels with a transparent ground. */
async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img src="${address}" width="${size}" height="${size}">`,
  );
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  return page.screenshot({ omitBackground: true });
}
