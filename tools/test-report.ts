/** A test by its name, and why it is listed. */
interface Listed {
  name: string;
  reason: string;
}

/** What came of some tests. */
export interface TestReport {
  passed: number;
  failed: Listed[];
  skipped: Listed[];
}

export function addReports(reports: readonly TestReport[]): TestReport {
  return {
    passed: reports.reduce((sum, report) => sum + report.passed, 0),
    failed: reports.flatMap((report) => report.failed),
    skipped: reports.flatMap((report) => report.skipped),
  };
}

/** In continuous integration everything has to run: what was skipped there has failed. */
export function refuseSkips({ passed, failed, skipped }: TestReport): TestReport {
  const refused = skipped.map(({ name, reason }) => ({
    name,
    reason: `skipped, which CI does not allow: ${reason}`,
  }));
  return { passed, failed: [...failed, ...refused], skipped: [] };
}

/** The lists, then the one line that machines read: `12 passed, 0 failed` and, if so, `, 1 skipped`. */
export function summarise({ passed, failed, skipped }: TestReport): string {
  const list = (title: string, items: readonly Listed[]) =>
    items.length === 0 ? [] : [title, ...items.map(({ name, reason }) => `  ${name}: ${firstLine(reason)}`)];
  const counts = [`${passed} passed`, `${failed.length} failed`];
  if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
  return [...list('Skipped:', skipped), ...list('Failed:', failed), counts.join(', ')].join('\n');
}

/** Messages may be coloured and go over many lines; the run itself has shown them in full. */
function firstLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins every colour.
  return text.replace(/\u001b\[[\d;]*m/g, '').split('\n', 1)[0] ?? '';
}
