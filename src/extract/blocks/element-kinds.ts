import type { Emphasis } from '../../core/inline';

/** Elements that begin and end a block. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);

/** Elements whose content is no text. */
export const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'script style template noscript iframe object embed svg math video audio canvas input button select textarea rt rp ' +
    'map head title'
  ).split(' '),
);

export const EMPHASIS: ReadonlyMap<string, Emphasis> = new Map([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
]);
