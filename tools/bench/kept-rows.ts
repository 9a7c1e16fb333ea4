import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BenchRow } from '../../tests/bench/row';
import { askGit } from '../git';

const FILE = 'out/bench.json';

/** Figures by the name of their bench, and the commit that they were measured at. */
interface Kept {
  /** Absent outside of a repository: then it is not known what they are of. */
  commit?: string | undefined;
  rows: Record<string, BenchRow[]>;
}

/**
 * The figures of a run, kept as they come: measuring all of them takes most of an hour. `goesOn`: what an ended run has left is part of
 * it, as long as nothing was committed since.
 */
export async function keptRows(goesOn: boolean): Promise<{
  of(name: string): BenchRow[] | undefined;
  keep(name: string, rows: BenchRow[]): Promise<void>;
}> {
  const commit = askGit('rev-parse', 'HEAD')?.trim();
  const before = goesOn ? await read() : undefined;
  const rows = commit !== undefined && before?.commit === commit ? before.rows : {};
  return {
    of: (name) => rows[name],
    async keep(name, measured) {
      rows[name] = measured;
      await mkdir(dirname(FILE), { recursive: true });
      await writeFile(FILE, JSON.stringify({ commit, rows } satisfies Kept));
    },
  };
}

async function read(): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(FILE, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}
