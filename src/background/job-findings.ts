import type { CheckId } from '../core/finding';
import type { LanguagePair } from '../core/language';
import type { Pair } from '../core/pair';
import type { PairUpdate } from '../protocol/job-port';
import type { JobRecord } from './job-record';
import { type CheckedPair, PairChecker, type TranslatedPair } from './pair-checker';
import type { ReaderMemory } from './reader-memory';

/** What is found about the pairs of a job: all of it, less what the reader has dismissed. */
export class JobFindings {
  private checker: PairChecker | undefined;

  constructor(
    private readonly record: JobRecord,
    private readonly reader: ReaderMemory,
  ) {}

  /** Begins anew; what the checks before say is not told any more once their signal is aborted. */
  begin(languages: LanguagePair, signal: AbortSignal): void {
    this.checker = new PairChecker(languages, signal, (found) => this.tell(found));
  }

  /** Looks at those of these pairs that an engine translated. */
  check(updates: readonly PairUpdate[]): void {
    const changed = new Set(updates.map(({ id }) => id));
    const pairs = this.record.snapshot?.pairs.filter(({ id }) => changed.has(id)) ?? [];
    this.checker?.add(pairs.flatMap(translatedByEngine));
  }

  /** The reader has seen it: it is not shown again for this translation. */
  async dismiss(url: string, pairId: string, check: CheckId): Promise<void> {
    const pair = this.record.pair(pairId);
    if (!pair?.translation || !pair.findings) return;
    const { id, translation, findings } = pair;
    this.record.find([{ id, translation, findings: findings.filter((finding) => finding.check !== check) }]);
    await this.reader.dismiss(url, check, translation);
  }

  private tell(found: readonly CheckedPair[]): void {
    const isNew = (pair: CheckedPair) =>
      pair.findings.filter(({ check }) => !this.reader.isDismissed(check, pair.translation));
    this.record.find(found.map((pair) => ({ ...pair, findings: isNew(pair) })));
  }
}

function translatedByEngine({ id, original, translation, engine }: Pair): TranslatedPair[] {
  return engine && translation ? [{ id, original, translation }] : [];
}
