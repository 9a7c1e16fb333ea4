import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

/** A file as it is in a zip: its path from the root, with slashes, and what is in it. */
export interface PackedFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * A zip of these files: the same bytes for the same paths and contents, in whatever order they come, on whatever machine. It
 * holds no owners, modes or times; deflate is fflate's own, so it does not depend on the zlib of the Node that runs it either.
 */
export function zipOf(files: readonly PackedFile[]): Uint8Array {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const entries = Object.fromEntries(sorted.map(({ path, bytes }) => [path, bytes]));
  if (Object.keys(entries).length < files.length) throw new Error('Two files of a zip have the same path.');
  // The earliest date a zip can hold, in local time as the format has it: when a file was written says nothing about it.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Every file of a folder, with the path from there. */
export function filesIn(folder: string): PackedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(join(folder, sep).length).split(sep).join('/'),
      bytes: readFileSync(file),
    }));
}
