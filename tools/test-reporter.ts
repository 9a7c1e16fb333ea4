import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { TestReport } from './test-report';

/**
 * Writes what was tested to the file named in DIPTYCH_REPORT, after every test, so that a run that had to be
 * ended still tells how far it came. Vitest's own JSON has no reasons for what was skipped.
 */
export default class ReportWriter implements Reporter {
  readonly #report: TestReport = { passed: 0, failed: [], skipped: [] };

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    const name = `${test.module.relativeModuleId} > ${test.fullName}`;
    if (result.state === 'passed') this.#report.passed += 1;
    if (result.state === 'failed')
      this.#report.failed.push({ name, reason: result.errors[0]?.message ?? '' });
    if (result.state === 'skipped') {
      this.#report.skipped.push({ name, reason: result.note ?? 'no reason given' });
    }
    this.#write();
  }

  /** A file that could not be loaded, or whose hooks failed, has errors of its own. */
  onTestModuleEnd(module: TestModule): void {
    for (const error of module.errors()) {
      this.#report.failed.push({ name: module.relativeModuleId, reason: error.message });
    }
    for (const suite of module.children.allSuites()) {
      for (const error of suite.errors()) {
        const name = `${module.relativeModuleId} > ${suite.fullName}`;
        this.#report.failed.push({ name, reason: error.message });
      }
    }
    this.#write();
  }

  onTestRunEnd(_modules: unknown, unhandled: readonly { message: string }[]): void {
    for (const { message } of unhandled)
      this.#report.failed.push({ name: 'unhandled error', reason: message });
    this.#write();
  }

  #write(): void {
    const path = process.env.DIPTYCH_REPORT;
    if (!path) throw new Error('DIPTYCH_REPORT names no file to report to.');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(this.#report, null, 2));
  }
}
