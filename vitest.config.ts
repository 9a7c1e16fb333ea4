import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { extent } from './tests/extent';

/** What takes minutes even quickly: it is for the long extent. */
const LONG_ALONE = [
  'tests/proof/{storage,endurance}/**',
  'tests/proof/faults/{browser-ended,clock,device-ended}.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: './tests/draw-seed.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{unit,contract,architecture}/**/*.test.{ts,tsx}'],
          // A real server loads its languages when they are first asked for, and the machine may be busy. A test may have several
          // properties, each of which is tried for minutes at length.
          testTimeout: extent({ quick: 30_000, long: 600_000 }),
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/{e2e,proof}/**/*.test.ts'],
          exclude: extent({ quick: LONG_ALONE, long: [] }),
          // Real browsers on a shared machine: a file for each core, of which there may be few, and patience.
          maxWorkers: Math.min(availableParallelism(), 4),
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
