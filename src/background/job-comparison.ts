import type { ComparedEngine } from '../core/comparison';
import type { EngineId } from '../core/engine-id';
import { setupText } from '../core/engine-setup';
import { inlineText } from '../core/inline';
import { digestOf } from '../translate/cache-key';
import { dependsOn, type JobBasis, languagesOf } from './job-conditions';
import type { JobFindings } from './job-findings';
import type { JobRecord } from './job-record';
import type { ReaderMemory } from './reader-memory';
import type { ComparisonWork } from './tab-job-parts';

/** Other engines asked about the whole article of a job, because the reader wants to see where they say otherwise. */
export class JobComparison {
  private work = new AbortController();

  constructor(
    private readonly record: JobRecord,
    private readonly findings: JobFindings,
    private readonly reader: ReaderMemory,
    private readonly ask: (work: ComparisonWork) => Promise<void>,
  ) {}

  /**
   * Asks these engines in the place of those that were asked before; where the article is still being translated, once it is. Ends
   * with the signal, which is the job's.
   */
  async begin(engines: readonly EngineId[], basis: JobBasis, signal: AbortSignal): Promise<void> {
    this.work.abort();
    const own = new AbortController();
    this.work = own;
    const job = this.record.snapshot;
    if (!job) return;
    await this.reader.remember(job.article.url, {
      compared: { engines: [...engines], of: await this.basisOf(engines, basis) },
    });
    const work = AbortSignal.any([signal, own.signal]);
    if (work.aborted) return;
    if (engines.length === 0) return this.stop();
    if (job.state === 'translating') return;
    const compared = new Map<EngineId, ComparedEngine>();
    this.record.compare([]);
    await this.ask({
      job,
      settings: basis.settings,
      glossary: basis.glossary.entries,
      engines,
      signal: work,
      onPairs: (engine, updates) => {
        if (!work.aborted) this.findings.compare(engine, updates);
      },
      onEngine: (news) => {
        compared.set(news.engine, news);
        this.record.compare([...compared.values()]);
      },
    });
  }

  /**
   * Asks those again that the reader had asked, where nothing has changed that would make it another question: after a retry, or by a
   * worker that knows nothing any more. What they have said is in the cache.
   */
  async resume(basis: JobBasis, signal: AbortSignal): Promise<void> {
    const compared = this.reader.compared;
    if (
      !compared ||
      compared.engines.length === 0 ||
      compared.of !== (await this.basisOf(compared.engines, basis))
    )
      return;
    await this.begin(compared.engines, basis, signal);
  }

  /** Whoever is still asked is so no more. */
  stop(): void {
    const { comparison = [] } = this.record.snapshot ?? {};
    if (!comparison.some(({ state }) => state === 'asked')) return;
    this.record.compare(
      comparison.map((one) => (one.state === 'asked' ? { ...one, state: 'stopped' } : one)),
    );
  }

  /** What the question depends on: settings, who is asked and how they are set up, languages, and the text to the letter. */
  private basisOf(engines: readonly EngineId[], basis: JobBasis): Promise<string> {
    const job = this.record.snapshot;
    const setups = engines.map((id) => setupText(id, basis.settings));
    const texts = job?.pairs.map(({ original }) => inlineText(original));
    return digestOf([dependsOn(basis), setups, job && languagesOf(job), texts]);
  }
}
