import { readFile } from 'node:fs/promises';
import { ChromiumPage } from '../harness/chromium-page';
import type { Page } from '../harness/driver';
import { press } from './translation-flow';

/** What the Export action of a view saves. */
interface ExportedFile {
  name: string;
  text: string;
}

/** The button that downloads Markdown. */
const MARKDOWN = '[data-format="markdown"] button';

async function openFormats(view: Page): Promise<void> {
  await press(view, 'Export');
  await view.waitFor((button) => document.querySelector(button) !== null, [MARKDOWN]);
}

/** Opens Export, downloads Markdown and gives the file: as it was downloaded, in Firefox as it was handed to the browser. */
export async function exportFile(view: Page): Promise<ExportedFile> {
  if (!(view instanceof ChromiumPage)) return exportHandedOver(view);
  await openFormats(view);
  const [download] = await Promise.all([view.playwright.waitForEvent('download'), view.click(MARKDOWN)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

declare global {
  interface Window {
    /** Left by the test in the view. */
    handedOver?: { blob?: Blob; name?: string };
  }
}

/** Firefox would put the file into the downloads of whoever runs the tests. */
async function exportHandedOver(view: Page): Promise<ExportedFile> {
  await view.evaluate(() => {
    const handedOver: NonNullable<Window['handedOver']> = {};
    window.handedOver = handedOver;
    window.URL.createObjectURL = (blob) => {
      handedOver.blob = blob as Blob;
      return 'blob:handed-over';
    };
    window.HTMLAnchorElement.prototype.click = function click() {
      handedOver.name = this.download;
    };
  });
  await openFormats(view);
  await view.click(MARKDOWN);
  return view.waitFor(async () => {
    const { blob, name } = window.handedOver ?? {};
    return blob && name ? { name, text: await blob.text() } : undefined;
  });
}
