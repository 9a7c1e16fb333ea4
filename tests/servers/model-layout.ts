import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FixtureFile } from '../fixtures/bergamot';
import { zstdFrame } from './model-zstd';

/** A model as a catalogue publishes it. */
export interface PublishedModel {
  source: string;
  target: string;
  architecture: string;
  version: string;
  /** Released unless told otherwise. */
  releaseStatus?: 'Release' | 'Release Desktop' | 'Release Android' | 'Nightly';
  files: readonly FixtureFile[];
}

/** A file that can be downloaded. */
export interface StoredFile {
  path: string;
  type: string;
  content: Uint8Array;
  /** What is downloaded. */
  packed: Uint8Array;
  pack(content: Uint8Array): Uint8Array;
}

/** Everything a catalogue has, by path. Documents name addresses, so they need to know their own origin. */
export interface Layout {
  files: ReadonlyMap<string, StoredFile>;
  documents: ReadonlyMap<string, (origin: string) => unknown>;
}

export const BUCKET_LIST = '/db/models.json';
export const REMOTE_SETTINGS_LIST = '/v1/buckets/main/collections/translations-models-v2/records';
const ATTACHMENTS = '/attachments/';

/** Lays models out both ways in which Mozilla publishes them. */
export function layOut(models: readonly PublishedModel[]): Layout {
  const published = models.flatMap((model) =>
    model.files.map((file) => ({ model, file, gzip: gzipFile(model, file), zstd: zstdFile(file) })),
  );
  const files = published.flatMap(({ gzip, zstd }) => [gzip, zstd]);
  return {
    files: new Map(files.map((file) => [file.path, file])),
    documents: new Map<string, (origin: string) => unknown>([
      [BUCKET_LIST, (origin) => bucketList(models, origin)],
      ['/v1/', remoteSettingsRoot],
      [
        REMOTE_SETTINGS_LIST,
        () => ({ data: published.map(({ model, file, zstd }) => record(model, file, zstd)) }),
      ],
    ]),
  };
}

/** Where a file of a model is, in the bucket (gzip) or among the attachments (zstd). */
export function pathOf(model: PublishedModel, file: FixtureFile, packing: 'gzip' | 'zstd'): string {
  if (packing === 'zstd') return `${ATTACHMENTS}${attachmentLocation(file)}`;
  const run = `fixture_${sha256(model.files[0]?.bytes ?? file.bytes).slice(0, 22)}`;
  return `/models/${model.source}-${model.target}/${run}/exported/${file.name}.gz`;
}

function gzipFile(model: PublishedModel, file: FixtureFile): StoredFile {
  return storedFile(pathOf(model, file, 'gzip'), 'application/gzip', file.bytes, gzipFrame);
}

/** Not made smaller: trained weights hardly can be, and a download that is over at once cannot be looked at. */
function gzipFrame(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 0 });
}

function zstdFile(file: FixtureFile): StoredFile {
  return storedFile(`${ATTACHMENTS}${attachmentLocation(file)}`, 'application/zstd', file.bytes, zstdFrame);
}

function storedFile(
  path: string,
  type: string,
  content: Uint8Array,
  pack: (content: Uint8Array) => Uint8Array,
): StoredFile {
  return { path, type, content, packed: pack(content), pack };
}

/** `db/models.json` of the public bucket: `PublicModelsJsonGenerator` in db/updater.py of mozilla/translations. */
function bucketList(models: readonly PublishedModel[], origin: string): unknown {
  const entries: Record<string, unknown[]> = {};
  for (const model of models) {
    const pair = `${model.source}-${model.target}`;
    entries[pair] = [...(entries[pair] ?? []), bucketEntry(model)];
  }
  return {
    generated: '2026-09-30T00:44:58Z',
    baseUrl: origin,
    models: entries,
  };
}

function bucketEntry(model: PublishedModel): unknown {
  const { architecture, releaseStatus = 'Release', source, target, files } = model;
  const entries = files.map((file) => {
    // The list has no slash at the beginning of a path, and size and hash of the model alone, unpacked.
    const path = pathOf(model, file, 'gzip').slice(1);
    const facts = { uncompressedSize: file.bytes.length, uncompressedHash: sha256(file.bytes) };
    return [BUCKET_PARTS[file.part], { path, ...(file.part === 'model' && facts) }] as const;
  });
  return {
    architecture,
    releaseStatus,
    sourceLanguage: source,
    targetLanguage: target,
    files: Object.fromEntries(entries),
  };
}

const BUCKET_PARTS: Record<FixtureFile['part'], string> = {
  model: 'model',
  shortlist: 'lexicalShortlist',
  vocabulary: 'vocab',
  'source-vocabulary': 'srcVocab',
  'target-vocabulary': 'trgVocab',
};

/** What the root of a Remote Settings server says of where its attachments are. */
function remoteSettingsRoot(origin: string): unknown {
  return { capabilities: { attachments: { base_url: `${origin}${ATTACHMENTS}` } } };
}

/** A record of the collection `translations-models-v2`, one a file: client.py of mozilla/firefox-translations-models. */
function record(model: PublishedModel, file: FixtureFile, stored: StoredFile): unknown {
  const unpackedHash = sha256(file.bytes);
  return {
    id: uuidOf(sha256(new TextEncoder().encode(`${model.architecture} ${file.name}`))),
    name: file.name,
    sourceLanguage: model.source,
    targetLanguage: model.target,
    architecture: model.architecture,
    version: model.version,
    fileType: FILE_TYPES[file.part],
    filter_expression: FILTERS[model.releaseStatus ?? 'Release'],
    decompressedSize: file.bytes.length,
    decompressedHash: unpackedHash,
    schema: 1_758_000_000_000,
    last_modified: 1_758_000_000_000,
    attachment: {
      hash: sha256(stored.packed),
      size: stored.packed.length,
      filename: `${file.name}.zst`,
      location: attachmentLocation(file),
      mimetype: stored.type,
    },
  };
}

const FILE_TYPES: Record<FixtureFile['part'], string> = {
  model: 'model',
  shortlist: 'lex',
  vocabulary: 'vocab',
  'source-vocabulary': 'srcvocab',
  'target-vocabulary': 'trgvocab',
};

const FILTERS: Record<NonNullable<PublishedModel['releaseStatus']>, string> = {
  Release: '',
  'Release Desktop': "env.appinfo.OS != 'Android'",
  'Release Android': "env.appinfo.OS == 'Android'",
  Nightly: "env.channel == 'default' || env.channel == 'nightly'",
};

function attachmentLocation({ bytes }: FixtureFile): string {
  return `main-workspace/translations-models-v2/${uuidOf(sha256(bytes))}.zst`;
}

function uuidOf(hash: string): string {
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
