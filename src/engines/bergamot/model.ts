import type { LanguageTag } from '../../core/language';

/** What a file of a model is for. A model has one `vocabulary`, or one for each of its languages. */
export const MODEL_PARTS = [
  'model',
  'shortlist',
  'vocabulary',
  'source-vocabulary',
  'target-vocabulary',
] as const;
export type ModelPart = (typeof MODEL_PARTS)[number];

export const COMPRESSIONS = ['gzip', 'zstd', 'none'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

/** Whom its makers give it to, best first: readers at a desk, readers with a phone, testers, nobody yet. */
export const RELEASES = ['desktop', 'mobile', 'preview', 'none'] as const;
export type Release = (typeof RELEASES)[number];

/**
 * One file of a model as a catalogue lists it. Hashes are SHA-256 in lower-case hexadecimal. Sizes and hashes are absent
 * where the catalogue has none: Mozilla's public bucket states what is in the largest file and nothing of the others.
 */
export interface ModelFile {
  part: ModelPart;
  /** As its makers call it: `model.iten.intgemm.alphas.bin`. */
  name: string;
  url: string;
  compression: Compression;
  /** Of what is downloaded. */
  bytes?: number;
  hash?: string;
  /** Of what is in it. */
  unpackedBytes?: number;
  unpackedHash?: string;
}

/** A model that translates from one language into another. */
export interface Model {
  /** Unique in a catalogue, the same for the same files: languages, architecture and the hash of its largest part. */
  id: string;
  source: LanguageTag;
  target: LanguageTag;
  /** `2.1`; the beginning of its hash where the catalogue counts nothing. */
  version: string;
  release: Release;
  /** `tiny`, `base-memory`, `base`: smaller and faster, or larger and better. */
  architecture: string;
  files: ModelFile[];
}

/** A model as the translator takes it: unpacked, verified. */
export interface LoadedModel {
  id: string;
  /** `model.iten.intgemm.alphas.bin`: its name tells how its numbers are packed. */
  modelName: string;
  model: ArrayBuffer;
  shortlist: ArrayBuffer;
  /** One for both languages, or that of the source and that of the target. */
  vocabularies: ArrayBuffer[];
}
