import { execFileSync } from 'node:child_process';

/** What git says of this folder; undefined where it does not answer: it is not there, or the folder is none of its own. */
export function askGit(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
