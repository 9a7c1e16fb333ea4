/**
 * Where a translation stands in a page: under its block; beside it, in two columns; in a panel, while the reader points at
 * the block or has the focus in it; in the place of the block, whose original is in the panel then.
 */
export const OVERLAY_MODES = ['under', 'beside', 'hover', 'instead'] as const;
export type OverlayMode = (typeof OVERLAY_MODES)[number];

/** What of a page is translated: the article alone, or all that can be read in it. */
export const OVERLAY_SCOPES = ['article', 'page'] as const;
export type OverlayScope = (typeof OVERLAY_SCOPES)[number];

/** How an overlay shows what it shows. */
export interface OverlayDisplay {
  mode: OverlayMode;
  scope: OverlayScope;
}

export const DEFAULT_DISPLAY: OverlayDisplay = { mode: 'under', scope: 'article' };
