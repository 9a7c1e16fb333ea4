/**
 * `npm run proof`: the long part of what `npm test` does quickly, and all figures. Every flow in both browsers, faults at many moments,
 * every attack through every way in, a thousand articles in one session, long fuzzing, then `npm run bench`, from which BENCHMARKS.md is
 * written. It takes hours and wants a machine that does nothing else. The last line says `N passed, N failed`; the exit code agrees with it.
 *
 * `npm run proof -- --only faults`, or any of: audit, builds, fuzzing, flows, attacks, faults, storage, migrations, endurance, figures.
 */
import { audit } from './package/audit';
import { endWithUs, runSteps } from './run-steps';
import { BUILDS, commandStep, e2eStep, type Step, vitestStep } from './test-steps';

const LONG = { DIPTYCH_PROOF: 'long' };
const FUZZING_SECONDS = 3600;
const BROWSER_SECONDS = 7200;
const FIGURES_SECONDS = 7200;

const inBrowsers = ['attacks', 'faults', 'storage', 'migrations', 'endurance'].map((folder) =>
  e2eStep(folder, [`tests/proof/${folder}/`], BROWSER_SECONDS, LONG),
);
/** What `npm test` drives in one browser alone, in both. */
const flows = e2eStep('flows', ['tests/e2e/'], BROWSER_SECONDS, LONG);

const STEPS: readonly Step[] = [
  // Only at a release has the registry to have an answer.
  { name: 'audit', run: () => audit({ mustKnow: false }) },
  ...BUILDS,
  vitestStep('fuzzing', ['--project', 'unit*', 'tests/unit/', 'tests/contract/'], FUZZING_SECONDS, LONG),
  flows,
  ...inBrowsers,
  // Last, so that nothing of what came before is still running beside it.
  commandStep('figures', ['--import', 'tsx', 'tools/bench.ts', '--write'], FIGURES_SECONDS, 'show'),
];

endWithUs();
const only = process.argv.slice(2).filter((word) => word !== '--only');
const isChosen = ({ name }: Step) =>
  only.length === 0 || only.some((word) => name === word || (word === 'builds' && name.startsWith('build ')));
const steps = STEPS.filter(isChosen);
if (steps.length === 0) {
  console.error(`Nothing is named ${only.join(' ')}. The head of tools/proof.ts lists the names.`);
  process.exit(2);
}
process.exit(
  await runSteps(
    steps.map((step) => [step]),
    'out/proof-report.json',
  ),
);
