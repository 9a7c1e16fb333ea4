import { splitSentences } from '../core/sentences/split-sentences';
import { francSignals } from '../detect/franc-signals';

/** Long enough for trigrams; of no language in particular. */
const SAMPLE = 'Diptych 2.5 alfa «beta» gamma. Delta, epsilon & zeta! Eta theta iota kappa lambda.';

let isWarm = false;

/**
 * Runs once through what reads a text: the first time takes some 20 ms, in which the browser has better to do while it puts a script
 * into a page. Once a worker.
 */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  francSignals(SAMPLE);
  splitSentences(SAMPLE, 'und');
}
