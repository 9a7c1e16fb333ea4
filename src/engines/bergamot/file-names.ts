import type { ModelFile } from './model';

/** A file by what is in it, so that two models that share a vocabulary share its file; by its address where nobody says. */
function keyOf({ unpackedHash, hash, url }: ModelFile): string {
  return unpackedHash ?? hash ?? url;
}

/** Where an unpacked, checked file is kept. */
export function fileName(file: ModelFile): string {
  return `file/${keyOf(file)}`;
}

/** Where what is there of a download is kept, piece by piece. */
export function partialFolder(file: ModelFile): string {
  return `partial/${keyOf(file)}/`;
}

/** Where the catalogue entry of a model is kept, so that it works without the catalogue. */
export function recordName(modelId: string): string {
  return `${RECORDS}${modelId}`;
}

export const RECORDS = 'record/';
/** One empty file for each model that a version of the translator could not read. */
export const REFUSALS = 'refused/';
