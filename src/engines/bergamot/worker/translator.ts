import type { LoadedModel } from '../model';
import { makeModel } from './make-model';
import type { BlockingService, NativeModule, TranslationModel } from './native';
import type { Translation } from './protocol';

/** The translator of one worker with its models. Its functions throw what C++ throws; nothing works after that. */
export interface Translator {
  load(model: LoadedModel): void;
  /** Through the models of these ids, which are loaded: one, or two of which the second takes what the first gives. */
  translate(models: readonly string[], texts: readonly string[], html: boolean): Translation;
  forget(model: string): void;
}

export function createTranslator(native: NativeModule): Translator {
  // Translations are kept by the extension itself.
  const service = new native.BlockingService({ cacheSize: 0 });
  const models = new Map<string, TranslationModel>();

  return {
    load(files) {
      const model = makeModel(native, files);
      // Marian reads the numbers of a model with its first text: a model that does not fit is to be told here.
      translate(native, service, [model], ['a'], false);
      models.set(files.id, model);
    },
    translate(ids, texts, html) {
      const chosen = ids.map((id) => {
        const model = models.get(id);
        if (!model) throw new Error(`The model ${id} is not loaded.`);
        return model;
      });
      return { texts: translate(native, service, chosen, texts, html), memory: native.HEAP8.byteLength };
    },
    forget(id) {
      models.get(id)?.delete();
      models.delete(id);
    },
  };
}

function translate(
  native: NativeModule,
  service: BlockingService,
  [first, second]: readonly TranslationModel[],
  texts: readonly string[],
  html: boolean,
): string[] {
  if (!first) throw new Error('No model was named.');
  const input = new native.VectorString();
  const options = new native.VectorResponseOptions();
  for (const text of texts) {
    input.push_back(wellFormed(text));
    options.push_back({ alignment: false, html, qualityScores: false });
  }
  const responses = second
    ? service.translateViaPivoting(first, second, input, options)
    : service.translate(first, input, options);
  const translations = texts.map((_, index) => {
    const response = responses.get(index);
    const text = response.getTranslatedText();
    response.delete();
    return text;
  });
  for (const list of [input, options, responses]) list.delete();
  return translations;
}

/** Half of a surrogate pair has no UTF-8: Emscripten would write something that is none. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\u{fffd}');
}
