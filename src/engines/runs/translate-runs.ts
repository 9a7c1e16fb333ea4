import { ok, type Result } from '../../core/result';
import type { Translated } from '../../core/translated';
import type { TranslateRequest } from '../translation';
import type { CutRecord } from './cut-record';
import { groupRuns } from './group-runs';
import type { RunWay } from './ways';

interface Sending<Answer> {
  /** Absent where sentences cannot be sent together in the form asked for. */
  way: RunWay<Answer> | undefined;
  record: CutRecord;
  /** UTF-16 units that a request takes, with everything that joining adds. */
  mostChars: number;
  /** Absent where it takes many. */
  mostTexts?: number;
  /** As many answers as texts, in order. */
  send(texts: readonly string[]): Promise<Result<Answer[]>>;
  /** What an answer to a single sentence is. */
  read(answer: Answer, item: string): Translated;
}

/**
 * Translates with the sentences of a run as one text, as far as the engine's answers can be cut apart again. Sentences of
 * runs that could not be, or that did not go into the request, get no translation: they are to be asked for again, alone.
 */
export async function translateRuns<Answer>(
  { items, runs }: TranslateRequest,
  { way, record, mostChars, mostTexts, send, read }: Sending<Answer>,
): Promise<Result<(Translated | undefined)[]>> {
  const joins = way && record.isGood ? way : undefined;
  const groups = groupRuns(items, joins && runs, (group) => joins?.join(group) ?? '', mostChars);
  const sent = groups.slice(0, mostTexts);
  const answered = await send(sent.map(({ text }) => text));
  if (!answered.ok) return answered;
  const translated = groups.map(({ items }, at): (Translated | undefined)[] => {
    const answer = answered.value[at];
    const [first, ...others] = items;
    if (!answer || first === undefined) return items.map(() => undefined);
    if (!joins || others.length === 0) return [read(answer, first)];
    const parts = joins.cut(items, answer);
    record.add(parts !== undefined);
    return items.map((_, index) => {
      const part = parts?.[index];
      return part && { ...part, pairedBy: joins.pairedBy };
    });
  });
  return ok(translated.flat());
}
