import type { BenchRow } from '../../tests/bench/row';
import type { Machine } from './machine';

/** Everything of one run of all benches: what BENCHMARKS.md is written from. */
export interface Report {
  /** The day, ISO 8601. */
  date: string;
  machine: Machine;
  /** Whether the real pages and sentences were there that some figures are of. */
  hasRealPages: boolean;
  rows: BenchRow[];
}

const HEAD = `# Benchmarks

Written by \`npm run bench -- --write\` and \`npm run proof\`, never by hand: a test compares this page with [docs/benchmarks.json](docs/benchmarks.json).

Times are of real Chromium where a view or a page is named, with a server that takes 150 ms for each answer; other times are of Node. A figure
is the middle one of its runs, with the least and the greatest behind it. *Instead* is what somebody would use otherwise, measured in the
same run.
`;

/** The page that BENCHMARKS.md is. Pure. */
export function reportPage({ date, machine, hasRealPages, rows }: Report): string {
  const areas = [...new Set(rows.map(({ area }) => area))];
  const judged = rows.filter(({ limit }) => limit !== null);
  const missed = judged.filter(({ ok }) => !ok);
  const sections = areas.map((area) =>
    section(
      area,
      rows.filter((row) => row.area === area),
    ),
  );
  return [
    HEAD,
    `Measured on ${date} on ${machine.cores} cores of ${machine.processor} with ${machine.memoryGB} GB, ${machine.system}, Node ${machine.node}${machine.browser ? `, ${machine.browser}` : ''}.`,
    ...(hasRealPages ? [] : ['Real pages and sentences were not there: figures of them are left out.']),
    `${judged.length} figures have a limit; ${missed.length === 0 ? 'all keep it' : `${missed.length} miss it, marked **missed**`}.`,
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}

function section(area: string, rows: readonly BenchRow[]): string {
  const own = rows.filter(({ by }) => by === undefined);
  const lines = own.map((row) => {
    const instead = rows
      .filter(({ by, name }) => by !== undefined && name === row.name)
      .map((other) => `${other.by}: ${figure(other)}`);
    return `| ${[row.name, figure(row), limitOf(row), instead.join('; ')].map(cell).join(' | ')} |`;
  });
  return [
    `## ${area.charAt(0).toUpperCase()}${area.slice(1)}`,
    '',
    '| figure | measured | limit | instead |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** `84 ms (80 to 97, 5 runs)` */
export function figure({ value, min, max, runs, unit }: BenchRow): string {
  const spread = runs > 1 ? ` (${min} to ${max}, ${runs} runs)` : '';
  return `${value}${unit && ` ${unit}`}${spread}`;
}

/** `at most 100`, and whether it is missed; empty where there is none. */
function limitOf({ limit, is, ok }: BenchRow): string {
  if (limit === null) return '';
  return `at ${is} ${limit}${ok ? '' : ', **missed**'}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
