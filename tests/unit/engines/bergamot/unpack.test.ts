import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../../src/engines/bergamot/unpack';
import { noise } from './sample-models';

/** A zstd frame with one raw block: RFC 8878, 3.1.1. */
function rawZstd(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = (content.byteLength << 3) | 1;
  return new Uint8Array([
    ...[0x28, 0xb5, 0x2f, 0xfd],
    ...[0x20, content.byteLength],
    ...[header & 0xff, (header >> 8) & 0xff, header >> 16],
    ...content,
  ]);
}

const content = noise(200, 1);
const gzip = new Uint8Array(gzipSync(content));

describe('unpack', () => {
  it.each([
    ['gzip', gzip],
    ['zstd', rawZstd(content)],
    ['none', content],
  ] as const)('gives what is in %s', async (compression, packed) => {
    expect(await unpack(packed, compression, 200)).toEqual(content);
  });

  it.each([
    ['gzip', gzip.slice(0, -9), 'not gzip, or cut off'],
    ['gzip', content, 'not gzip, or cut off'],
    ['gzip', gzip.with(100, (gzip[100] ?? 0) ^ 1), 'not gzip, or cut off'],
    ['zstd', rawZstd(content).slice(0, -9), 'not zstd, or cut off'],
    ['zstd', gzip, 'not zstd, or cut off'],
  ] as const)('refuses what is not %s', async (compression, packed, message) => {
    await expect(unpack(packed, compression, 1_000)).rejects.toThrow(message);
  });

  it.each([
    ['gzip', gzip],
    ['zstd', rawZstd(content)],
  ] as const)('takes no more than was promised out of %s', async (compression, packed) => {
    await expect(unpack(packed, compression, 199)).rejects.toThrow('more than 199 bytes in it');
  });

  it('stops in the middle of a gzip that would fill the memory', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(50_000_000)));
    await expect(unpack(bomb, 'gzip', 1_000)).rejects.toThrow('more than 1000 bytes in it');
  });
});
