import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzipped } from '../../../src/library/gzip';
import { fc } from '../../property';
import { runs } from '../../runs';
import { anyKept } from './any-kept';
import { keptNumber } from './kept-sample';
import { linesOf, readAll } from './read-all';

const three = [1, 2, 3].map((at) => keptNumber(at));

describe('a backup', () => {
  it('is a header, one article a line, and an end', async () => {
    const lines: string[] = [];
    for await (const line of linesOf(three)) lines.push(line);
    expect(lines.map((line) => line.indexOf('\n') === line.length - 1)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'diptych-library',
      version: 1,
      exportedAt: '2026-11-28T12:00:00.000Z',
      articles: 3,
    });
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({
      format: 'diptych-article',
      version: 1,
      attribution: 'Of en https://porto.example/2.',
      pairs: three[1]?.pairs,
    });
    expect(JSON.parse(lines[2] ?? '')).not.toHaveProperty('id');
    expect(JSON.parse(lines[4] ?? '')).toEqual({ format: 'diptych-library-end', articles: 3 });
  });

  it('gives back every field of what went into it, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyKept, { maxLength: 5 }), async (kept) => {
        const file = await new Response(gzipped(linesOf(kept))).blob();
        const { articles, unusable, begun, end } = await readAll(file);
        expect(articles).toEqual(kept);
        expect(unusable).toEqual([]);
        expect(begun).toMatchObject({ articles: kept.length, exportedAt: '2026-11-28T12:00:00.000Z' });
        expect(end).toEqual({ type: 'end', taken: kept.length, unusable: 0, missing: 0 });
      }),
      { numRuns: runs(60) },
    );
  });

  it('is gzip that other programs unpack', async () => {
    const bytes = await new Response(gzipped(linesOf(three))).arrayBuffer();
    const text = gunzipSync(Buffer.from(bytes)).toString('utf8');
    expect(text.split('\n').length).toBe(6);
    expect(text).toContain('torna a splendere');
  });

  it('of nothing is a backup too', async () => {
    const { articles, end } = await readAll(await new Response(gzipped(linesOf([]))).blob());
    expect([articles, end]).toEqual([[], { type: 'end', taken: 0, unusable: 0, missing: 0 }]);
  });

  it('asks for no article before it is wanted, and for none after it was stopped', async () => {
    let asked = 0;
    let isStopped = false;
    async function* texts() {
      try {
        for (;;) {
          asked += 1;
          yield `${Math.random()}`.repeat(20_000);
        }
      } finally {
        isStopped = true;
      }
    }
    const reader = gzipped(texts()).getReader();
    await reader.read();
    expect(asked).toBeLessThan(50);
    await reader.cancel();
    await expect.poll(() => isStopped).toBe(true);
  });

  it('fails where storage does', async () => {
    // biome-ignore lint/correctness/useYield: it fails before there is anything.
    async function* failing(): AsyncGenerator<string> {
      throw new Error('storage is gone');
    }
    await expect(new Response(gzipped(failing())).blob()).rejects.toThrow('storage is gone');
  });
});
