import type { ModelState } from '../../core/model';
import type { DownloadPhase } from './download-queue';
import type { FileDownloads } from './file-downloads';
import { fileName } from './file-names';
import type { Model } from './model';
import type { StoredFiles } from './stored-files';

export function isStored({ files }: Model, stored: StoredFiles): boolean {
  return files.every((file) => stored.bytes(fileName(file)) !== undefined);
}

/** A model as the interface shows it. What is here of a download that nobody began in this session is paused. */
export function modelState(
  model: Model,
  stored: StoredFiles,
  downloads: FileDownloads,
  phase: DownloadPhase | undefined,
): ModelState {
  const { id, source, target, version } = model;
  const files = model.files.map((file) => {
    const whole = stored.bytes(fileName(file));
    const bytes = downloads.size(file);
    const received = downloads.received(file);
    return { bytes, received: whole === undefined ? received : bytes, stored: whole ?? received };
  });
  const sum = (of: (file: (typeof files)[number]) => number) =>
    files.reduce((total, file) => total + of(file), 0);
  return {
    id,
    source,
    target,
    version,
    bytes: sum(({ bytes }) => bytes),
    received: sum(({ received }) => received),
    storedBytes: sum((file) => file.stored),
    ...(isStored(model, stored) ? { state: 'stored' } : (phase ?? { state: 'paused' })),
  };
}
