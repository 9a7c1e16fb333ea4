/** What a page of headlines has beside the rules of all pages: a rule above each, its source before and after it in small letters. */
export const DIGEST_STYLE = `
.lead { margin-top: 12px; color: var(--muted); font-size: 1.06em; text-wrap: pretty; }
article { padding-block: 20px 24px; border-top: 1px solid var(--line); }
.heads { margin-bottom: 0; }
@media not screen and (max-width: 45em) { .heads + article { border-top: 0; } }
article .g, article .g:has(> h2) { margin-block: 6px 0; }
article .g > :is(.o, .t) { display: block; }
article h2, article .o.h2 { font-size: 1.3em; line-height: 1.25; font-weight: 600; text-wrap: balance; }
article .missing { padding-top: 3px; }
article .facts { margin-top: 0; }
article .facts li:first-child { color: var(--accent); font-weight: 600; }
article .attribution { margin-top: 14px; padding: 0; border: 0; color: var(--muted); font-size: 12px; }

@media screen and (max-width: 45em) {
  article .g, article .g:has(> h2) { margin-block: 8px 0; }
  article .unsaid > .o { color: inherit; }
}

@media print {
  header { margin-bottom: 12pt; }
  article { padding-block: 9pt 10pt; break-inside: avoid; }
  article .facts, article .attribution { font-size: 8pt; }
}
`;
