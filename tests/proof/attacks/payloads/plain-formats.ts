/** Elements that have no other form in Markdown: sub- and superscript, and what the reader marked. */
const OWN = /^<\/?(?:su[bp]|mark)>?$/;

/**
 * What Markdown makes markup of, when all that is escaped in it is taken out: elements, links to anywhere but the web, and images but those
 * at `images`, which are the article's own.
 */
export function markupInMarkdown(markdown: string, images = 'https://nowhere.example/'): string[] {
  const open = withoutCode(markdown).replace(/\\[\s\S]/g, '');
  const elements = (open.match(/<[/!?a-z][^>\s]*>?/gi) ?? []).filter(
    (tag) => !OWN.test(tag) && !/^<(?:https?:\/\/|mailto:)/.test(tag),
  );
  const links = [...open.matchAll(/(!?)\[[^\]]*\]\(<?([^)\s>]*)/g)].flatMap(([link, sign, address = '']) => {
    const isFine = sign ? address.startsWith(images) : /^(?:https?:\/\/|mailto:|#)/.test(address);
    return isFine ? [] : [link];
  });
  return [...elements, ...links];
}

/** Code is no markup, however it looks: whole spans of it, whose fences are of the same length. */
function withoutCode(markdown: string): string {
  return markdown.replace(/\\`/g, '').replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
}

/** What a spreadsheet takes for a formula when a cell begins with it. */
export const FORMULA = /^[\s]*[=+\-@＝＋－＠]/;
