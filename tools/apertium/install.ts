import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../processes';

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

const INSTALL_LIMIT_SECONDS = 300;

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
  const command = `apt-get install -y ${PACKAGES.join(' ')}`;
  if (!existsSync('/usr/bin/apt-get'))
    return 'Apertium is not installed, and this is no Debian where it could be.';
  if (process.getuid?.() !== 0) return `Apertium is not installed. Install it with: sudo ${command}`;
  const apt = (...args: string[]) =>
    run('apt-get', args, {
      limitSeconds: INSTALL_LIMIT_SECONDS,
      output: 'keep',
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  await apt('update');
  const { code, output } = await apt('install', '-y', '--no-install-recommends', ...PACKAGES);
  if (code === 0) return undefined;
  return `Apertium could not be installed (${command}): ${output.trim().split('\n').at(-1) ?? ''}`;
}
