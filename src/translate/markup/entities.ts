/** ISO 8859-1 from U+00A0 on, in order: HTML 4's names. */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED = new Map<string, string>([
  ...LATIN1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['euro', '€'],
  ['bull', '•'],
  ['trade', '™'],
  ['thinsp', '\u2009'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
]);

const ENTITY = /&\s?(?:#\s?(\d{1,7})|#\s?[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,7}))\s?;/g;

/** Reads character references once; what is none stays as it is. Engines put spaces into them: `& amp;`. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (reference, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? reference;
    return fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)) ?? reference;
  });
}

/** Whether there is a character reference in a text. */
export function hasEntities(text: string): boolean {
  return text !== decodeEntities(text);
}

/** Whether every `&` of some texts begins a character reference, and there are any: nobody escaped half of a text. */
export function isWhollyEscaped(texts: readonly string[]): boolean {
  const text = texts.join('\n');
  return (
    text.includes('&') &&
    !text.replace(ENTITY, (reference) => (hasEntities(reference) ? '' : reference)).includes('&')
  );
}

/** Undefined for what is no character, or none that text should hold. */
function fromCodePoint(code: number): string | undefined {
  const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isControl || isSurrogate || code > 0x10ffff ? undefined : String.fromCodePoint(code);
}
