import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Model, ModelFile, ModelPart } from '../../../../src/engines/bergamot/model';

export const HOST = 'https://models.example';

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes that compress badly and are the same for the same seed, as nets are. */
export function noise(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** What a server has, by address. */
export type Shelf = Map<string, Uint8Array<ArrayBuffer>>;

/** Puts a file on the shelf and says of it what a careful catalogue says. */
function shelve(shelf: Shelf, part: ModelPart, name: string, content: Uint8Array): ModelFile {
  const packed = new Uint8Array(gzipSync(content));
  const url = `${HOST}/${name}.gz`;
  shelf.set(url, packed);
  return {
    part,
    name,
    url,
    compression: 'gzip',
    bytes: packed.byteLength,
    hash: sha256Hex(packed),
    unpackedBytes: content.byteLength,
    unpackedHash: sha256Hex(content),
  };
}

export function aModel(parts: Partial<Model> & Pick<Model, 'source' | 'target'>): Model {
  const { source, target } = parts;
  return {
    id: `${source}-${target}`,
    version: '1.0',
    release: 'desktop',
    architecture: 'tiny',
    files: [],
    ...parts,
  };
}

/** A model whose files are on the shelf: its net has `netBytes`, its vocabulary is that of the language beside English. */
export function shelvedModel(shelf: Shelf, source: string, target: string, netBytes = 5_000): Model {
  const seed = [...`${source}${target}`].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const language = source === 'en' ? target : source;
  const vocabulary = new TextEncoder().encode(`vocabulary of ${language} and English`);
  return aModel({
    source,
    target,
    files: [
      shelve(shelf, 'model', `model.${source}${target}.intgemm.alphas.bin`, noise(netBytes, seed)),
      shelve(shelf, 'shortlist', `lex.${source}${target}.bin`, noise(500, seed + 1)),
      shelve(shelf, 'vocabulary', `vocab.${language}.spm`, vocabulary),
    ],
  });
}
