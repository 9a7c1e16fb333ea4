import type { Page } from '../harness/driver';

declare global {
  interface Window {
    /** Left by the test in the view: what was handed to the clipboard last. */
    copiedForms?: { [type: string]: string };
  }
}

/** Has what the view hands to the clipboard kept. It is handed on as well: a browser that refuses it is noticed. */
export async function watchClipboard(view: Page): Promise<void> {
  await view.evaluate(() => {
    const { clipboard } = navigator;
    const write = clipboard.write.bind(clipboard);
    clipboard.write = async (items) => {
      await write(items);
      const [item] = items;
      const forms: { [type: string]: string } = {};
      for (const type of item?.types ?? []) forms[type] = await ((await item?.getType(type))?.text() ?? '');
      window.copiedForms = forms;
    };
  });
}

/** What was copied since this was asked last, in the forms that every browser has. */
export async function copiedForms(view: Page): Promise<{ plain: string; html: string }> {
  const forms = await view.waitFor(() => window.copiedForms, [], { what: 'something to be copied' });
  await view.evaluate(() => {
    delete window.copiedForms;
  });
  return { plain: forms['text/plain'] ?? '', html: forms['text/html'] ?? '' };
}
