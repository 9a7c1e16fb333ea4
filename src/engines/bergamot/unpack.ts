import type { Compression } from './model';

/** How such files begin: RFC 1952, 2.3.1; RFC 8878, 3.1.1. */
const BEGINNINGS = { gzip: [0x1f, 0x8b], zstd: [0x28, 0xb5, 0x2f, 0xfd], none: [] };

export function isPacked(bytes: Uint8Array, compression: Compression): boolean {
  return BEGINNINGS[compression].every((byte, at) => bytes[at] === byte);
}

/** What is in a compressed file, up to a size. Throws an Error that says what is wrong with it. */
export async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  compression: Compression,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (compression === 'none') return packed;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const take = (part: Uint8Array) => {
    bytes += part.byteLength;
    if (bytes > maxBytes) throw new Error(`more than ${maxBytes} bytes in it`);
    parts.push(part);
  };
  await (compression === 'gzip' ? gunzip : unzstd)(packed, take);
  return joined(parts);
}

/** One array of many. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

type Take = (part: Uint8Array) => void;

async function gunzip(packed: Uint8Array<ArrayBuffer>, take: Take): Promise<void> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      // Browsers word it differently, and one says nothing.
      throw new Error('not gzip, or cut off');
    });
    if (done) return;
    try {
      take(value);
    } catch (error) {
      await reader.cancel();
      throw error;
    }
  }
}

/** Browsers know no zstd. Few catalogues have it, so its decoder is loaded when one does. */
async function unzstd(packed: Uint8Array<ArrayBuffer>, take: Take): Promise<void> {
  const { Decompress } = await import('fzstd');
  let tooLarge: unknown;
  const decoder = new Decompress((part) => {
    try {
      take(part);
    } catch (error) {
      tooLarge = error;
      throw error;
    }
  });
  try {
    decoder.push(packed, true);
  } catch {
    throw tooLarge ?? new Error('not zstd, or cut off');
  }
}
