/** A module whose one function makes a vector of zeros and counts its bits: valid only where SIMD is known. */
const SIMD_MODULE = [
  // magic number and version
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
  // types: () -> v128
  0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b,
  // functions: one of type 0
  0x03, 0x02, 0x01, 0x00,
  // code: i32.const 0, i8x16.splat, end
  0x0a, 0x08, 0x01, 0x06, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x0b,
];

/** Why the translator cannot run in this browser; undefined where nothing speaks against it. */
export function whatIsMissing(wasm: typeof WebAssembly | undefined): string | undefined {
  if (!wasm) return 'this browser has no WebAssembly';
  if (!wasm.validate(new Uint8Array(SIMD_MODULE)))
    return 'this browser or processor has no SIMD for WebAssembly';
  return undefined;
}
