import { readFile } from 'node:fs/promises';
import { ChromiumPage } from '../harness/chromium-page';
import type { Page } from '../harness/driver';
import { press } from './translation-flow';

/** What the Export action of a view saves. */
interface ExportedFile {
  name: string;
  bytes: Buffer;
  text: string;
}

/** The formats of the menu. */
export type FormatId = 'html' | 'markdown' | 'text' | 'epub' | 'csv' | 'anki' | 'json';

/** The button that downloads a format comes first. */
const downloads = (format: FormatId) => `[data-format="${format}"] button`;

async function openFormats(view: Page): Promise<void> {
  const isOpen = await view.evaluate(() => document.querySelector('.formats') !== null);
  if (!isOpen) await press(view, 'Export');
  await view.waitFor(() => document.querySelector('.formats') !== null, [], { what: 'the formats' });
}

/** Opens Export, downloads a format and gives the file: as it was downloaded, in Firefox as it was handed to the browser. */
export async function exportFile(view: Page, format: FormatId = 'markdown'): Promise<ExportedFile> {
  await openFormats(view);
  const { name, bytes } =
    view instanceof ChromiumPage ? await downloaded(view, format) : await handedOver(view, format);
  return { name, bytes, text: bytes.toString('utf8') };
}

/** Opens Export and copies a format. */
export async function copyArticle(view: Page, format: FormatId): Promise<void> {
  await openFormats(view);
  await view.click(`${downloads(format)}:last-child`);
}

async function downloaded(view: ChromiumPage, format: FormatId): Promise<Omit<ExportedFile, 'text'>> {
  const [download] = await Promise.all([
    view.playwright.waitForEvent('download'),
    view.click(downloads(format)),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

declare global {
  interface Window {
    /** Left by the test in the view. */
    handedOver?: { blob?: Blob; name?: string };
  }
}

/** Firefox would put the file into the downloads of whoever runs the tests. */
async function handedOver(view: Page, format: FormatId): Promise<Omit<ExportedFile, 'text'>> {
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
  await view.click(downloads(format));
  const { name, numbers } = await view.waitFor(async () => {
    const { blob, name } = window.handedOver ?? {};
    return blob && name ? { name, numbers: [...new Uint8Array(await blob.arrayBuffer())] } : undefined;
  });
  return { name, bytes: Buffer.from(numbers) };
}
