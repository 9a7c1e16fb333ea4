/**
 * `npm test`: everything that has to be right. Types, lint, dead code, the four builds, whether another folder gives the same
 * packages, the extension linter, then the tests. The last line says `N passed, N failed`; the exit code agrees with it.
 *
 * `npm test -- --only unit`, or any of: types, lint, dead code, build, package, extension lint, unit, contract, architecture, e2e.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawSeed } from '../tests/seed';
import { getChromium, getFirefox, getWindowTools } from './browsers';
import { endAll } from './processes';
import { addReports, refuseSkips, summarise, type TestReport } from './test-report';
import { CHECKS, FOLDERS, type Step, vitestStep } from './test-steps';

const UNIT_SECONDS = 900;
const E2E_SECONDS = 3000;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endAll();
    process.exit(130);
  });
}

/** The steps that names after --only stand for; all of them where there is none. `build` is all four builds. */
function chooseSteps(only: readonly string[]): Step[] {
  const isChosen = (name: string) =>
    only.length === 0 || only.some((word) => name === word || name.startsWith(`${word} `));
  const folders = FOLDERS.filter(isChosen);
  const tests = vitestStep(
    folders.join(', '),
    ['--project', 'unit', ...folders.map((name) => `tests/${name}/`)],
    UNIT_SECONDS,
  );
  const e2e: Step = {
    name: 'e2e',
    async run() {
      await getBrowsers();
      return vitestStep('e2e', ['--project', 'e2e'], E2E_SECONDS).run();
    },
  };
  return [
    ...CHECKS.filter((step) => isChosen(step.name)),
    ...(folders.length > 0 ? [tests] : []),
    ...(isChosen('e2e') ? [e2e] : []),
  ];
}

/** Tests ask for what they need themselves; getting it here keeps installations out of their time. */
async function getBrowsers(): Promise<void> {
  for (const get of [getChromium, getFirefox, getWindowTools]) {
    const result = await get();
    if ('missing' in result) console.log(result.missing);
  }
}

const only = process.argv.slice(2).filter((word) => word !== '--only');
const steps = chooseSteps(only);
if (steps.length === 0) {
  console.error(`Nothing is named ${only.join(' ')}. The head of tools/test.ts lists the names.`);
  process.exit(2);
}

// One for all steps, so that whatever fails can be run again as it was.
drawSeed(console.log);

const reports: TestReport[] = [];
for (const [index, step] of steps.entries()) {
  const begun = Date.now();
  console.log(`\n[${index + 1}/${steps.length}] ${step.name} ...`);
  const report = await step.run();
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(
    `[${index + 1}/${steps.length}] ${step.name}: ${report.failed.length === 0 ? 'ok' : 'FAILED'}, ${seconds} s`,
  );
  reports.push(report);
}

const total = process.env.CI === 'true' ? refuseSkips(addReports(reports)) : addReports(reports);
mkdirSync('out', { recursive: true });
writeFileSync('out/test-report.json', JSON.stringify(total, null, 2));
console.log(`\n${summarise(total)}`);
process.exit(total.failed.length === 0 && total.passed > 0 ? 0 : 1);
