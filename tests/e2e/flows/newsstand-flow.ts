import type { InExtension, Page } from '../harness/driver';

/** Deletes what the newsstand has under the extension. */
export function clearNewsstand(browser: InExtension): Promise<void> {
  return browser.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('diptych-newsstand');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

/** One headline as the page shows it. */
export interface ShownItem {
  title: string;
  original: string;
  summary: string;
  facts: string;
  isRead: boolean;
}

/** Waits until so many headlines are listed and each is as `ready` wants it, and gives them in order. */
export async function shownItems(newsstand: Page, count: number, isTranslated = false): Promise<ShownItem[]> {
  await newsstand.waitFor(
    (wanted, translated) => {
      const rows = [...document.querySelectorAll('[data-item]')];
      return (
        rows.length === wanted && (!translated || rows.every((row) => row.querySelector('.entry-original')))
      );
    },
    [count, isTranslated],
    { what: `${count} headlines${isTranslated ? ', translated' : ''}` },
  );
  return newsstand.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-item]')].map((row) => ({
      title: row.querySelector('.entry-title bdi')?.textContent ?? '',
      original: row.querySelector('.entry-original')?.textContent ?? '',
      summary: row.querySelector('.entry-summary')?.textContent ?? '',
      facts: [...row.querySelectorAll('.entry-facts span')].map(({ textContent }) => textContent).join(' | '),
      isRead: row.dataset.read === 'true',
    })),
  );
}

/** Enters an address and follows the first feed that is found there. */
export async function followAt(newsstand: Page, address: string): Promise<void> {
  await newsstand.waitFor(() => document.querySelector('.add-feed input'), [], { what: 'the field' });
  await newsstand.type('.add-feed input', address);
  await newsstand.press('Enter');
  await newsstand.waitFor(() => document.querySelector('.found-feeds button'), [], { what: 'a feed' });
  await newsstand.click('.found-feeds button');
}
