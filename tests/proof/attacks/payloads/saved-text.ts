import type { Page } from '../../../e2e/harness/driver';

/** Has what a page saves as a file kept, as a text. */
export async function watchSaving(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(window, { savedText: text }));
      return real(blob);
    };
  });
}

/** The file that was saved last, once it begins so. */
export function savedText(page: Page, beginning: string): Promise<string> {
  return page.waitFor(
    (wanted) => {
      const { savedText: text = '' } = window as { savedText?: string };
      const isIt = text
        .replace(/^\uFEFF/, '')
        .slice(0, 200)
        .includes(wanted);
      return isIt ? text : '';
    },
    [beginning],
    { what: `a file that begins with ${beginning}` },
  );
}
