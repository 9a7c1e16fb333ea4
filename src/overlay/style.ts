import { adoptSheet } from './adopt-sheet';

/**
 * What a translation looks like in a page. On the host every declaration is important: inside a shadow tree that beats
 * whatever the page says about unknown elements, `* { display: none !important }` included. Type and colour are
 * inherited from where it stands; a thin rule in the text's own colour, at the side where the language begins to be
 * read, is all that tells it from the original, on light and dark pages alike.
 */
const CSS = `
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
:host([data-inline]) { display: inline !important; }
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
.text.preformatted { white-space: pre-wrap; }
.text.inline { display: inline; margin: 0; margin-inline-start: .4em; padding-inline-start: .4em; border-inline-start-width: 1px; }
a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
sub, sup { font-size: .75em; line-height: 0; }
.missing { display: inline; }
.missing summary { display: inline; cursor: help; border-block-end: 1px dotted currentColor; }
.missing span { font: 0.8125rem/1.4 system-ui, sans-serif; letter-spacing: normal; text-transform: none; }
.missing[open] span::before { content: " "; }
@media (forced-colors: active) { .text { border-color: CanvasText; } }
@media print { .missing { display: none; } }
`;

/** Gives a shadow tree the style of translations. */
export function adoptStyle(shadow: ShadowRoot, document: Document): void {
  adoptSheet(shadow, document, CSS);
}
