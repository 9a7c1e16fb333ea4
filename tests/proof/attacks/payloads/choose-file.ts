import type { Page } from '../../../e2e/harness/driver';
import { PATIENT_MS } from './patience';

/** Chooses a file of this content in a field of a page, as a reader does. */
export function chooseFile(page: Page, field: string, name: string, content: string): Promise<void> {
  return page.evaluate(
    (selector, called, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], called));
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`There is no ${selector}.`);
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    field,
    name,
    content,
  );
}

/** Scrolls to the end of a list that grows with it: so many lines at least, and no more to come. */
export async function growList(page: Page, lines: string, least: number): Promise<void> {
  // Behind another page no list notices that its end is on the screen.
  await page.tabId();
  await page.waitFor(
    (selector: string, wanted: number) => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      const isMore = document.querySelector('.entries-more') !== null;
      return !isMore && document.querySelectorAll(selector).length >= wanted;
    },
    [lines, least],
    { what: `${least} of ${lines}`, timeout: PATIENT_MS },
  );
}

/** The text of each element that matches. */
export function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent ?? ''),
    selector,
  );
}

/** Looks for something in the library without typing it letter by letter. */
export function lookForAtOnce(library: Page, words: string): Promise<void> {
  return library.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('.collection-search input');
    if (!input) throw new Error('There is nowhere to search.');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
}
