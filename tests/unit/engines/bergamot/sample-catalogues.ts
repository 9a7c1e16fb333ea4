/** A hash that only has to look like one. */
export const hash = (digit: string) => digit.repeat(64);

/** An entry as in Mozilla's public bucket. */
export function bucketEntry(source: string, target: string, more: Record<string, unknown> = {}) {
  const folder = `models/${source}-${target}/run_abc/exported`;
  return {
    architecture: 'tiny',
    releaseStatus: 'Release',
    sourceLanguage: source,
    targetLanguage: target,
    files: {
      model: {
        path: `${folder}/model.${source}${target}.intgemm.alphas.bin.gz`,
        uncompressedSize: 17_000_000,
        uncompressedHash: hash('a'),
      },
      lexicalShortlist: { path: `${folder}/lex.50.50.${source}${target}.s2t.bin.gz` },
      vocab: { path: `${folder}/vocab.${source}${target}.spm.gz` },
    },
    modelStatistics: { parameters: 1 },
    ...more,
  };
}

export function bucketList(entries: Record<string, unknown[]>, baseUrl?: string) {
  return { generated: '2026-09-30T00:44:58Z', ...(baseUrl && { baseUrl }), models: entries };
}

/** The three records of a model as Remote Settings has them. */
export function records(source: string, target: string, more: Record<string, unknown> = {}) {
  const kinds = [
    ['model', `model.${source}${target}.intgemm.alphas.bin`],
    ['lex', `lex.50.50.${source}${target}.s2t.bin`],
    ['vocab', `vocab.${source}${target}.spm`],
  ] as const;
  return kinds.map(([fileType, name], index) => ({
    id: name,
    name,
    sourceLanguage: source,
    targetLanguage: target,
    architecture: 'base-memory',
    version: '3.0',
    fileType,
    filter_expression: '',
    last_modified: 1_700_000_000_000,
    decompressedSize: 1_000 + index,
    decompressedHash: hash(String(index)),
    attachment: {
      hash: hash(String(index + 3)),
      size: 500 + index,
      filename: `${name}.zst`,
      location: `main-workspace/translations-models-v2/${fileType}.zst`,
      mimetype: 'application/zstd',
    },
    ...more,
  }));
}
