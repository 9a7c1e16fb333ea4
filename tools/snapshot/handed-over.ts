import type { Page } from '../../tests/e2e/harness/driver';

/** Has a page keep the next file that it saves, in the place of downloading it: into whose folder would that go? */
export async function keepFiles(view: Page): Promise<void> {
  await view.evaluate(() => {
    window.URL.createObjectURL = (blob) => {
      void (blob as Blob).arrayBuffer().then((buffer) => {
        document.documentElement.dataset.saved = JSON.stringify([...new Uint8Array(buffer)]);
      });
      return 'blob:kept';
    };
    window.HTMLAnchorElement.prototype.click = () => undefined;
  });
}

/** The file that was saved since. */
export async function handedOver(view: Page): Promise<Uint8Array> {
  const saved = await view.waitFor(() => document.documentElement.dataset.saved, [], { what: 'the file' });
  return new Uint8Array(JSON.parse(saved) as number[]);
}
