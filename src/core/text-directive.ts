/**
 * Where in a page a text is, in the terms of https://wicg.github.io/scroll-to-text-fragment/: the text itself, or its
 * beginning and its end, and what stands before and after it where the text alone comes more than once.
 */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/** A sentence and what its article has before and after it: enough to find it in its page by text alone. */
export interface SentencePlace {
  /** As in the article: images are U+FFFC, breaks are line feeds. */
  sentence: string;
  /** 1 to 6 in a headline or a heading, which pages like to repeat elsewhere; else 0. */
  headingLevel: number;
  /** Sentences of the article before it, in reading order. */
  before: string[];
  /** The same after it. */
  after: string[];
}

/** An address that makes browsers scroll to a text and mark it. */
export function sentenceLink(address: string, { prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    ...(prefix === undefined ? [] : [`${encodeTerm(prefix)}-`]),
    encodeTerm(start),
    ...(end === undefined ? [] : [encodeTerm(end)]),
    ...(suffix === undefined ? [] : [`-${encodeTerm(suffix)}`]),
  ];
  // A fragment the address has already stays: single-page sites find their article by it.
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${terms.join(',')}`;
}

/**
 * encodeURIComponent leaves hyphens, which have a meaning of their own in a text directive, and marks that programs which
 * make links out of plain text take for the end of the sentence around the address, or for markup.
 */
function encodeTerm(text: string): string {
  return encodeURIComponent(text).replace(
    /[-.!~*'()_]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
