/**
 * Draws ranges as the highlight that the style sheet knows by this name, in place of those of before: nothing in the
 * document is another for them. Browsers without highlights draw nothing.
 */
export function drawHighlight(name: string, ranges: readonly Range[]): void {
  const highlights = globalThis.CSS?.highlights;
  if (ranges.length > 0) highlights?.set(name, new Highlight(...ranges));
  else highlights?.delete(name);
}
