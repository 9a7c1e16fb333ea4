import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  'address article aside blockquote br caption center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What no reader sees, and what stands in place of something that is seen elsewhere. */
const UNREAD = new Set(
  'script style template noscript iframe object embed svg math title textarea select audio video canvas figcaption noembed noframes xmp plaintext'.split(
    ' ',
  ),
);
/** No page nests so deep; what does is made to be slow. */
const MOST_DEPTH = 400;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]|\p{Surrogate}/gu;

interface HtmlLines {
  /** What stands on a line of its own: block elements part words. No line is empty. */
  lines: string[];
  hasTags: boolean;
}

/** The text of HTML, entities decoded once. Stops reading behind `most` characters. */
export function readHtmlLines(html: string, most: number): HtmlLines {
  let text = '';
  let depth = 0;
  let unread = 0;
  let hasTags = false;
  const endLine = () => {
    if (!text.endsWith('\n')) text += '\n';
  };
  const parser = new Parser(
    {
      onopentagname(written) {
        const name = localName(written);
        hasTags = true;
        depth++;
        if (unread > 0 || UNREAD.has(name)) unread++;
        else if (BLOCKS.has(name)) endLine();
        if (depth > MOST_DEPTH) parser.pause();
      },
      onclosetag(name) {
        depth--;
        if (unread > 0) unread--;
        else if (BLOCKS.has(localName(name))) endLine();
      },
      ontext(piece) {
        if (unread === 0) text += piece.slice(0, most).replace(/\s/g, ' ');
        if (text.length > most) parser.pause();
      },
    },
    // Markup that stood in XML as it is may have such sections.
    { recognizeCDATA: true },
  );
  parser.end(html);
  return { lines: text.split('\n').map(oneLine).filter(Boolean), hasTags };
}

/** Markup that stood in XML as it is may have a prefix: `xhtml:p`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** White space as one space each, nothing that cannot be seen, no half of a letter. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(INVISIBLE, '')
    .trim();
}
