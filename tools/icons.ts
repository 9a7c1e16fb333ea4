import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { getChromium } from './browsers';

/** Draws the PNG icons of the manifest from the SVGs beside them: `npm run icons`. The PNGs are kept in the repository. */

const FOLDER = new URL('../assets/icons/', import.meta.url);

/** The small sizes have a drawing of their own, with fewer lines. */
const ICONS = [
  { size: 16, drawing: 'icon-small.svg' },
  { size: 32, drawing: 'icon-small.svg' },
  { size: 48, drawing: 'icon.svg' },
  { size: 128, drawing: 'icon.svg' },
];

const chromiumPath = await getChromium();
if ('missing' in chromiumPath) {
  console.error(chromiumPath.missing);
  process.exit(1);
}

const browser = await chromium.launch({
  executablePath: chromiumPath.found,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const { size, drawing } of ICONS) {
    const file = new URL(`icon-${size}.png`, FOLDER);
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
