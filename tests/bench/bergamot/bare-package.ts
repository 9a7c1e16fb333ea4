import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChromiumDriver } from '../../e2e/harness/chromium';
import { type FixtureFile, fixtureModels } from '../../fixtures/bergamot';
import { serve } from './serve';

/** The npm package as its README shows it, in a web page with nothing of ours, with the Italian fixture model. */
export interface BarePackage {
  /** Milliseconds to translate texts with so many workers that have the model already. */
  time(texts: readonly string[], workers: number): Promise<number>;
  close(): Promise<void>;
}

const PACKAGE = join('node_modules', '@browsermt', 'bergamot-translator');
const TYPES: Record<string, string> = { js: 'text/javascript', wasm: 'application/wasm' };

/** What the package calls the parts of a model. */
const PARTS: Partial<Record<FixtureFile['part'], string>> = {
  model: 'model',
  shortlist: 'lex',
  vocabulary: 'vocab',
};

export async function openBarePackage(browser: ChromiumDriver): Promise<BarePackage> {
  const [italian] = fixtureModels();
  const files = italian?.files ?? [];
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

  return {
    time: (texts, workers) =>
      page.evaluate(
        async (json, count, model) => {
          interface Translator {
            translate(request: object): Promise<unknown>;
            delete(): Promise<void>;
          }
          interface Package {
            BatchTranslator: new (options: object, backing: object) => Translator;
            TranslatorBacking: new (options: object) => object;
          }
          const address = '/translator.js';
          const { BatchTranslator, TranslatorBacking } = (await import(address)) as Package;
          class Backing extends TranslatorBacking {
            async loadModelRegistery() {
              return [{ from: 'it', to: 'en', files: JSON.parse(model) }];
            }
          }
          const options = { workers: count };
          const translator = new BatchTranslator(options, new Backing(options));
          const translateAll = (all: string[]) =>
            Promise.all(all.map((text) => translator.translate({ from: 'it', to: 'en', text, html: true })));
          const sentences = JSON.parse(json) as string[];
          // Twice as many batches as workers, so that each has the model before the clock runs.
          await translateAll(sentences.slice(0, 16 * count));
          const began = performance.now();
          await translateAll(sentences);
          const took = performance.now() - began;
          await translator.delete();
          return took;
        },
        JSON.stringify(texts),
        workers,
        JSON.stringify(registry),
      ),
    async close() {
      await page.close();
      server.close();
    },
  };
}
