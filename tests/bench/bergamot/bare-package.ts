import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChromiumDriver } from '../../e2e/harness/chromium';
import type { FixtureFile, FixtureModel } from '../../fixtures/bergamot';
import { serve } from './serve';

/** The npm package as its README shows it, in a web page with nothing of ours. */
export interface BarePackage {
  /** Starts so many workers in the place of those before, and translates the texts once: V8 compiles meanwhile. */
  warmUp(texts: readonly string[], workers: number): Promise<void>;
  /** Milliseconds to translate the texts with these workers. */
  time(texts: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

const PACKAGE = join('node_modules', '@browsermt', 'bergamot-translator');
const TYPES: Record<string, string> = { js: 'text/javascript', wasm: 'application/wasm' };

/** Of the package what is used of it here. */
interface Translator {
  translate(request: object): Promise<unknown>;
  delete(): Promise<void>;
}

/** What the package calls the parts of a model. */
const PARTS: Partial<Record<FixtureFile['part'], string>> = {
  model: 'model',
  shortlist: 'lex',
  vocabulary: 'vocab',
};

export async function openBarePackage(
  browser: ChromiumDriver,
  { source, target, files }: FixtureModel,
): Promise<BarePackage> {
  const server = await serve(async (path) => {
    if (path === '/') return { type: 'text/html', body: '<!doctype html><title>Bare package</title>' };
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const model = files.find(({ name }) => path === `/model/${name}`);
    return { type, body: model?.bytes ?? (await readFile(join(PACKAGE, path))) };
  });
  const page = await browser.newPage(`${server.origin}/`);
  const registry = Object.fromEntries(
    files.map(({ part, name }) => [PARTS[part], { name: `/model/${name}` }]),
  );

  const translateAll = (texts: readonly string[]) =>
    page.evaluate(
      async (json, from, to) => {
        const { bareTranslator } = globalThis as unknown as { bareTranslator: Translator };
        const began = performance.now();
        await Promise.all(
          (JSON.parse(json) as string[]).map((text) =>
            bareTranslator.translate({ from, to, text, html: true }),
          ),
        );
        return performance.now() - began;
      },
      JSON.stringify(texts),
      source,
      target,
    );

  return {
    async warmUp(texts, workers) {
      await page.evaluate(
        async (count, model) => {
          interface Package {
            BatchTranslator: new (options: object, backing: object) => Translator;
            TranslatorBacking: new (options: object) => object;
          }
          const scope = globalThis as unknown as { bareTranslator?: Translator };
          await scope.bareTranslator?.delete();
          const address = '/translator.js';
          const { BatchTranslator, TranslatorBacking } = (await import(address)) as Package;
          class Backing extends TranslatorBacking {
            async loadModelRegistery() {
              return [JSON.parse(model)];
            }
          }
          const options = { workers: count };
          scope.bareTranslator = new BatchTranslator(options, new Backing(options));
        },
        workers,
        JSON.stringify({ from: source, to: target, files: registry }),
      );
      await translateAll(texts);
    },
    time: translateAll,
    async close() {
      await page.close();
      server.close();
    },
  };
}
