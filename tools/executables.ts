import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The first of these that can be run: names are looked up on PATH, absolute paths are taken as they are. */
export function findExecutable(candidates: readonly string[]): string | undefined {
  return candidates.flatMap(placesOf).find(isExecutable);
}

function placesOf(candidate: string): string[] {
  if (isAbsolute(candidate)) return [candidate];
  const suffixes = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => suffixes.map((suffix) => join(folder, candidate + suffix)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
