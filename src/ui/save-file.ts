/** Downloads a file: a text, or what is no text. */
export function saveFile(name: string, content: string | Blob, mediaType: string): void {
  const file =
    content instanceof Blob ? content : new Blob([content], { type: `${mediaType};charset=utf-8` });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
