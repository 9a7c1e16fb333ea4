/**
 * Attributes in a tag, as part of a regular expression; `>` may stand in a quoted value. Each has a value: words that a broken
 * tag runs into are none.
 */
export const ATTRIBUTES = `(?:\\s+[\\p{L}_:][\\w:.-]*\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s<>＜＞"']+))*`;

const ELEMENTS =
  'a|abbr|b|big|blockquote|body|br|center|cite|code|del|div|em|font|h[1-6]|head|hr|html|i|iframe|img|ins|kbd|li|link|mark|meta|object|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|tr|tt|u|ul|var';
const ELEMENT = new RegExp(`</?(${ELEMENTS})${ATTRIBUTES}\\s*/?>`, 'giu');

/** What is left of our own tags, whole or broken: `<g1>`, `< / x2`, `&lt;g1&gt;`, `g1>`. */
const OURS = new RegExp(
  [
    `(?:[<＜]|&lt;)\\s*[/／]?\\s*[gxGX]\\s*\\d{1,4}${ATTRIBUTES}\\s*[/／]?\\s*(?:[>＞]|&gt;)`,
    `(?:[<＜]|&lt;)[/／]?[gxGX]\\d{1,4}`,
    `[/／]?[gx]\\d{1,4}\\s*[/／]?(?:[>＞]|&gt;)`,
  ].join('|'),
  'gu',
);

/** A text without HTML elements, their own text kept, but with those that the original speaks of. */
export function dropElements(text: string, originalText: string): string {
  const original = originalText.toLowerCase();
  return drop(text, ELEMENT, (_, name) => {
    const lower = name.toLowerCase();
    return !original.includes(`<${lower}`) && !original.includes(`</${lower}`);
  });
}

/** A text without what is left of our tags. What the original holds itself is none of ours. */
export function dropOurTags(text: string, originalText: string): string {
  const original = bare(originalText);
  return drop(text, OURS, (tag) => !original.includes(bare(tag)));
}

/** Takes what matches out of a text. Words that it alone kept apart stay apart; spaces on both sides become one. */
function drop(text: string, pattern: RegExp, isStray: (match: string, group: string) => boolean): string {
  let kept = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (!isStray(match[0], match[1] ?? '')) continue;
    kept = joined(kept, text.slice(end, match.index));
    end = match.index + match[0].length;
  }
  return end === 0 ? text : joined(kept, text.slice(end));
}

function joined(before: string, after: string): string {
  if (/\s$/.test(before) && /^\s/.test(after)) return before + after.trimStart();
  return before + (SPACED_END.test(before) && SPACED_START.test(after) ? ' ' : '') + after;
}

const UNSPACED = '(?![\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}])';
const SPACED_END = new RegExp(`${UNSPACED}[\\p{L}\\p{N}]$`, 'u');
const SPACED_START = new RegExp(`^${UNSPACED}[\\p{L}\\p{N}]`, 'u');

function bare(text: string): string {
  return text.toLowerCase().replace(/\s/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
