import { constants, createGzip, gzipSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runs } from '../../runs';
import { runSeed } from '../../seed';
import { seeded } from '../../seeded';
import { keptNumber } from './kept-sample';
import { readAll, textOfBackup } from './read-all';

const few = [1, 2, 3].map((at) => keptNumber(at));

describe('a backup that ends too early', () => {
  it('gives every article that came whole, wherever it ends', async () => {
    const text = await textOfBackup(few);
    for (let length = 0; length < text.length; length += 7) {
      const part = text.slice(0, length);
      const { articles, unusable, end } = await readAll(part);
      const came = few.slice(0, wholeArticles(part));
      expect(articles).toEqual(came);
      expect(unusable).toEqual([]);
      if (length > 0 && came.length < few.length) expect(end.problem?.kind).toMatch(/truncated|not-a-backup/);
      if (part.includes('\n')) expect(end.missing).toBe(few.length - came.length);
    }
  });

  it('does so packed, at every byte', async () => {
    const packed = gzipSync(await textOfBackup(few));
    await Promise.all(
      Array.from({ length: packed.length - 1 }, async (_, at) => {
        const part = packed.subarray(0, at + 1);
        const { articles, unusable, end } = await readAll(new Uint8Array(part));
        // What can be unpacked of it, by another program.
        const text = part.length > 10 ? unpacked(part) : '';
        const came = few.slice(0, wholeArticles(text));
        expect(articles).toEqual(came);
        expect(unusable).toEqual([]);
        if (came.length < few.length) expect(end.problem?.kind).toBe(at === 0 ? 'not-a-backup' : 'truncated');
        if (text.includes('\n')) expect(end.missing).toBe(few.length - came.length);
      }),
    );
  });

  it('does so where it is large', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => keptNumber(at, { note: `${Math.random()}` }));
    const packed = gzipSync(await textOfBackup(many));
    const part = packed.subarray(0, packed.length >> 1);
    const { articles, end } = await readAll(new Uint8Array(part));
    expect(articles.length).toBe(wholeArticles(unpacked(part)));
    expect(articles.length).toBeGreaterThan(1_000);
    expect(end).toMatchObject({ problem: { kind: 'truncated' }, missing: 3_000 - articles.length });
  });
});

describe('a backup that is damaged', () => {
  it('is read as far as it can be, and never throws', async () => {
    const text = await textOfBackup(few);
    const random = seeded(runSeed());
    const problems = new Set<string | undefined>();
    for (let run = 0; run < runs(150); run++) {
      const packed = gzipSync(text);
      packed[Math.floor(random() * packed.length)] = Math.floor(random() * 256);
      const { articles, end } = await readAll(new Uint8Array(packed));
      expect(articles.length).toBe(end.taken);
      problems.add(end.problem?.kind);
    }
    expect(problems).toContain('damaged');
  });
});

describe('a file that unpacks to far too much', () => {
  it('is left where it becomes too much', async () => {
    const bomb = await zeros(120_000_000);
    expect(bomb.length).toBeLessThan(200_000);
    expect((await readAll(bomb)).end).toEqual({
      type: 'end',
      taken: 0,
      unusable: 0,
      problem: { kind: 'too-large' },
    });
  });

  it('is so unpacked as well', async () => {
    const chunk = new Uint8Array(1_000_000).fill(32);
    let sent = 0;
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    expect((await readAll(stream)).end.problem).toEqual({ kind: 'too-large' });
    expect(sent).toBeLessThan(310);
  });
});

/** How many lines of a text are articles, of those that have an end, or none but are whole. */
function wholeArticles(text: string): number {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{"format":"diptych-article"') && line.endsWith('}') && isJson(line))
    .length;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function unpacked(part: Buffer): string {
  return inflateRawSync(part.subarray(10), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
}

async function zeros(length: number): Promise<Uint8Array<ArrayBuffer>> {
  const gzip = createGzip({ level: 9 });
  const parts: Buffer[] = [];
  gzip.on('data', (part: Buffer) => parts.push(part));
  for (let at = 0; at < length; at += 10_000_000) gzip.write(Buffer.alloc(10_000_000, 32));
  await new Promise((resolve) => gzip.end(resolve).on('end', resolve));
  return new Uint8Array(Buffer.concat(parts));
}
