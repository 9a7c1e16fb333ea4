import { own } from '../core/own-members';

/** Characters that are sent to the background; the message is refused above 4,000. */
const SAMPLE_LENGTH = 3000;
/** Text nodes looked at: bounded work on any page. */
const MAX_NODES = 2000;
/** Shorter runs are labels and menus. */
const MIN_RUN = 40;

const SKIPPED =
  'nav, header, footer, aside, script, style, noscript, template, code, pre, form, button, select, [hidden], [aria-hidden="true"]';

/** The beginning of a page's prose, cheaply: no layout is asked for and no more than a few thousand nodes are read. */
export function textSample(root: Element): string {
  const walker = own(root.ownerDocument).createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return own(node as Element).matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  let sample = '';
  for (let seen = 0; seen < MAX_NODES && sample.length < SAMPLE_LENGTH; seen += 1) {
    const text = walker.nextNode()?.nodeValue;
    if (text === undefined || text === null) break;
    const run = text.replace(/\s+/g, ' ').trim();
    if (run.length >= MIN_RUN) sample += `${run}\n`;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}
