/** Pieces of the vocabulary that a sentence may have. */
const LONGEST = 128;

/**
 * The options of Marian, the translator's core, as the YAML it reads: those that Mozilla's models are made for.
 * https://marian-nmt.github.io/docs/cmd/marian-decoder/
 *
 * `modelName` is the name of the model's file. It tells how the numbers in it are packed: `intgemm8.bin` has no
 * multipliers for activations stored with it, `intgemm.alphas.bin` has.
 */
export function modelOptions(modelName: string): string {
  const options = {
    'beam-size': 1,
    normalize: '1.0',
    'word-penalty': 0,
    // Everything in the thread that asks: this worker.
    'cpu-threads': 0,
    'gemm-precision': modelName.endsWith('intgemm8.bin') ? 'int8shiftAll' : 'int8shiftAlphaAll',
    'skip-cost': true,
    // Tags of markup find their place in the translation through the alignment.
    alignment: 'soft',
    quiet: true,
    'quiet-translation': true,
    // A longer sentence is cut, in pieces of the vocabulary.
    'max-length-break': LONGEST,
    // All sentences of a batch take as long as its longest. Smaller batches, of sentences as long as each other, do more
    // words a second; there must be room for the longest sentence and a translation as long again.
    'mini-batch-words': 2 * LONGEST + 24,
    // MB
    workspace: 128,
    'max-length-factor': '2.0',
  };
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
