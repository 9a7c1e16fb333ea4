import type { Settings, SitePattern } from '../../../core/settings';
import { isSite } from '../../../core/site';
import { type SiteUse, siteUses } from '../../../core/site-use';

/** One host that the extension may reach, and why. */
export interface Holding {
  pattern: SitePattern;
  /**
   * Who allowed it: the manifest, for the script that looks at languages or for this build alone; the reader, one host at a time; or the
   * reader in the browser's own settings, for more than one site.
   */
  origin: 'script' | 'build' | 'reader' | 'broad';
  uses: SiteUse[];
  canBeGivenBack: boolean;
}

/** What the manifest declares of hosts. */
export interface DeclaredHosts {
  scripts: readonly string[];
  hosts: readonly string[];
  /** Whether the browser lets a reader take these back. */
  canBeRemoved: boolean;
}

/** The hosts that are held, those of the manifest first, the others by name. */
export function holdingsOf(held: readonly string[], declared: DeclaredHosts, settings: Settings): Holding[] {
  // Where they cannot be taken back they are there, whether the browser lists them or not.
  const all = new Set([...(declared.canBeRemoved ? [] : [...declared.scripts, ...declared.hosts]), ...held]);
  const holdings = [...all].map((pattern): Holding => {
    const origin = originOf(pattern, declared);
    const isDeclared = origin === 'script' || origin === 'build';
    return {
      pattern,
      origin,
      uses: isSite(pattern) ? siteUses(settings, pattern) : [],
      canBeGivenBack: !isDeclared || declared.canBeRemoved,
    };
  });
  const rank = ({ origin }: Holding) => ['script', 'build', 'broad', 'reader'].indexOf(origin);
  return holdings.sort((a, b) => rank(a) - rank(b) || a.pattern.localeCompare(b.pattern));
}

function originOf(pattern: string, { scripts, hosts }: DeclaredHosts): Holding['origin'] {
  if (scripts.includes(pattern)) return 'script';
  if (hosts.includes(pattern)) return 'build';
  return isSite(pattern) ? 'reader' : 'broad';
}
