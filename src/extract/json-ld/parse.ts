/**
 * Parses the JSON of a page, forgiving what does no harm: comments, a CDATA or HTML comment round it, trailing commas
 * and semicolons, raw line feeds and tabs in strings. Undefined for the rest.
 */
export function parseTolerantly(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Most scripts are sound; the repair is for the others.
  }
  try {
    return JSON.parse(repair(source));
  } catch {
    return undefined;
  }
}

// One alternative a token: a whole string, a comment, a wrapper, or a comma with nothing after it.
const TOKENS =
  /"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|<!--|-->|(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>|\/\/[^\n]*|,(?=(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*(?=\n))*[}\]])|;\s*$/g;

const CONTROL = /\p{Cc}/gu;

function repair(source: string): string {
  return source.replace(TOKENS, (token) => (token.startsWith('"') ? repairString(token) : ' ')).trim();
}

function repairString(string: string): string {
  return string
    .replace(/\\(?:["\\/bfnrt]|u[\da-f]{4})|\\/gi, (found) => (found === '\\' ? '\\\\' : found))
    .replace(CONTROL, (character) => JSON.stringify(character).slice(1, -1));
}
