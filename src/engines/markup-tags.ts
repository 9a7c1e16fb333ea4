/** A tag as the markup form has it (numbered, bare, nothing else), a character reference, or one character. */
const TOKEN = /<\/?[gx]\d+>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|[\s\S]/giu;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** One piece of a text: a tag, or a character and whether it was written as a reference (`&amp;`). */
type Token = { tag: string } | { character: string; isReference: boolean };

/** Cuts markup. What looks like a reference and is none that we know stays the characters it is. */
export function tokens(markup: string): Token[] {
  const found: Token[] = [];
  for (const piece of markup.match(TOKEN) ?? []) {
    // Nearly every piece is one character, which takes two units at most.
    if (piece.length <= 2) found.push({ character: piece, isReference: false });
    else if (piece.startsWith('<')) found.push({ tag: piece });
    else found.push(...referenceTokens(piece));
  }
  return found;
}

function referenceTokens(piece: string): Token[] {
  const character = referenced(piece);
  if (character !== undefined) return [{ character, isReference: true }];
  return Array.from(piece, (one) => ({ character: one, isReference: false }));
}

/** A character as the markup form wants it. */
export function escapeCharacter(character: string): string {
  return ESCAPED[character] ?? character;
}

function referenced(reference: string): string | undefined {
  const body = reference.slice(1, -1).toLowerCase();
  if (!body.startsWith('#')) return NAMED.get(body);
  const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
