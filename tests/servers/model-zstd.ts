const MAGIC = 0xfd2fb528;
/** A single segment, its length in four bytes, no checksum, no dictionary. */
const DESCRIPTOR = 0b1010_0000;
const LARGEST_BLOCK = 128 * 1024;

/**
 * Bytes as a Zstandard frame (RFC 8878, section 3.1.1) that compresses nothing: all its blocks are raw ones. Every reader
 * has to take such a frame, and Node 20 has no compressor.
 */
export function zstdFrame(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.max(1, Math.ceil(content.length / LARGEST_BLOCK));
  const frame = new Uint8Array(9 + 3 * blocks + content.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint8(4, DESCRIPTOR);
  view.setUint32(5, content.length, true);
  let at = 9;
  for (let block = 0; block < blocks; block++) {
    const part = content.subarray(block * LARGEST_BLOCK, (block + 1) * LARGEST_BLOCK);
    // Three bytes: whether it is the last one, its kind (raw is 0) in two bits, and its length.
    const header = (part.length << 3) | (block === blocks - 1 ? 1 : 0);
    frame.set([header & 255, (header >> 8) & 255, header >> 16], at);
    frame.set(part, at + 3);
    at += 3 + part.length;
  }
  return frame;
}
