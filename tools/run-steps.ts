import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { drawSeed } from '../tests/seed';
import { endAll } from './processes';
import { addReports, refuseSkips, summarise, type TestReport } from './test-report';
import type { Step } from './test-steps';

/** What was started ends when this process is told to. */
export function endWithUs(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      endAll();
      process.exit(130);
    });
  }
}

/**
 * Runs rounds of steps one after the other, the steps of a round beside each other; says how each went, and writes what came of all to
 * a file. The last line says `N passed, N failed`; the exit code that is given back agrees with it.
 */
export async function runSteps(rounds: readonly (readonly Step[])[], file: string): Promise<0 | 1> {
  // One for all steps, so that whatever fails can be run again as it was.
  drawSeed(console.log);
  const steps = rounds.flat();
  const runStep = async (step: Step) => {
    const place = `[${steps.indexOf(step) + 1}/${steps.length}] ${step.name}`;
    const begun = Date.now();
    console.log(`\n${place} ...`);
    const report = await step.run();
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(`${place}: ${report.failed.length === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
    return report;
  };
  const reports: TestReport[] = [];
  for (const round of rounds) reports.push(...(await Promise.all(round.map(runStep))));
  const total = process.env.CI === 'true' ? refuseSkips(addReports(reports)) : addReports(reports);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(total, null, 2));
  console.log(`\n${summarise(total)}`);
  return total.failed.length === 0 && total.passed > 0 ? 0 : 1;
}
