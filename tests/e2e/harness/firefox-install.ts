import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import type { Marionette } from './marionette';
import { waitUntil } from './scripts';

/**
 * Installs the extension so that it is there again when the browser is started with this profile once more, as no temporary add-on is.
 * Where it is there already, waits until it runs. Gives whether it was installed now, which has it open the page of the first run.
 */
export async function installForGood(
  marionette: Marionette,
  extension: string,
  addOnId: string,
  profile: string,
): Promise<boolean> {
  const isNew = !existsSync(join(profile, 'extensions', `${addOnId}.xpi`));
  if (isNew) {
    const path = join(profile, 'to-install.xpi');
    await writeFile(path, zipSync(filesOf(extension), { level: 0 }));
    await marionette.send('Addon:Install', { path, temporary: false });
  }
  const isThere = () =>
    marionette.inChrome<boolean>('return WebExtensionPolicy.getByID(arguments[0])?.active ?? false;', [
      addOnId,
    ]);
  await waitUntil(isThere, { what: 'the installed extension' });
  return isNew;
}

function filesOf(folder: string): Record<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  const files = paths.filter((path) => statSync(path).isFile());
  return Object.fromEntries(
    files.map((path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]),
  );
}
