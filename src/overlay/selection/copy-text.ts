/**
 * Puts a text into the clipboard, in the reader's click. Pages without TLS have no clipboard to write to, and some frames are not allowed
 * it: there a copy command is given, whose event is answered before any script of the page can answer it. False where the browser
 * refuses both.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const { defaultView: view } = document;
  try {
    if (view?.navigator.clipboard) {
      await view.navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not here: the other way.
  }
  return copyByCommand(document, text);
}

function copyByCommand(document: Document, text: string): boolean {
  let isCopied = false;
  const answer = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  const { defaultView: view } = document;
  view?.addEventListener('copy', answer, { capture: true });
  try {
    return document.execCommand('copy') && isCopied;
  } finally {
    view?.removeEventListener('copy', answer, { capture: true });
  }
}
