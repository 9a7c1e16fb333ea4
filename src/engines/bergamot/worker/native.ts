/**
 * What the translator's wasm gives to JavaScript, as far as it is used here. Everything made with `new` or handed out by
 * `get` is a C++ object that lives until `delete`.
 * https://github.com/browsermt/bergamot-translator/tree/main/wasm/bindings
 */

export interface NativeObject {
  delete(): void;
}

export interface AlignedMemory extends NativeObject {
  /** A view of wasm memory: good until anything else is allocated. */
  getByteArrayView(): Int8Array;
}

interface NativeList<T> extends NativeObject {
  push_back(item: T): void;
}

interface ResponseOptions {
  alignment: boolean;
  html: boolean;
  qualityScores: boolean;
}

interface Response extends NativeObject {
  getTranslatedText(): string;
}

interface ResponseList extends NativeObject {
  get(index: number): Response;
}

export type TranslationModel = NativeObject;

type Texts = NativeList<string>;
type Options = NativeList<ResponseOptions>;

export interface BlockingService extends NativeObject {
  translate(model: TranslationModel, texts: Texts, options: Options): ResponseList;
  translateViaPivoting(
    first: TranslationModel,
    second: TranslationModel,
    texts: Texts,
    options: Options,
  ): ResponseList;
}

export interface NativeModule {
  HEAP8: Int8Array;
  AlignedMemory: new (bytes: number, alignment: number) => AlignedMemory;
  AlignedMemoryList: new () => NativeList<AlignedMemory>;
  VectorString: new () => Texts;
  VectorResponseOptions: new () => Options;
  /** The memories are moved into the model: what is left of them is an empty object to be deleted. */
  TranslationModel: new (
    options: string,
    model: AlignedMemory,
    shortlist: AlignedMemory,
    vocabularies: NativeList<AlignedMemory>,
    qualityModel: null,
  ) => TranslationModel;
  BlockingService: new (options: { cacheSize: number }) => BlockingService;
}
