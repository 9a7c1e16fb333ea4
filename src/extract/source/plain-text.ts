const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  iexcl: '¡',
  iquest: '¿',
  euro: '€',
  bull: '•',
  middot: '·',
};

/**
 * Text as metadata states it, as a reader would read it: entities that were escaped once too often decoded, tags and
 * invisible characters gone, white space collapsed.
 */
export function plainText(stated: string): string {
  return decode(stated)
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name) return NAMED[name] ?? accented(name) ?? entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  cedil: '\u0327',
  caron: '\u030C',
};

// `eacute`, `Ntilde`: a letter and the name of its accent.
function accented(name: string): string | undefined {
  const accent = ACCENTS[name.slice(1)];
  return accent ? `${name[0]}${accent}`.normalize('NFC') : undefined;
}

/** What two texts are compared by: letters and digits alone, lower case. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
