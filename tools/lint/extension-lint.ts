import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes';
import type { TestReport } from '../test-report';
import { type Finding, partWarnings } from './known-warnings';

interface LintAnswer {
  errors: Finding[];
  warnings: Finding[];
  notices: Finding[];
}

/** Puts a built extension before Mozilla's linter, as a review would. Everything it says fails, but for what is known and explained. */
export async function lintExtension(folder: string, limitSeconds: number): Promise<TestReport> {
  const name = 'extension lint';
  const webExt = join(process.cwd(), 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const args = [webExt, 'lint', '--source-dir', folder, '--no-input', '--output', 'json'];
  const { timedOut, output } = await run(process.execPath, args, { limitSeconds, output: 'keep' });
  const answer = timedOut ? undefined : parseAnswer(output);
  if (!answer) {
    console.log(output.trimEnd());
    const reason = timedOut ? `not done after ${limitSeconds} s` : 'web-ext gave no answer, see above';
    return { passed: 0, failed: [{ name, reason }], skipped: [] };
  }
  const { known, others } = partWarnings(answer.warnings, (file, line, column) => {
    const text = readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
    return text.slice(column - 1);
  });
  for (const { finding, reason } of known) console.log(`  known: ${finding.file}: ${reason}`);
  const failed = [...answer.errors, ...others, ...answer.notices].map((finding) => ({
    name,
    reason: describe(finding),
  }));
  return { passed: failed.length === 0 ? 1 : 0, failed, skipped: [] };
}

/** The one line of the output that is the answer; Node may warn around it. */
function parseAnswer(output: string): LintAnswer | undefined {
  const line = output.split('\n').find((text) => text.startsWith('{"'));
  return line === undefined ? undefined : (JSON.parse(line) as LintAnswer);
}

function describe({ code, message, file, line }: Finding): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return `${code} ${place} ${message}`;
}
