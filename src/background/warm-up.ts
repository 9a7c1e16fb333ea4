import { splitSentences } from '../core/sentences/split-sentences';

/** Of no language in particular. */
const SAMPLE = 'Diptych 2.5 alfa «beta» gamma. Delta, epsilon & zeta! Eta theta iota kappa lambda.';

let isWarm = false;

/**
 * Runs once through what reads a text: the first time takes some milliseconds, in which the browser has better to do while it puts a script
 * into a page. Once a worker.
 */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  splitSentences(SAMPLE, 'und');
}
