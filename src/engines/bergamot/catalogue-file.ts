import type { Compression, ModelFile, ModelPart } from './model';

/** What both kinds of catalogue say of a file, as far as they do. */
type Stated = Partial<Pick<ModelFile, 'bytes' | 'hash' | 'unpackedBytes' | 'unpackedHash'>>;

/** A file by its address, which may be relative to `base`. Undefined where that makes no address. */
export function modelFile(
  part: ModelPart,
  path: string,
  base: string,
  stated: Stated,
  name?: string,
): ModelFile | undefined {
  if (!URL.canParse(path, base)) return undefined;
  const { href, pathname } = new URL(path, base);
  return {
    part,
    name: name ?? (pathname.split('/').at(-1) ?? '').replace(/\.(gz|zst)$/, ''),
    url: href,
    compression: compressionOf(pathname),
    ...stated,
  };
}

function compressionOf(path: string): Compression {
  if (path.endsWith('.gz')) return 'gzip';
  return path.endsWith('.zst') ? 'zstd' : 'none';
}

/** As Model.id says. The net is the model: the same one with another vocabulary would be noise. */
export function modelId(source: string, target: string, architecture: string, hash: string): string {
  return [source, target, architecture, hash.slice(0, 12)].join('-');
}
