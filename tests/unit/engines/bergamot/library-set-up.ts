import { vi } from 'vitest';
import type { ModelState } from '../../../../src/core/model';
import { createModelLibrary } from '../../../../src/engines/bergamot/model-library';
import { memoryFiles } from './memory-files';
import { type Shelf, sha256Hex } from './sample-models';
import { shelfDownload } from './shelf-download';

/** More than two chunks of the store. */
export const LARGE = 2_500_000;

/** A library over an empty store, and a server with an empty shelf. */
export function setUp() {
  const shelf: Shelf = new Map();
  const files = memoryFiles();
  const server = shelfDownload(shelf);
  const onChange = vi.fn<(states: ModelState[]) => void>();
  const forget = vi.fn<(modelId: string) => void>();
  const open = (engineVersion = '0.4.9') =>
    createModelLibrary({ files, download: server.download, engineVersion, onChange, forget });
  return { shelf, files, server, onChange, forget, open, library: open() };
}

/** A hash, as catalogues have it. */
export const hashOf = (buffer: ArrayBuffer | undefined) => sha256Hex(new Uint8Array(buffer ?? []));
