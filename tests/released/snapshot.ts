import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../e2e/harness/driver';
import type { RawDatabase } from './raw-databases';

/**
 * What a released version left behind in a browser, and what its reader saw of it: tests/fixtures/released/VERSION/BROWSER, written by
 * tools/snapshot.ts.
 */
export interface Snapshot {
  /** All of `storage.local`. */
  storage: Record<string, unknown>;
  databases: RawDatabase[];
  /** A backup of the library, packed. */
  backup: Uint8Array<ArrayBuffer>;
  /** A file of settings and glossary. */
  settingsFile: string;
  seen: Seen;
}

/** What was on the reader's screen, or was entered by them: words that any later version has to show again. */
export interface Seen {
  version: string;
  /** ISO 8601. */
  at: string;
  /** The newest first, as the library lists them. */
  articles: SeenArticle[];
  /** As the newsstand lists them. */
  headlines: { title: string; original: string; summary: string; isRead: boolean }[];
  feed: string;
  /** Where texts were sent. */
  server: string;
  key: string;
  term: { term: string; translation: string };
  theme: string;
  /** The site with a rule, and how its pages are shown. */
  rule: { site: string; mode: string };
}

export interface SeenArticle {
  title: string;
  tags: string[];
  note: string;
  /** The words that are highlighted. */
  highlights: string[];
  pairs: { original: string; translation: string }[];
}

/** The files of a snapshot. */
export const FILES = {
  storage: 'storage.json',
  databases: 'databases.json',
  backup: 'library.jsonl.gz',
  settings: 'settings.json',
  seen: 'seen.json',
} as const;

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const RELEASED = join(process.cwd(), 'tests', 'fixtures', 'released');

/** The folder of what a version left in a browser. */
export function snapshotFolder(version: string, browser: BrowserName): string {
  return join(RELEASED, version, browser);
}

/** Versions that there is a snapshot of. */
export function snapshotVersions(): string[] {
  return existsSync(RELEASED) ? readdirSync(RELEASED).sort() : [];
}

export function readSnapshot(version: string, browser: BrowserName): Snapshot {
  const path = (name: keyof typeof FILES) => join(snapshotFolder(version, browser), FILES[name]);
  const json = (name: keyof typeof FILES): unknown => JSON.parse(readFileSync(path(name), 'utf8'));
  return {
    storage: json('storage') as Snapshot['storage'],
    databases: json('databases') as RawDatabase[],
    backup: new Uint8Array(readFileSync(path('backup'))),
    settingsFile: readFileSync(path('settings'), 'utf8'),
    seen: json('seen') as Seen,
  };
}
