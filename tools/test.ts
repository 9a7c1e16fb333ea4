/**
 * `npm test`: everything that has to be right. Types, lint, dead code, the four builds, whether another folder gives the same
 * packages, the extension linter, then the tests. The last line says `N passed, N failed`; the exit code agrees with it.
 *
 * `npm test -- --only unit`, or any of: types, lint, dead code, build, package, extension lint, unit, contract, architecture, e2e.
 */
import { FOLDERS } from '../tests/folders';
import { endWithUs, runSteps } from './run-steps';
import { CHECKS, e2eStep, type Step, vitestStep } from './test-steps';

const UNIT_SECONDS = 900;
const E2E_SECONDS = 4200;

endWithUs();

/** The rounds of steps that names after --only stand for; all of them where there is none. `build` is all four builds. */
function chooseSteps(only: readonly string[]): Step[][] {
  const isChosen = (name: string) =>
    only.length === 0 || only.some((word) => name === word || name.startsWith(`${word} `));
  const folders = FOLDERS.filter(isChosen);
  const tests = vitestStep(
    folders.join(', '),
    ['--project', 'unit*', ...folders.map((name) => `tests/${name}/`)],
    UNIT_SECONDS,
  );
  return [
    ...CHECKS.map((round) => round.filter((step) => isChosen(step.name))),
    folders.length > 0 ? [tests] : [],
    isChosen('e2e') ? [e2eStep('e2e', [], E2E_SECONDS)] : [],
  ].filter((round) => round.length > 0);
}

const only = process.argv.slice(2).filter((word) => word !== '--only');
const rounds = chooseSteps(only);
if (rounds.length === 0) {
  console.error(`Nothing is named ${only.join(' ')}. The head of tools/test.ts lists the names.`);
  process.exit(2);
}

process.exit(await runSteps(rounds, 'out/test-report.json'));
