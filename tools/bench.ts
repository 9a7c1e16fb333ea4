/**
 * `npm run bench`: the project's figures, measured here and now, each beside its limit and beside what somebody would use instead.
 * `-- --json FILE` writes them as rows, `-- --only NAME` measures one part, `-- --write` writes BENCHMARKS.md from all of them,
 * `-- --go-on` goes on with a run that was ended.
 * Exit code 1 where a limit is missed.
 */
import { writeFile } from 'node:fs/promises';
import { type BenchRow, rowsOf } from '../tests/bench/row';
import { BENCHES } from './bench/benches';
import { keptRows } from './bench/kept-rows';
import { thisMachine } from './bench/machine';
import { pace } from './bench/pace';
import { figure, reportPage } from './bench/report';

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function print(rows: readonly BenchRow[]): void {
  for (const row of rows) {
    const { area, name, by, limit, is, ok } = row;
    const against = limit === null ? '' : `  at ${is} ${limit}  ${ok ? 'ok' : 'MISSED'}`;
    console.log(`${area.padEnd(9)} ${name}${by ? ` [${by}]` : ''}: ${figure(row)}${against}`);
  }
}

const only = option('--only');
const isWritten = process.argv.includes('--write');
if (only && !BENCHES[only])
  throw new Error(`There is no bench ${only}. There are ${Object.keys(BENCHES).join(', ')}.`);
if (only && isWritten) throw new Error('BENCHMARKS.md is written from all figures: leave out --only.');

const kept = await keptRows(process.argv.includes('--go-on'));
const rows: BenchRow[] = [];
const paces: number[] = [];
// One after the other: they would slow each other down.
for (const [name, measure] of Object.entries(BENCHES)) {
  if (only && only !== name) continue;
  console.log(`\n${name} ...`);
  paces.push(pace());
  const measured = kept.of(name) ?? (await measure());
  if (!only) await kept.keep(name, measured);
  print(measured);
  rows.push(...measured);
}

rows.unshift(rowsOf('proof')('a fixed piece of work in Node, before each part', 'ms', paces));
const missed = rows.filter(({ ok }) => !ok);
if (missed.length > 0) console.log(`\nMissed, ${missed.length} of ${rows.length}:`);
print(missed);
const file = option('--json');
if (file) await writeFile(file, `${JSON.stringify(rows, null, 2)}\n`);
if (isWritten) {
  const report = {
    date: new Date().toISOString().slice(0, 10),
    machine: await thisMachine(),
    hasRealPages: Boolean(process.env.DIPTYCH_EVAL),
    rows,
  };
  await writeFile('docs/benchmarks.json', `${JSON.stringify(report, null, 1)}\n`);
  await writeFile('BENCHMARKS.md', reportPage(report));
}
process.exitCode = missed.length === 0 ? 0 : 1;
