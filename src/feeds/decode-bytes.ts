/** How much of a document is looked at for what it says of its encoding. */
const HEAD_BYTES = 1024;
const DECLARED = /<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const SINGLE_BYTE = /^(?:iso-8859-|windows-(?!31j)|koi8-|ibm866|macintosh|x-mac-|x-user-defined)/;
const REPLACEMENT = '\uFFFD';

/**
 * The text of a document: by its byte order mark, else what HTTP or the XML declaration says, else UTF-8. What cannot be so is not
 * believed: text that is UTF-8 is read as such, whatever single-byte encoding is declared, and text that is not is read as the web's
 * Western encoding. Never throws; bytes that are no text at all become U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const declared = declaredEncodings(bytes, contentType);
  const asUtf8 = strictly('utf-8', bytes);
  for (const encoding of declared) {
    const text = encoding === 'utf-8' ? asUtf8 : strictly(encoding, bytes);
    const isDenied = SINGLE_BYTE.test(encoding) && asUtf8 !== undefined;
    if (text !== undefined && !isDenied) return text;
  }
  if (asUtf8 !== undefined) return asUtf8;
  const other = declared.find((encoding) => encoding !== 'utf-8');
  return other ? new TextDecoder(other).decode(bytes) : likelier(bytes);
}

/** UTF-16 has a zero byte beside each ASCII character, and a document begins with one. */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  return undefined;
}

function declaredEncodings(bytes: Uint8Array, contentType: string): string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const labels = [
    /;\s*charset\s*=\s*["']?([^\s;"']{1,40})/i.exec(contentType)?.[1],
    DECLARED.exec(head)?.[1],
  ];
  // A document without zero bytes is not UTF-16, although it would decode as such.
  return labels.flatMap((label) => encodingOf(label) ?? []).filter((name) => !name.startsWith('utf-16'));
}

/** The encoding that a label names; undefined where it names none. */
function encodingOf(label: string | undefined): string | undefined {
  try {
    return label ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with a letter cut in two here and there, or no UTF-8 at all. */
function likelier(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const letter of text) {
    if (letter === REPLACEMENT) broken++;
    else if (letter > '\u007F') whole++;
  }
  return broken > whole ? new TextDecoder('windows-1252').decode(bytes) : text;
}
