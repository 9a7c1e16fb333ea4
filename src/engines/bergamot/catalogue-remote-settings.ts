import * as v from 'valibot';
import { normaliseLanguage } from '../../core/language';
import { modelFile, modelId } from './catalogue-file';
import type { Model, ModelPart, Release } from './model';
import { modelSchema, sha256, size } from './model-schema';

const PARTS: Record<string, ModelPart> = {
  model: 'model',
  lex: 'shortlist',
  vocab: 'vocabulary',
  srcvocab: 'source-vocabulary',
  trgvocab: 'target-vocabulary',
};

/** The models' major versions that this translator reads: 2 brought larger nets, 3 the same files packed with zstd. */
const READABLE_VERSION = /^[123]\.\d/;

const recordSchema = v.object({
  name: v.string(),
  sourceLanguage: v.string(),
  targetLanguage: v.string(),
  architecture: v.string(),
  version: v.pipe(v.string(), v.regex(READABLE_VERSION)),
  fileType: v.string(),
  filter_expression: v.exactOptional(v.string(), ''),
  last_modified: v.exactOptional(v.number(), 0),
  decompressedSize: size,
  decompressedHash: sha256,
  attachment: v.object({ hash: sha256, size, filename: v.string(), location: v.string() }),
});

type FileRecord = v.InferOutput<typeof recordSchema>;

/** `translations-models-v2` of Remote Settings (mozilla/firefox-translations-models): a flat list, one record a file. */
export const recordsSchema = v.object({ data: v.array(v.unknown()) });

/** The root of a Remote Settings server, which states where its attachments are. */
export const serverRootSchema = v.object({
  capabilities: v.object({ attachments: v.object({ base_url: v.string() }) }),
});

/** The address of that root, from that of a list; undefined where it is none of such a server. */
export function serverRoot(address: string): string | undefined {
  return /^https?:\/\/[^?#]*?\/v1\//.exec(address)?.[0];
}

/** The models of such a list; records and models that cannot be used are left out. */
export function readRecords(list: v.InferOutput<typeof recordsSchema>, attachments: string): Model[] {
  const groups = new Map<string, FileRecord[]>();
  for (const candidate of list.data) {
    const record = v.safeParse(recordSchema, candidate);
    if (!record.success || !Object.hasOwn(PARTS, record.output.fileType)) continue;
    const { sourceLanguage, targetLanguage, architecture, version, filter_expression } = record.output;
    const key = [sourceLanguage, targetLanguage, architecture, version, filter_expression].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), record.output]);
  }
  const base = attachments.replace(/\/*$/, '/');
  return [...groups.values()].flatMap((records) => modelOf(records, base));
}

function modelOf(records: FileRecord[], base: string): Model[] {
  // One file of each kind: where there are two, the later one replaced the other.
  const byKind = new Map(
    records
      .toSorted((a, b) => a.last_modified - b.last_modified)
      .map((record) => [record.fileType, record] as const),
  );
  const net = byKind.get('model');
  const source = normaliseLanguage(net?.sourceLanguage);
  const target = normaliseLanguage(net?.targetLanguage);
  if (!net || !source || !target) return [];
  const model = v.safeParse(modelSchema, {
    id: modelId(source, target, net.architecture, net.decompressedHash),
    source,
    target,
    version: net.version,
    release: releaseOf(net.filter_expression),
    architecture: net.architecture,
    files: [...byKind.values()].map((record) => fileOf(record, base)),
  });
  return model.success ? [model.output] : [];
}

function fileOf({ fileType, name, attachment, ...record }: FileRecord, base: string) {
  const stated = {
    bytes: attachment.size,
    hash: attachment.hash,
    unpackedBytes: record.decompressedSize,
    unpackedHash: record.decompressedHash,
  };
  return modelFile(PARTS[fileType] ?? 'model', attachment.location, base, stated, name);
}

/** Filters are JEXL over Firefox's environment; these are the ones its makers write (remote_settings/client.py). */
function releaseOf(filter: string): Release {
  if (filter.includes('env.channel')) return 'preview';
  if (/OS\s*==\s*'Android'/.test(filter)) return 'mobile';
  return filter === '' || /OS\s*!=\s*'Android'/.test(filter) ? 'desktop' : 'preview';
}
