import type { ModelFile } from './model';
import { isPacked, unpack } from './unpack';

/** Larger than any file of a model (nets have up to 60 MB); what would unpack to more is none. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/**
 * What is in a downloaded file, checked against all that its catalogue states: sizes and hashes, packed and unpacked. Where it
 * states nothing, the checksum in gzip is what tells a damaged file. `isDecoded` as in DownloadStart. Throws an Error
 * that says what is wrong.
 */
export async function checkedContent(
  file: ModelFile,
  downloaded: Uint8Array<ArrayBuffer>,
  isDecoded: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  if (wasUnpackedOnTheWay(file, downloaded, isDecoded)) {
    await check(downloaded, file.unpackedBytes, file.unpackedHash);
    return downloaded;
  }
  await check(downloaded, file.bytes, file.hash);
  const content = await unpack(downloaded, file.compression, file.unpackedBytes ?? MAX_FILE_BYTES);
  await check(content, file.unpackedBytes, file.unpackedHash);
  return content;
}

/**
 * Some servers call a `.gz` file by its content and its compression one of the transport, which browsers undo. Then what came
 * is the content itself: believed where there is a hash to tell, or where the browser says that it undid something.
 */
function wasUnpackedOnTheWay(file: ModelFile, downloaded: Uint8Array, isDecoded: boolean): boolean {
  if (isPacked(downloaded, file.compression)) return false;
  return isDecoded || (file.unpackedHash !== undefined && downloaded.byteLength === file.unpackedBytes);
}

/** A file as it was stored, checked against what its catalogue states of its content. Throws an Error that says what is wrong. */
export function checkStored(file: ModelFile, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const isPlain = file.compression === 'none';
  return check(
    content,
    file.unpackedBytes ?? (isPlain ? file.bytes : undefined),
    file.unpackedHash ?? (isPlain ? file.hash : undefined),
  );
}

async function check(bytes: Uint8Array<ArrayBuffer>, size?: number, hash?: string): Promise<void> {
  if (size !== undefined && bytes.byteLength !== size) {
    throw new Error(`${bytes.byteLength} bytes instead of ${size}`);
  }
  if (hash !== undefined && (await sha256Of(bytes)) !== hash)
    throw new Error('another SHA-256 than promised');
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
