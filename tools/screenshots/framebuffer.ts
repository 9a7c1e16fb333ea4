import { crc32, deflateSync } from 'node:zlib';

/** Red, green and blue of each pixel, row by row. */
export interface Picture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/**
 * Reads what Xvfb keeps of its screen with -fbdir: a window dump of X11 (X11/XWDFile.h), whose header is numbers of 32 bits in
 * network order, then the colour map, then the rows. Throws on anything but 32 bits a pixel with blue first, which is
 * what a screen of depth 24 has on the machines this runs on.
 */
export function readFramebuffer(dump: Uint8Array): Picture {
  const view = new DataView(dump.buffer, dump.byteOffset, dump.byteLength);
  const field = (index: number) => view.getUint32(index * 4);
  const [headerBytes, width, height, byteOrder, bitsPerPixel] = [0, 4, 5, 7, 11].map(field) as Numbers;
  const [bytesPerLine, redMask, colours] = [12, 14, 19].map(field) as Numbers;
  if (bitsPerPixel !== 32 || byteOrder !== 0 || redMask !== 0xff0000) {
    throw new Error('This screen keeps its pixels in another way than is known here.');
  }
  const start = headerBytes + colours * 12;
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * bytesPerLine + x * 4;
      const to = (y * width + x) * 3;
      for (const channel of [0, 1, 2]) rgb[to + channel] = dump[from + 2 - channel] ?? 0;
    }
  }
  return { width, height, rgb };
}

type Numbers = [number, number, number, number, number];

/** A PNG without transparency: https://www.w3.org/TR/png-3/ */
export function toPng({ width, height, rgb }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, true colour.
  header.set([8, 2], 8);
  // Each row begins with the filter it was written with: none.
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++) {
    rows.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  }
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
