import type { ServerResponse } from 'node:http';
import type { PublishedModel, StoredFile } from './model-layout';

/** What a catalogue can be told to do wrong with a path. */
export type CatalogueFault =
  | { kind: 'status'; status: number }
  /** No answer at all, for ever. */
  | { kind: 'silence' }
  /** The connection is cut after so many bytes of the file. */
  | { kind: 'dropped'; after: number }
  /** A web page, with status 200. */
  | { kind: 'html' }
  /** This instead of the list. */
  | { kind: 'json'; json: unknown }
  /** One bit of what is downloaded is another. */
  | { kind: 'other-bytes' }
  /** Properly packed, of the same length, with one bit of what is in it another. */
  | { kind: 'other-content' }
  /** Properly packed, with so many bytes more (or less) in it. */
  | { kind: 'resized'; by: number }
  /** What should be in it, not packed at all. */
  | { kind: 'not-packed' };

type BytesFault = Extract<
  CatalogueFault,
  { kind: 'other-bytes' | 'other-content' | 'resized' | 'not-packed' }
>;

const PAGE = '<!doctype html><title>Welcome</title><p>Please sign in to use this network.</p>';

/** Answers with what is no file, and says whether it did. */
export function answerWithFault(fault: CatalogueFault | undefined, response: ServerResponse): boolean {
  switch (fault?.kind) {
    case 'status':
      response.writeHead(fault.status, { 'Content-Type': 'text/plain' }).end(`Status ${fault.status}`);
      return true;
    case 'html':
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
      return true;
    case 'json':
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(fault.json));
      return true;
    case 'silence':
      return true;
    default:
      return false;
  }
}

/** What is downloaded of a file, damaged as the fault says. */
export function bytesOf(file: StoredFile, fault: CatalogueFault | undefined): Uint8Array {
  return fault && isBytesFault(fault) ? damaged(file, fault) : file.packed;
}

/** A model whose hashes and sizes are right and whose content no engine can read. */
export function unreadable(model: PublishedModel): PublishedModel {
  const files = model.files.map((file) =>
    file.part === 'model' ? { ...file, bytes: noise(file.bytes.length) } : file,
  );
  return { ...model, files };
}

function isBytesFault(fault: CatalogueFault): fault is BytesFault {
  const { kind } = fault;
  return kind === 'other-bytes' || kind === 'other-content' || kind === 'resized' || kind === 'not-packed';
}

function damaged({ content, packed, pack }: StoredFile, fault: BytesFault): Uint8Array {
  switch (fault.kind) {
    case 'other-bytes':
      return otherBit(packed);
    case 'other-content':
      return pack(otherBit(content));
    case 'resized':
      return pack(resized(content, fault.by));
    case 'not-packed':
      return content;
  }
}

function otherBit(bytes: Uint8Array): Uint8Array {
  const other = Uint8Array.from(bytes);
  const middle = bytes.length >> 1;
  other[middle] = (other[middle] ?? 0) ^ 1;
  return other;
}

function resized(bytes: Uint8Array, by: number): Uint8Array {
  const other = new Uint8Array(Math.max(0, bytes.length + by));
  other.set(bytes.subarray(0, other.length));
  return other;
}

/** The same each time, and nothing that a file begins with. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 7919 + (index >> 8) * 31 + 165) & 255);
}
