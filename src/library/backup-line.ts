import type { KeptArticle } from '../core/kept-article';
import { parseKept } from '../protocol/kept-schema';
import type { ByteLine } from './byte-lines';

/** Why a line of a backup cannot be used. `where`: which part of the article is not what it has to be. */
export type UnusableReason =
  | { reason: 'damaged' }
  | { reason: 'too-long' }
  | { reason: 'newer' }
  | { reason: 'invalid'; where: string };

const MOST_TITLE_CHARS = 120;
const decoder = new TextDecoder('utf-8', { fatal: true });
/** In a line that is no JSON any more, the title may still be whole. */
const TITLE = /"title"\s*:\s*\{\s*"value"\s*:\s*("(?:[^"\\]|\\.){0,2000}")/;

/** A line of a file, read. */
export interface BackupLine {
  /** From 1, blank ones counted. */
  number: number;
  /** Without a byte order mark; absent where it is no UTF-8 or too long. */
  text?: string;
  /** Absent where it is no JSON. */
  value?: unknown;
  isTooLong: boolean;
  /** False for what the file ends with, or breaks off in. */
  hasEnd: boolean;
}

/** Reads each line but the blank ones. */
export async function* backupLines(lines: AsyncIterable<ByteLine>): AsyncGenerator<BackupLine, void, void> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const { isTooLong, hasEnd } = line;
    const text = isTooLong ? undefined : lineText(line);
    if (text?.trim() === '') continue;
    const value = parseJson(text);
    yield { number, ...(text !== undefined && { text }), value, isTooLong, hasEnd };
  }
}

function lineText({ bytes }: ByteLine): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The value of a text; undefined where it is no JSON, or nested so deeply that the browser gives up. */
export function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a document calls itself. */
export function formatOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined;
}

/** The article that a value of a file is, or why it is none. */
export function articleOf(value: unknown): { kept: KeptArticle } | { unusable: UnusableReason } {
  if (value === undefined) return { unusable: { reason: 'damaged' } };
  // What stands in our own storage has no format; what comes from a file says what it is.
  if (formatOf(value) === undefined) return { unusable: { reason: 'invalid', where: 'format' } };
  const parsed = parseKept(value);
  if (parsed.ok) return { kept: parsed.value };
  const { problem, where } = parsed;
  return { unusable: problem === 'newer' ? { reason: 'newer' } : { reason: 'invalid', where } };
}

/** The title of an article that cannot be used, for readers to know it by; empty where it is lost. */
export function titleOf(text: string | undefined): string {
  const title = parseJson(TITLE.exec(text ?? '')?.[1]);
  return typeof title === 'string' ? title.trim().slice(0, MOST_TITLE_CHARS) : '';
}
