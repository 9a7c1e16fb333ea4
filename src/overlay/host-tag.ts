/** The one element this extension puts into a page; its name and attribute are how a leftover is known. */
export const HOST_TAG = 'diptych-translation';
export const HOST_ATTRIBUTE = 'data-diptych';

/** Takes away every host in the document: our own, copies the page made of them, and what an older version left. */
export function removeAllHosts(document: Document): void {
  for (const host of document.querySelectorAll(`${HOST_TAG}[${HOST_ATTRIBUTE}]`)) host.remove();
}
