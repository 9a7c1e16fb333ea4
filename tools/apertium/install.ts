import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from '../apt';

/** Where the Debian packages put what is needed. */
export interface ApertiumFiles {
  /** The Python that the server's modules are installed for; not always the first one in the path. */
  python: string;
  modes: string;
  languageNames: string;
}

/** The server, and Italian, French, Portuguese, Spanish, Catalan and English, directly or by way of each other. */
const PACKAGES = [
  'apertium',
  'apertium-apy',
  'apertium-spa-ita',
  'apertium-eng-spa',
  'apertium-cat-ita',
  'apertium-eng-cat',
  'apertium-fra-cat',
  'apertium-por-cat',
];

/** What is installed; undefined where it is not. */
export function findApertium(): ApertiumFiles | undefined {
  const server = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'apertium-apy'))
    .find(existsSync);
  const python = server && /^#!\s*(\S*python\S*)/.exec(readFileSync(server, 'utf8'))?.[1];
  const modes = '/usr/share/apertium/modes';
  const languageNames = '/usr/share/apertium-apy/langNames.db';
  if (!python || !existsSync(modes) || !existsSync(languageNames)) return undefined;
  return { python, modes, languageNames };
}

/** Installs the Debian packages, where this is Debian and we may. Resolves to why it could not, or to undefined. */
export async function installApertium(): Promise<string | undefined> {
  if (await installPackages(PACKAGES)) return undefined;
  return `Apertium is not installed and could not be. On Debian and Ubuntu: sudo apt-get install -y ${PACKAGES.join(' ')}`;
}
