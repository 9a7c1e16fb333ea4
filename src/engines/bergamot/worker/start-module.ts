import { fallbackGemm } from './gemm';
import type { NativeModule } from './native';

/** What Emscripten's script looks for in the global `Module` before it fills it. https://emscripten.org/docs/api_reference/module.html */
interface ModuleHooks {
  instantiateWasm(imports: WebAssembly.Imports, accept: (instance: WebAssembly.Instance) => void): object;
  onRuntimeInitialized(): void;
  print(line: string): void;
  printErr(line: string): void;
}

interface ModuleParts {
  wasm: BufferSource;
  /** Where the script finds its global `Module`. */
  scope: { Module?: unknown };
  /** Runs the script as it was published: a classic script, in the global scope. */
  runGlue(): void;
  /** A line that the translator writes about itself. */
  onLine(line: string): void;
}

/** Starts the translator's wasm. Rejects with whatever keeps the browser from running it. */
export function startModule({ wasm, scope, runGlue, onLine }: ModuleParts): Promise<NativeModule> {
  return new Promise((resolve, reject) => {
    const module: ModuleHooks = {
      instantiateWasm(imports, accept) {
        const gemm = fallbackGemm();
        WebAssembly.instantiate(wasm, { ...imports, wasm_gemm: gemm.imports })
          .then(({ instance }) => {
            gemm.link(instance.exports);
            accept(instance);
          })
          .catch(reject);
        return {};
      },
      // The script has put the classes of NativeModule into this object by then.
      onRuntimeInitialized: () => resolve(module as unknown as NativeModule),
      print: onLine,
      printErr: onLine,
    };
    scope.Module = module;
    runGlue();
  });
}
