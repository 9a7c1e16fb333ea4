import type { Model, ModelFile, ModelPart } from './model';

/**
 * What files of each part weigh where nobody says, in bytes. Means over the 137 models of mozilla/firefox-translations-models
 * (commit e7957fc, 2025-12-15), gzipped.
 */
const USUAL_BYTES: Record<ModelPart, number> = {
  model: 17_000_000,
  shortlist: 2_200_000,
  vocabulary: 430_000,
  'source-vocabulary': 410_000,
  'target-vocabulary': 420_000,
};

/** Packed by unpacked size of nets, over the same models: 0.70 to 0.82. */
const PACKED_SHARE = 0.745;

/** What a file weighs to download. */
export function downloadBytes(file: ModelFile): number {
  if (file.bytes !== undefined) return file.bytes;
  if (file.unpackedBytes === undefined) return USUAL_BYTES[file.part];
  return file.compression === 'none' ? file.unpackedBytes : Math.round(file.unpackedBytes * PACKED_SHARE);
}

/** True where downloadBytes is the catalogue's own figure for every file. */
export function isExact(models: readonly Model[]): boolean {
  return models.every(({ files }) => files.every(({ bytes }) => bytes !== undefined));
}
