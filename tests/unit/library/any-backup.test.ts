import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseKept } from '../../../src/protocol/kept-schema';
import { fc } from '../../property';
import { runs } from '../../runs';
import { damagedBytes } from '../../strange/damage';
import { nearly } from '../../strange/nearly';
import { asJson } from '../../strange/values';
import { keptNumber } from './kept-sample';
import { readAll, textOfBackup } from './read-all';

const text = await textOfBackup([1, 2, 3].map((at) => keptNumber(at, { tags: ['mare'], note: 'da citare' })));
const lines = text.trimEnd().split('\n');

/** Articles that are what articles are, and a count of all that was there. */
async function expectRead(file: Uint8Array<ArrayBuffer> | string): Promise<void> {
  const { articles, unusable, end } = await readAll(file);
  expect(articles.length).toBe(end.taken);
  expect(unusable.length).toBe(end.unusable);
  for (const kept of articles) expect(parseKept(kept)).toEqual({ ok: true, value: kept });
}

describe('a backup', () => {
  test('is read as far as it can be, whatever was done to its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(damagedBytes(fc.constant(text)), fc.boolean(), async (bytes, isPacked) => {
        await expectRead(isPacked ? new Uint8Array(gzipSync(bytes)) : bytes);
      }),
      { numRuns: runs(60) },
    );
  });

  test('is read as far as it can be, whatever somebody made of an article', async () => {
    const written = fc.tuple(...lines.map((line) => nearly(fc.constant<unknown>(JSON.parse(line)))));
    await fc.assert(
      fc.asyncProperty(written, async (values) => {
        await expectRead(values.map(asJson).join('\n'));
      }),
      { numRuns: runs(60) },
    );
  });
});
