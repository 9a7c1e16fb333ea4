import type { KeptArticle } from '../../../src/core/kept-article';
import { writeBackup } from '../../../src/library/backup';
import { gzipped } from '../../../src/library/gzip';
import { readBackup } from '../../../src/library/read-backup';
import { differences } from './differences';
import { madeKept } from './made-kept';

/** What it took to write a library and to read it again. Seconds without those that making and comparing the articles took. */
export interface Restored {
  writing: number;
  reading: number;
  packedBytes: number;
  textBytes: number;
  /** Fields that are other than they were, articles that are not there included. */
  differences: number;
}

export async function restoreAll(articles: number): Promise<Restored> {
  let aside = 0;
  let textBytes = 0;
  const timed = <T>(work: () => T): T => {
    const started = performance.now();
    const result = work();
    aside += performance.now() - started;
    return result;
  };
  async function* made(): AsyncGenerator<KeptArticle> {
    for (let at = 0; at < articles; at++) yield timed(() => madeKept(at));
  }
  async function* counted(lines: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const line of lines) {
      textBytes += timed(() => Buffer.byteLength(line));
      yield line;
    }
  }
  const started = performance.now();
  const facts = { count: articles, now: new Date(0), attribution: ({ id }: KeptArticle) => id };
  const file = await new Response(gzipped(counted(writeBackup(made(), facts)))).blob();
  const written = performance.now();
  const writing = written - started - aside;
  aside = 0;
  let found = 0;
  let at = 0;
  for await (const outcome of readBackup(file)) {
    if (outcome.type === 'article') {
      found += timed(() => differences(outcome.kept, madeKept(at)));
      at += 1;
    } else if (outcome.type === 'end' && outcome.problem) found += 1;
  }
  const reading = performance.now() - written - aside;
  return {
    writing,
    reading,
    packedBytes: file.size,
    textBytes,
    differences: found + Math.abs(articles - at),
  };
}
