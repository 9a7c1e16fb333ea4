/** A rectangle of the viewport, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Between the panel and what it is about, and between it and the edges of the viewport. */
const GAP = 8;

/** The room that a panel may take at most. */
export function roomIn({ width, height }: Size): Size {
  return { width: width - 2 * GAP, height: height - 2 * GAP };
}

/**
 * Where a panel stands: below what it is about, above it where there is no room below, and always within the viewport, also
 * when what it is about has been scrolled out of it. About nothing in particular, it stands in the upper corner.
 */
export function placePanel(about: Box | undefined, panel: Size, view: Size): { left: number; top: number } {
  const most = { left: view.width - panel.width - GAP, top: view.height - panel.height - GAP };
  if (!about) return { left: Math.max(GAP, most.left), top: GAP };
  const below = about.bottom + GAP;
  const above = about.top - GAP - panel.height;
  const top = below <= most.top || above < GAP ? below : above;
  return { left: clamp(about.left, most.left), top: clamp(top, most.top) };
}

/** The upper and the left edge count more than the others: text begins there. */
function clamp(at: number, most: number): number {
  return Math.round(Math.max(GAP, Math.min(at, most)));
}
