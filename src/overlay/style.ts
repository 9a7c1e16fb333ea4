import { newSheet } from './page-rules';

/**
 * What a translation looks like in a page. On the host every declaration is important: inside a shadow tree that beats
 * whatever the page says about unknown elements, `* { display: none !important }` included. Type and colour are
 * inherited from where it stands; a thin rule in the text's own colour, at the side where the language begins to be
 * read, is all that tells it from the original, on light and dark pages alike.
 */
export const HOST_STYLE = `
:host {
  all: unset !important;
  display: flow-root !important;
  box-sizing: border-box !important;
  /* Where it follows a box with a margin of its own, it stands in that margin and leaves the same below. */
  margin-block: calc(-1 * var(--diptych-gap, 0px)) var(--diptych-gap, 0px) !important;
  grid-column: 1 / -1 !important;
  /* Beside a floating picture: below it rather than in a column too narrow to read. */
  min-inline-size: min(100%, 12em) !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  white-space: normal !important;
  word-break: normal !important;
  overflow-wrap: break-word !important;
  line-break: auto !important;
  text-indent: 0 !important;
  -webkit-user-select: text !important;
  user-select: text !important;
}
:host([dir="rtl"]) { direction: rtl !important; }
:host([data-flow="inline"]), :host([data-flow="instead"]) { display: inline !important; min-inline-size: 0 !important; }
:host([data-flow="instead"]) { text-indent: inherit !important; }
/* In the column that the box has left free, or that is free beside it; its own box takes no room from the original. */
:host([data-flow="beside"]) {
  float: var(--diptych-side) !important;
  inline-size: var(--diptych-width) !important;
  min-inline-size: 0 !important;
  margin: 0 !important;
  margin-left: var(--diptych-left, 0px) !important;
  margin-right: var(--diptych-right, 0px) !important;
}
.text {
  margin-block: .3em .15em;
  padding-inline-start: min(.7em, 12px);
  border-inline-start: 2px solid color-mix(in srgb, currentColor 38%, transparent);
  text-align: start;
}
.text.justify { text-align: justify; }
.text.end { text-align: end; }
.text.center { inline-size: fit-content; margin-inline: auto; text-align: center; }
.text.end { inline-size: fit-content; margin-inline-start: auto; }
.text.inline, .text.instead { display: inline; margin: 0; padding: 0; border: 0; inline-size: auto; }
.text.inline { margin-inline-start: .4em; padding-inline-start: .4em; border-inline-start: 1px solid color-mix(in srgb, currentColor 38%, transparent); }
.text.beside { margin-block: 0; }
a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .15em; }
sub, sup { font-size: .75em; line-height: 0; }
.marked { background-color: color-mix(in srgb, Highlight 32%, transparent); }
.missing { display: inline; }
.missing summary { display: inline; cursor: help; border-block-end: 1px dotted currentColor; }
.missing div { display: inline; font: 0.8125rem/1.4 system-ui, sans-serif; letter-spacing: normal; text-transform: none; }
.missing[open] div::before { content: " "; }
.missing button { all: unset; margin-inline-start: .6em; cursor: pointer; text-decoration: underline; text-underline-offset: .15em; }
.missing button:focus-visible, .missing summary:focus-visible { outline: 2px solid Highlight; outline-offset: 1px; }
@media (forced-colors: active) { .text { border-color: CanvasText; } .marked { background-color: Highlight; color: HighlightText; } }
@media print { .missing { display: none; } }
`;

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a shadow tree its style. A constructed sheet is shared by all trees of a document and is out of reach of the page's
 * content security policy.
 */
export function adoptStyle(shadow: ShadowRoot, css: string): void {
  const document = shadow.ownerDocument;
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  let sheet = known.get(css);
  if (!sheet) {
    sheet = newSheet(document);
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  shadow.adoptedStyleSheets = [sheet];
}
