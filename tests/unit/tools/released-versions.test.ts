import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datedVersions } from '../../released/changelog';
import { BROWSERS, FILES, snapshotFolder } from '../../released/snapshot';

/** What there is no snapshot of. */
function missingOf(versions: readonly string[]): string[] {
  return versions.flatMap((version) =>
    BROWSERS.flatMap((browser) =>
      Object.values(FILES)
        .map((file) => join(snapshotFolder(version, browser), file))
        .filter((path) => !existsSync(path)),
    ),
  );
}

describe('every released version', () => {
  test('has a snapshot of what it wrote (npm run snapshot writes one)', () => {
    expect(missingOf(datedVersions(readFileSync('CHANGELOG.md', 'utf8')))).toEqual([]);
  });
});

describe('versions of a changelog', () => {
  test('are those with a date', () => {
    const text = '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2027-01-05\n\n## [0.1.0] - 2026-12-01\n';
    expect(datedVersions(text)).toEqual(['0.2.0', '0.1.0']);
  });

  test('without a snapshot are named', () => {
    expect(missingOf(['99.0.0'])).toHaveLength(BROWSERS.length * Object.keys(FILES).length);
  });
});
