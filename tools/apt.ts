import { existsSync } from 'node:fs';
import { run } from './processes';

const INSTALL_SECONDS = 600;

let isListFresh = false;

/** True where Debian packages can be installed without asking anybody. */
function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs Debian packages, as root on Debian and its kin. False where that cannot be done or failed. Ubuntu's packages
 * of the browsers' names only fetch snaps, which do not run in containers and cannot read a profile in /tmp: those count
 * as not to be had.
 */
export async function installPackages(packages: readonly string[]): Promise<boolean> {
  if (!canInstall()) return false;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args: readonly string[], limitSeconds: number) =>
    run('apt-get', args, { limitSeconds, output: 'keep', env: environment });
  console.log(`Installing ${packages.join(', ')} (apt-get) ...`);
  if (!isListFresh) {
    isListFresh = true;
    await apt(['update'], 180);
  }
  const policy = await run('apt-cache', ['policy', ...packages], { limitSeconds: 30, output: 'keep' });
  if (/Candidate: \S*snap/.test(policy.output)) return false;
  const { code, output } = await apt(
    ['install', '-y', '--no-install-recommends', ...packages],
    INSTALL_SECONDS,
  );
  if (code !== 0) console.log(output.trimEnd().split('\n').slice(-3).join('\n'));
  return code === 0;
}
