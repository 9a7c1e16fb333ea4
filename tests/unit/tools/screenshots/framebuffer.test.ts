import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFramebuffer, toPng } from '../../../../tools/screenshots/framebuffer';

const PIXELS = [
  [0xff0000, 0x00ff00],
  [0x0000ff, 0x123456],
] as const;
const RGB = [0xff, 0, 0, 0, 0xff, 0, 0, 0, 0xff, 0x12, 0x34, 0x56];

/** A window dump of two by two pixels, with a name, one colour in its map and rows that are padded. */
function dump({ bitsPerPixel = 32, byteOrder = 0 } = {}): Uint8Array {
  const header = [
    104,
    7,
    2,
    24,
    2,
    2,
    0,
    byteOrder,
    32,
    0,
    32,
    bitsPerPixel,
    12,
    4,
    0xff0000,
    0xff00,
    0xff,
    8,
    256,
    1,
  ];
  const view = new DataView(new ArrayBuffer(104 + 12 + 2 * 12));
  header.forEach((value, index) => {
    view.setUint32(index * 4, value);
  });
  PIXELS.forEach((row, y) => {
    row.forEach((pixel, x) => {
      view.setUint32(104 + 12 + y * 12 + x * 4, pixel, true);
    });
  });
  return new Uint8Array(view.buffer);
}

describe('the screen of a display without a screen', () => {
  test('is read pixel by pixel', () => {
    const { width, height, rgb } = readFramebuffer(dump());
    expect([width, height, ...rgb]).toEqual([2, 2, ...RGB]);
  });

  test.each([{ bitsPerPixel: 16 }, { byteOrder: 1 }])(
    'is not guessed at where it is kept otherwise: %o',
    (other) => {
      expect(() => readFramebuffer(dump(other))).toThrow('another way');
    },
  );

  test('becomes a PNG with the same pixels', () => {
    const png = toPng(readFramebuffer(dump()));
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 2]);
    const start = png.indexOf('IDAT') + 4;
    const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
    expect([...rows]).toEqual([0, ...RGB.slice(0, 6), 0, ...RGB.slice(6)]);
  });
});
