import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onNextFrame } from './frames';

/** What each highlight is drawn on; one that is missing is drawn on nothing. */
export type HighlightRanges<Name extends string> = Partial<Record<Name, readonly Range[]>>;

/**
 * Draws highlights that the style sheet knows by these names for as long as the component is there, and anew whenever a signal changes that
 * `look` reads. What `look` gives finds the ranges, in the next frame: rows of the same one are not rendered yet. `inputs` are what
 * `look` has from elsewhere. Nothing in the document is another for it; browsers without highlights draw nothing.
 */
export function useHighlights<Name extends string>(
  names: readonly Name[],
  look: () => () => HighlightRanges<Name>,
  inputs: readonly unknown[],
): void {
  useEffect(() => {
    const draw = (ranges: HighlightRanges<Name>) => {
      for (const name of names) drawHighlight(name, ranges[name] ?? []);
    };
    const stop = effect(() => {
      const find = look();
      return onNextFrame(() => draw(find()));
    });
    return () => {
      stop();
      draw({});
    };
  }, inputs);
}

/** In place of the ranges of before. */
function drawHighlight(name: string, ranges: readonly Range[]): void {
  const highlights = globalThis.CSS?.highlights;
  if (ranges.length > 0) highlights?.set(name, new Highlight(...ranges));
  else highlights?.delete(name);
}
