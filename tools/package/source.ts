import { readFileSync } from 'node:fs';
import { askGit } from '../git';
import type { PackedFile } from './zip';

/** Of what git knows, what `npm run package` can do without: tests with what they need, pictures, the demo site. */
const NOT_NEEDED = ['tests', 'docs', 'assets/demo'];

/**
 * The source that the extension is built from, as it stands in this folder, for those who want to build it themselves. Undefined
 * where git does not answer, as in the unpacked source itself.
 */
export function sourceFiles(): PackedFile[] | undefined {
  const wanted = ['.', ...NOT_NEEDED.map((folder) => `:(exclude)${folder}`)];
  const list = askGit('ls-files', '-z', '--', ...wanted);
  return list
    ?.split('\0')
    .filter((path) => path !== '')
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

/** Whether files differ from the last commit, or are in no commit: then the zips are nobody's version. False where git does not answer. */
export function hasChanges(): boolean {
  return (askGit('status', '--porcelain') ?? '').trim() !== '';
}
