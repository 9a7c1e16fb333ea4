import type { EngineId } from '../core/engine-id';
import type { CheckId, Finding } from '../core/finding';
import type { Inline } from '../core/inline';
import type { LanguagePair, LanguageTag } from '../core/language';
import type { Pair } from '../core/pair';
import type { PairUpdate } from '../protocol/job-port';
import { checkAgreement } from '../translate/agreement/check-agreement';
import { checkPair } from '../translate/checks/check-pair';
import { InSlices } from './in-slices';
import type { FoundPair, JobRecord } from './job-record';
import type { ReaderMemory } from './reader-memory';

/** A translation that is looked at. */
type TranslatedPair = Pick<Pair, 'id' | 'original'> & { translation: Inline[] };

/** What is known about a translation besides itself. */
interface Known {
  translation: readonly Inline[];
  /** What the checks found. */
  checked: Finding[];
  /** What other engines make of the original. */
  others: ReadonlyMap<EngineId, readonly Inline[]>;
  /** Where they say otherwise. */
  disagreements: Finding[];
}

interface Lookers {
  checks: InSlices<TranslatedPair, FoundPair>;
  agreement: InSlices<TranslatedPair, FoundPair>;
}

/**
 * What is found about the pairs of a job, less what the reader has dismissed: by the checks, and in the translations of other
 * engines where the reader asked for them.
 */
export class JobFindings {
  private readonly known = new Map<string, Known>();
  private lookers: Lookers | undefined;

  constructor(
    private readonly record: JobRecord,
    private readonly reader: ReaderMemory,
  ) {}

  /** Begins anew; what is found for the time before is not told any more once its signal is aborted. */
  begin(languages: LanguagePair, signal: AbortSignal): void {
    this.known.clear();
    this.lookers = {
      checks: new InSlices(
        (pair) => foundAbout(pair, checkPair(pair.original, pair.translation, languages)),
        signal,
        (found) => this.learn(found, 'checked'),
      ),
      agreement: new InSlices(
        (pair) => this.disagreementsAbout(pair, languages.target),
        signal,
        (found) => this.learn(found, 'disagreements'),
      ),
    };
  }

  /** Looks at those of these pairs that an engine translated. */
  check(updates: readonly PairUpdate[]): void {
    const pairs = this.translated(updates);
    this.lookers?.checks.add(pairs);
    this.lookers?.agreement.add(pairs.filter(({ id }) => this.known.get(id)?.others.size));
  }

  /** Another engine's translations of pairs of the job, to be held against those that are shown. */
  compare(engine: EngineId, updates: readonly PairUpdate[]): void {
    const said = new Map(updates.map(({ id, translation }) => [id, translation]));
    const pairs = this.translated(updates);
    for (const pair of pairs) {
      const known = this.about(pair);
      const translation = said.get(pair.id);
      if (translation)
        this.known.set(pair.id, { ...known, others: new Map(known.others).set(engine, translation) });
    }
    this.lookers?.agreement.add(pairs);
  }

  /** The reader has seen it: it is not shown again for this translation. */
  async dismiss(url: string, pairId: string, check: CheckId): Promise<void> {
    const pair = this.record.pair(pairId);
    if (!pair?.translation || !pair.findings) return;
    const { id, translation, findings } = pair;
    this.record.find([{ id, translation, findings: findings.filter((finding) => finding.check !== check) }]);
    await this.reader.dismiss(url, check, translation);
  }

  private translated(updates: readonly PairUpdate[]): TranslatedPair[] {
    const changed = new Set(updates.map(({ id }) => id));
    const pairs = this.record.snapshot?.pairs.filter(({ id }) => changed.has(id)) ?? [];
    return pairs.flatMap(({ id, original, translation, engine }) =>
      engine && translation ? [{ id, original, translation }] : [],
    );
  }

  /** What was known of another translation of the same sentence says nothing about this one, except what others make of it. */
  private about({ id, translation }: Pick<FoundPair, 'id' | 'translation'>): Known {
    const known = this.known.get(id);
    if (known?.translation === translation) return known;
    // A retry begins anew, and checks no sentence again that is done: what was found about it stands in the job.
    const findings = this.record.pair(id)?.findings ?? [];
    const told = this.record.pair(id)?.translation === translation ? findings : [];
    return {
      translation,
      checked: told.filter(({ check }) => check !== 'agreement'),
      disagreements: told.filter(({ check }) => check === 'agreement'),
      others: known?.others ?? new Map(),
    };
  }

  /** Also where none is left that there was. */
  private disagreementsAbout(pair: TranslatedPair, language: LanguageTag): FoundPair | undefined {
    const { others, disagreements } = this.about(pair);
    const { id, translation } = pair;
    const findings = checkAgreement(translation, others, language);
    return findings.length > 0 || disagreements.length > 0 ? { id, translation, findings } : undefined;
  }

  private learn(found: readonly FoundPair[], by: 'checked' | 'disagreements'): void {
    const current = found.filter(({ id, translation }) => this.record.pair(id)?.translation === translation);
    const told = current.map((pair): FoundPair => {
      const known = { ...this.about(pair), [by]: pair.findings };
      this.known.set(pair.id, known);
      return { ...pair, findings: [...known.checked, ...known.disagreements] };
    });
    const isNew = (pair: FoundPair) =>
      pair.findings.filter(({ check }) => !this.reader.isDismissed(check, pair.translation));
    this.record.find(told.map((pair) => ({ ...pair, findings: isNew(pair) })));
  }
}

function foundAbout({ id, translation }: TranslatedPair, findings: Finding[]): FoundPair | undefined {
  return findings.length > 0 ? { id, translation, findings } : undefined;
}
