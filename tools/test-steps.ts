import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getChromium, getFirefox, getWindowTools } from './browsers';
import { lintExtension } from './lint/extension-lint';
import { reproduce } from './package/reproduce';
import { run } from './processes';
import type { TestReport } from './test-report';

/** One part of `npm test`, by the name that `--only` knows. */
export interface Step {
  name: string;
  run(): Promise<TestReport>;
}

const root = process.cwd();

/** The program of a package, run by this Node: what is in node_modules/.bin differs between systems. */
function program(packageName: string, bin: string, ...args: string[]): string[] {
  return [join(root, 'node_modules', packageName, bin), ...args];
}

/** A command that passes with exit code 0 and counts as one test. Output that is kept is shown when it fails. */
export function commandStep(
  name: string,
  args: readonly string[],
  limitSeconds: number,
  output: 'show' | 'keep' = 'keep',
): Step {
  return {
    name,
    async run() {
      const ended = await run(process.execPath, args, { limitSeconds, output });
      const { code, timedOut } = ended;
      if (code !== 0) console.log(ended.output.trimEnd());
      if (code === 0) return { passed: 1, failed: [], skipped: [] };
      const reason = timedOut ? `not done after ${limitSeconds} s` : `exit code ${code}, see above`;
      return { passed: 0, failed: [{ name, reason }], skipped: [] };
    },
  };
}

/** Tests of vitest: each counts. A run that ends in a way of its own, or not in time, is a failure more. */
export function vitestStep(
  name: string,
  args: readonly string[],
  limitSeconds: number,
  env: NodeJS.ProcessEnv = {},
): Step {
  return {
    name,
    async run() {
      const path = join(root, 'out', `test-${name.replaceAll(/\W+/g, '-')}.json`);
      rmSync(path, { force: true });
      const vitest = program(
        'vitest',
        'vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=./tools/test-reporter.ts',
      );
      const { code, timedOut } = await run(process.execPath, [...vitest, ...args], {
        limitSeconds,
        output: 'show',
        env: { ...env, DIPTYCH_REPORT: path },
      });
      const report = readReport(path);
      if (timedOut) report.failed.push({ name, reason: `not done after ${limitSeconds} s` });
      else if (code !== 0 && report.failed.length === 0) {
        report.failed.push({ name, reason: `vitest ended with exit code ${code}` });
      }
      return report;
    },
  };
}

function readReport(path: string): TestReport {
  if (!existsSync(path)) return { passed: 0, failed: [], skipped: [] };
  return JSON.parse(readFileSync(path, 'utf8')) as TestReport;
}

/** All four builds, each counted. */
export const BUILDS: readonly Step[] = ['chrome', 'firefox', 'chrome-e2e', 'firefox-e2e'].map((variant) =>
  commandStep(`build ${variant}`, program('vite', 'bin/vite.js', 'build', '--mode', variant), 180),
);

/** Tests in real browsers, of the files named or of all. They ask for what they need themselves; getting it here keeps installations out of their time. */
export function e2eStep(
  name: string,
  files: readonly string[],
  limitSeconds: number,
  env: NodeJS.ProcessEnv = {},
): Step {
  return {
    name,
    async run() {
      for (const get of [getChromium, getFirefox, getWindowTools]) {
        const result = await get();
        if ('missing' in result) console.log(result.missing);
      }
      return vitestStep(name, ['--project', 'e2e', ...files], limitSeconds, env).run();
    },
  };
}

/**
 * What comes before the tests, in the order that costs least when something is wrong: rounds, each of as many steps beside each other as
 * a small machine has cores for.
 */
export const CHECKS: readonly (readonly Step[])[] = [
  [
    commandStep('types', program('typescript', 'bin/tsc'), 180),
    commandStep('lint', program('@biomejs/biome', 'bin/biome', 'ci', '.'), 120),
    commandStep('dead code', program('knip', 'bin/knip.js'), 120),
  ],
  BUILDS.slice(0, 2),
  BUILDS.slice(2),
  [
    { name: 'package', run: () => reproduce(180) },
    { name: 'extension lint', run: () => lintExtension(join('dist', 'firefox'), 180) },
  ],
];
