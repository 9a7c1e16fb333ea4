/**
 * How the page looks: two columns whose sentences share their lines (a grid that the elements within take over, down to the
 * sentence), one below 45 em; light and dark as the system has it; on paper black on white, with
 * the addresses of links as a list. Browsers write lines over each other where a page ends in a grid within a grid, so a group is
 * kept whole there, and one that may be too long for that (`.long`) has its sides beside each other and not its sentences.
 */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1c1a; --muted: #66625b; --line: #e4e0d8; --accent: #8f2f24; --finding: #8a4b08; --mark: #f6e7c8;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", monospace; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #ece8e0; --muted: #a39d92; --line: #34312c; --accent: #e59a86; --finding: #e6b06a; --mark: #4a3b1e; }
}
* { box-sizing: border-box; }
body { max-width: 1120px; margin: 0 auto; padding: 40px 28px 64px; background: var(--paper); color: var(--ink); font: 17px/1.5 var(--serif); overflow-wrap: break-word; }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 3px; }
a.image { color: var(--muted); font-size: .88em; }
mark { background: var(--mark); color: inherit; }
h1, h2, h3, h4, h5, h6, p, ul, ol, pre, blockquote, hgroup { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
ul, ol { list-style: none; }

/* Two columns; a group has as many lines as it has sentences. */
.g { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 44px; margin-block: 0 18px; }
.o, .t { grid-row: 1 / span var(--n); }
.o { grid-column: 1; }
.t { grid-column: 2; }
.n { grid-column: 2; margin-top: 4px; }
:where(:is(.o, .t):not(:has(> table, > pre)), :is(.o, .t) :is(p, ul, ol, li, blockquote)) { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: subgrid; grid-row-end: span var(--n); align-items: start; }
:is(.o, .t) > span, :is(.o, .t) :is(p, li) > span { margin-block: 1px; }
.t, .n { text-wrap: pretty; }

.o.h1, .t.h1, h1 { font-size: 1.9em; line-height: 1.18; font-weight: 600; text-wrap: balance; }
.t.h2, h2 { font-size: 1.3em; line-height: 1.25; font-weight: 600; }
:is(.t.h3, h3, .t.h4, h4, .t.h5, h5, .t.h6, h6) { font-weight: 600; }
.g:has(> h2, > h3, > h4, > h5, > h6) { margin-block: 32px 12px; }
.standfirst { color: var(--muted); font-size: 1.12em; line-height: 1.42; }
.caption { color: var(--muted); font: .82em/1.5 var(--sans); }
blockquote { padding-inline-start: 18px; border-inline-start: 2px solid var(--line); }
pre, code { font: .84em/1.55 var(--mono); }
pre { overflow-x: auto; white-space: pre-wrap; padding: 12px 14px; border: 1px solid var(--line); border-radius: 6px; }
:is(.o, .t) li { position: relative; padding-inline-start: 26px; margin-block: 2px; }
:is(.o, .t) li::before { content: "•"; position: absolute; inset-inline-start: 8px; color: var(--muted); }
:is(.o, .t) li[value] { padding-inline-start: 34px; }
:is(.o, .t) li[value]::before { content: attr(value) "."; inset-inline-start: 0; width: 26px; text-align: end; font-variant-numeric: tabular-nums; }
:is(.o, .t):has(> table) { overflow-x: auto; }
.wide { grid-template-columns: minmax(0, 1fr); }
.wide > :is(.o, .t, .n) { grid-column: 1; grid-row: auto; }
.wide > .t { margin-top: 14px; }
table { width: 100%; border-collapse: collapse; font: .84em/1.5 var(--sans); font-variant-numeric: tabular-nums; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
[dir="rtl"] :is(th, td) { padding: 6px 0 6px 12px; }
thead th { border-bottom-color: var(--muted); }
th { font-weight: 600; }
.n, .missing { color: var(--finding); font: .8em/1.5 var(--sans); }
.missing { color: var(--muted); }
.n li { padding-inline-start: 12px; border-inline-start: 2px solid var(--finding); margin-block: 4px; }

header { margin-bottom: 26px; }
.site { margin-bottom: 14px; color: var(--accent); font: 600 13px/1.5 var(--sans); }
.facts { display: flex; flex-wrap: wrap; gap: 2px 22px; margin-top: 22px; color: var(--muted); font: 13px/1.6 var(--sans); }
.facts b { font-weight: 600; }
.facts li { min-width: 0; overflow-wrap: anywhere; }
.attribution { margin-top: 14px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; font: 13px/1.6 var(--sans); overflow-wrap: anywhere; }
.reader { margin-top: 22px; padding-inline-start: 16px; border-inline-start: 3px solid var(--mark); font-size: .94em; }
.reader h2, .links h2 { margin-block: 12px 4px; color: var(--muted); font: 600 13px/1.5 var(--sans); }
.reader li { margin-block: 4px; }
.heads { position: sticky; top: 0; z-index: 1; margin-bottom: 20px; padding-block: 9px; border-bottom: 1px solid var(--line); background: var(--paper); color: var(--muted); font: 600 12px/1.5 var(--sans); }
.links { display: none; }

@media screen and (max-width: 45em) {
  body { padding: 24px 18px 48px; }
  .g { display: block; margin-bottom: 26px; }
  .g.heads { display: none; }
  :is(.o, .t), :is(.o, .t) :is(p, ul, ol, li, blockquote) { display: block; }
  .g > .o { color: var(--muted); }
  .g > .t { margin-top: 8px; }
}

@page { margin: 16mm 15mm 18mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #555; --line: #ccc; --accent: #000; --finding: #6b3a06; --mark: #eee3c4; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.42; print-color-adjust: exact; }
  .g { column-gap: 9mm; margin-bottom: 10pt; }
  .heads { position: static; break-after: avoid; }
  .g:not(.long), .g.long span, li, tr, .attribution, .facts, .n li { break-inside: avoid; }
  .g.long:not(.wide) > :is(.o, .t) { grid-row: 1; }
  .g.long :is(.o, .t), .g.long :is(.o, .t) :is(p, ul, ol, li, blockquote) { display: block; }
  h1, h2, h3, h4, h5, h6, hgroup, .reader h2, .links h2 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  pre { white-space: pre-wrap; overflow: visible; }
  a { text-decoration-thickness: .5px; }
  a[data-n]::after { content: "\\202F[" attr(data-n) "]"; color: var(--muted); font: .68em/1 var(--sans); vertical-align: .4em; }
  .links { display: block; margin-top: 16pt; padding-top: 6pt; border-top: 1px solid var(--line); }
  .links ol { columns: 2; column-gap: 9mm; font: 8pt/1.45 var(--sans); }
  .links li { display: flex; gap: 6pt; overflow-wrap: anywhere; }
  .links li::before { flex: none; content: "[" attr(value) "]"; color: var(--muted); }
  .links a { text-decoration: none; }
}
`;
