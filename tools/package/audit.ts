import { run } from '../processes';
import type { TestReport } from '../test-report';

/** From the least to the most, as npm names them. */
const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'] as const;
type Severity = (typeof SEVERITIES)[number];

/** What is known of one package. */
interface Advice {
  name: string;
  severity: Severity;
  /** What is wrong, where the package itself is the cause. */
  titles: string[];
}

/** What a registry says of the packages that are named in package-lock.json. */
type AuditAnswer = { isKnown: true; advices: Advice[] } | { isKnown: false; reason: string };

/** Each part with what of it must not be there: nothing at all in what readers get, nothing bad in what builds and tests it. */
const PARTS: readonly { name: string; args: string[]; worst: Severity }[] = [
  { name: 'what the extension carries', args: ['--omit=dev'], worst: 'info' },
  { name: 'all that it is built and tested with', args: [], worst: 'high' },
];

/**
 * Asks npm's registry what is known of the packages of package-lock.json. Changes nothing. What it found has failed; a registry that
 * did not answer is skipped, with its words, and where `mustKnow` it has failed too: nobody is given what nobody could look up.
 */
export async function audit({ mustKnow }: { mustKnow: boolean }): Promise<TestReport> {
  const report: TestReport = { passed: 0, failed: [], skipped: [] };
  for (const { name, args, worst } of PARTS) {
    const label = `audit of ${name}`;
    const answer = await askRegistry(args);
    if (!answer.isKnown) {
      (mustKnow ? report.failed : report.skipped).push({ name: label, reason: answer.reason });
      continue;
    }
    const bad = answer.advices.filter(({ severity }) => isAsBadAs(severity, worst));
    report.failed.push(...bad.map((advice) => ({ name: label, reason: describe(advice) })));
    if (bad.length === 0) report.passed += 1;
  }
  return report;
}

async function askRegistry(args: readonly string[]): Promise<AuditAnswer> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Whatever the machine's own configuration says of audits.
  const asked = ['audit', '--json', '--audit=true', '--package-lock-only', ...args];
  try {
    const { output, timedOut } = await run(npm, asked, { limitSeconds: 120, output: 'keep' });
    return timedOut ? { isKnown: false, reason: 'the registry did not answer in time' } : readAudit(output);
  } catch (thrown) {
    return { isKnown: false, reason: (thrown as Error).message };
  }
}

/** What `npm audit --json` printed, with whatever npm warned of around it. */
export function readAudit(output: string): AuditAnswer {
  const json = parseObject(output);
  const { vulnerabilities, message, error } = (json ?? {}) as {
    vulnerabilities?: Record<string, { severity?: unknown; via?: unknown }>;
    message?: unknown;
    error?: { summary?: unknown };
  };
  if (!vulnerabilities || typeof vulnerabilities !== 'object') {
    const said = [message, error?.summary].find((text) => typeof text === 'string' && text !== '');
    return { isKnown: false, reason: `the registry could not be asked: ${said ?? 'npm gave no answer'}` };
  }
  const advices = Object.entries(vulnerabilities).map(([name, { severity, via }]) => ({
    name,
    // One that npm has another word for is not to be let through.
    severity: SEVERITIES.find((known) => known === severity) ?? 'critical',
    titles: titlesOf(via),
  }));
  return { isKnown: true, advices };
}

/** The causes of a finding: objects with a title, or names of packages that are the cause. */
function titlesOf(via: unknown): string[] {
  const causes = Array.isArray(via) ? (via as (string | { title?: unknown } | null)[]) : [];
  return causes.flatMap((cause) => {
    if (typeof cause === 'string') return [`by ${cause}`];
    return typeof cause?.title === 'string' ? [cause.title] : [];
  });
}

function parseObject(output: string): unknown {
  const [start, end] = [output.indexOf('{'), output.lastIndexOf('}')];
  try {
    return JSON.parse(output.slice(start, end + 1));
  } catch {
    return undefined;
  }
}

function isAsBadAs(severity: Severity, worst: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(worst);
}

function describe({ name, severity, titles }: Advice): string {
  return `${name} (${severity}): ${titles.join('; ') || 'no title'}`;
}
