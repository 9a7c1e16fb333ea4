import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { extent } from './tests/extent';
import { FOLDERS } from './tests/folders';

/** What stands in a file that changes what others stand on: modules, timers, globals, a page. */
const NEEDS_OWN_WORLD = /\bvi\.|@vitest-environment|globalThis/;
/** Files that need no world of their own: to make one for each would take most of the time. */
const shared = FOLDERS.flatMap((folder) =>
  readdirSync(`tests/${folder}`, { recursive: true, encoding: 'utf8' }).map(
    (path) => `tests/${folder}/${path.replaceAll('\\', '/')}`,
  ),
).filter((file) => /\.test\.tsx?$/.test(file) && !NEEDS_OWN_WORLD.test(readFileSync(file, 'utf8')));

/** What takes minutes even quickly: it is for the long extent. */
const LONG_ALONE = [
  'tests/proof/{storage,endurance}/**',
  'tests/proof/faults/{browser-ended,clock,device-ended}.test.ts',
];

/** As many files beside each other as there are cores: by itself one is left free, of two that is half. */
const CORES = availableParallelism();

const unit = {
  maxWorkers: CORES,
  // A real server loads its languages when they are first asked for, and the machine may be busy. A test may have several properties, each
  // of which is tried for minutes at length.
  testTimeout: extent({ quick: 30_000, long: 600_000 }),
};

export default defineConfig({
  test: {
    globalSetup: './tests/draw-seed.ts',
    projects: [
      { extends: true, test: { ...unit, name: 'unit-shared', include: shared, isolate: false } },
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          include: FOLDERS.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
          exclude: shared,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/{e2e,proof}/**/*.test.ts'],
          exclude: extent({ quick: LONG_ALONE, long: [] }),
          // Real browsers on a shared machine: a file for each core, of which there may be few, and patience.
          maxWorkers: Math.min(CORES, 4),
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
