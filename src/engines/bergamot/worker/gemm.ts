/**
 * The wasm imports its matrix arithmetic, so that a browser can put its own in its place, and exports an implementation of
 * its own under these names. No browser offers one to extensions, so what is exported is what is imported.
 * https://github.com/browsermt/bergamot-translator/blob/main/wasm/node-test.js
 */
const EXPORT_OF_IMPORT = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
};

type NumberFunction = (...numbers: number[]) => void;

interface Gemm {
  /** The module `wasm_gemm`. */
  imports: Record<string, NumberFunction>;
  /** Imports have to be there before there are exports to call: to be called with them once there are. */
  link(exports: WebAssembly.Exports): void;
}

export function fallbackGemm(): Gemm {
  let exports: WebAssembly.Exports = {};
  const imports = Object.entries(EXPORT_OF_IMPORT).map(([name, fallback]): [string, NumberFunction] => [
    name,
    (...numbers) => (exports[fallback] as NumberFunction)(...numbers),
  ]);
  return {
    imports: Object.fromEntries(imports),
    link(instantiated) {
      exports = instantiated;
    },
  };
}
