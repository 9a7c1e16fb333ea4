/** The versions that a changelog has a date for, in its order: those that somebody may have installed. */
export function datedVersions(changelog: string): string[] {
  return [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+[^\]]*)\] - \d{4}-\d{2}-\d{2}/gm)].map(
    ([, version = '']) => version,
  );
}
