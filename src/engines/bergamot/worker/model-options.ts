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
    'max-length-break': 128,
    'mini-batch-words': 1024,
    // MB
    workspace: 128,
    'max-length-factor': '2.0',
  };
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
