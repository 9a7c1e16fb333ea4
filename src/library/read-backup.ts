import * as v from 'valibot';
import type { KeptArticle } from '../core/kept-article';
import { KEPT_FORMAT } from '../core/kept-format';
import { type BackupBounds, backupBytes, TooLargeError, UnreadableError } from './backup-bytes';
import {
  BACKUP_END,
  BACKUP_FORMAT,
  BACKUP_VERSION,
  MOST_BACKUP_BYTES,
  MOST_LINE_BYTES,
} from './backup-format';
import {
  articleOf,
  type BackupLine,
  backupLines,
  formatOf,
  parseJson,
  titleOf,
  type UnusableReason,
} from './backup-line';
import { byteLines } from './byte-lines';
import { UnpackError } from './gzip';

/** Why not everything of a file could be had. What was taken before stays taken. */
export type BackupProblem =
  | { kind: 'not-a-backup' }
  | { kind: 'newer' }
  | { kind: 'truncated' }
  /** It ends as it should, but lines of it are gone. */
  | { kind: 'incomplete' }
  | { kind: 'damaged' }
  | { kind: 'too-large' }
  | { kind: 'unreadable'; detail: string };

/** A line of a file that holds no article that can be used. `title` is empty where it is lost. */
export type UnusableLine = { type: 'unusable'; line: number; title: string } & UnusableReason;

/** What there was in a file. `missing`: articles that it says it has, and has not; absent where it does not say. */
export interface BackupEnd {
  type: 'end';
  taken: number;
  unusable: number;
  missing?: number;
  problem?: BackupProblem;
}

export type BackupOutcome =
  /** How many articles the file says it has, and when it was written (ISO 8601); comes first, where it says so. */
  | { type: 'begun'; articles?: number; exportedAt?: string }
  | { type: 'article'; kept: KeptArticle }
  | UnusableLine
  /** Comes last, always. */
  | BackupEnd;

const BOUNDS: BackupBounds = { mostBytes: MOST_BACKUP_BYTES, mostLineBytes: MOST_LINE_BYTES };
/** The beginning of what we write, whether it is whole or not. */
const OURS = /^\s*\{\s*"format"\s*:\s*"diptych-(article|library)"/;

const HEADER = /^\s*\{\s*"format"\s*:\s*"diptych-lib/;

const articles = v.pipe(v.number(), v.integer(), v.minValue(0));
const headerSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  // Who edits a file by hand need not count.
  articles: v.fallback(v.optional(articles), undefined),
  exportedAt: v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp())), undefined),
});
const endSchema = v.object({ articles });

/**
 * What is in a file: a backup, packed or not, or one article's document in however many lines. One line of it is in memory at a time, and is
 * read when it is wanted: who stops iterating stops reading. Never throws for what is in the file.
 */
export async function* readBackup(
  file: Blob | ReadableStream<Uint8Array<ArrayBuffer>>,
  bounds: BackupBounds = BOUNDS,
): AsyncGenerator<BackupOutcome, void, void> {
  const count: Count = { taken: 0, unusable: 0 };
  const lines = backupLines(byteLines(backupBytes(file, bounds.mostBytes), bounds.mostLineBytes));
  let problem: BackupProblem | undefined;
  try {
    problem = yield* outcomes(lines, count, bounds);
  } catch (thrown) {
    problem = problemOf(thrown);
  } finally {
    await lines.return();
  }
  const { expected, ...rest } = count;
  const missing = missingOf(count);
  // Where everything came that was to come, nothing is said of what is wrong behind it.
  const isWhole = missing === 0 && problem?.kind !== 'newer';
  yield {
    type: 'end',
    ...rest,
    ...(missing !== undefined && { missing }),
    ...(problem && !isWhole && { problem }),
  };
}

/** What there was so far; `expected` where the file says how many articles it has. */
interface Count {
  taken: number;
  unusable: number;
  expected?: number;
}

function missingOf({ taken, unusable, expected }: Count): number | undefined {
  return expected === undefined ? undefined : Math.max(expected - taken - unusable, 0);
}

function problemOf(thrown: unknown): BackupProblem {
  if (thrown instanceof UnpackError) return { kind: thrown.reason };
  if (thrown instanceof TooLargeError) return { kind: 'too-large' };
  if (thrown instanceof UnreadableError) return { kind: 'unreadable', detail: thrown.message };
  throw thrown;
}

type Lines = AsyncGenerator<BackupLine, void, void>;
type Outcomes = AsyncGenerator<BackupOutcome, BackupProblem | undefined, void>;

/** Its first two lines tell what a file is. */
async function* outcomes(lines: Lines, count: Count, bounds: BackupBounds): Outcomes {
  const first = await next(lines);
  if (!first) return { kind: 'not-a-backup' };
  switch (formatOf(first.value)) {
    case BACKUP_FORMAT:
      return yield* backup(first.value, lines, count);
    case KEPT_FORMAT:
      if (isNewer(first.value)) return { kind: 'newer' };
      yield article(first, count);
      return yield* articleLines(lines, count);
  }
  if (first.value !== undefined || !first.text?.trimStart().startsWith('{')) return { kind: 'not-a-backup' };
  const second = await next(lines);
  if (formatOf(second?.value) !== KEPT_FORMAT) {
    return yield* singleDocument(second ? [first, second] : [first], lines, count, bounds);
  }
  // A header that was damaged takes no article with it: those that follow speak for themselves.
  if (!HEADER.test(first.text)) yield article(first, count);
  if (second) yield article(second, count);
  return yield* articleLines(lines, count);
}

async function next(lines: Lines): Promise<BackupLine | undefined> {
  const result = await lines.next();
  return result.done ? undefined : result.value;
}

async function* backup(header: unknown, lines: Lines, count: Count): Outcomes {
  const parsed = v.safeParse(headerSchema, header);
  if (!parsed.success) return { kind: 'not-a-backup' };
  const { version, articles: expected, exportedAt } = parsed.output;
  if (version > BACKUP_VERSION) return { kind: 'newer' };
  if (expected !== undefined) count.expected = expected;
  yield {
    type: 'begun',
    ...(expected !== undefined && { articles: expected }),
    ...(exportedAt !== undefined && { exportedAt }),
  };
  return yield* articleLines(lines, count);
}

async function* articleLines(lines: Lines, count: Count): Outcomes {
  for await (const line of lines) {
    if (formatOf(line.value) === BACKUP_END) {
      const end = v.safeParse(endSchema, line.value);
      if (end.success) count.expected = end.output.articles;
      return missingOf(count) ? { kind: 'incomplete' } : undefined;
    }
    // The file breaks off here: the article is one of those that are missing.
    if (line.value === undefined && !line.hasEnd && count.expected !== undefined) break;
    yield article(line, count);
  }
  return count.expected === undefined ? undefined : { kind: 'truncated' };
}

/** One article, as other programs and people write JSON: in many lines. */
async function* singleDocument(
  begun: readonly BackupLine[],
  lines: Lines,
  count: Count,
  { mostLineBytes }: BackupBounds,
): Outcomes {
  const texts = begun.map(({ text = '' }) => text);
  let chars = 0;
  for await (const { text = '' } of lines) {
    chars += text.length;
    if (chars > mostLineBytes) return { kind: 'not-a-backup' };
    texts.push(text);
  }
  const text = texts.join('\n');
  const value = parseJson(text);
  if (formatOf(value) !== KEPT_FORMAT) return { kind: OURS.test(text) ? 'truncated' : 'not-a-backup' };
  if (isNewer(value)) return { kind: 'newer' };
  yield article({ number: 1, text, value, isTooLong: false, hasEnd: true }, count);
  return undefined;
}

function isNewer(value: unknown): boolean {
  const read = articleOf(value);
  return 'unusable' in read && read.unusable.reason === 'newer';
}

/** What one line gives; counts it. */
function article({ number, text, value, isTooLong }: BackupLine, count: Count): BackupOutcome {
  const read = isTooLong ? { unusable: { reason: 'too-long' } as const } : articleOf(value);
  if ('kept' in read) {
    count.taken += 1;
    return { type: 'article', kept: read.kept };
  }
  count.unusable += 1;
  return { type: 'unusable', line: number, title: titleOf(text), ...read.unusable };
}
