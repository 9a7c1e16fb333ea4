import type { EngineId } from '../core/engine-id';
import type { EngineFailure } from '../core/engine-use';
import type { CheckId } from '../core/finding';
import { type Inline, inlineText } from '../core/inline';
import type { ReaderSaid } from './reader-said';
import type { PageMemory, TabMemory } from './tab-memory';

/** What the reader has said of the page that one job is about; others of the tab may be about the same page, and know it too. */
export class ReaderMemory {
  private page: PageMemory | undefined;

  constructor(private readonly tab: TabMemory) {}

  /** For this address, which all others speak of from now on. */
  async recall(url: string): Promise<ReaderSaid> {
    this.page = await this.tab.recall(url);
    return this.page.said;
  }

  /** Known to everybody at once, and kept. */
  async remember(url: string, change: Partial<ReaderSaid>): Promise<void> {
    const page = this.tab.pageOf(url);
    page.said = { ...page.said, ...change };
    this.page = page;
    await this.tab.save();
  }

  /** What was said so far; undefined before anything was recalled. */
  get said(): ReaderSaid | undefined {
    return this.page?.said;
  }

  /** Engines whose download was agreed to. */
  get accepted(): readonly EngineId[] {
    return this.said?.accepted ?? [];
  }

  /** Engines that the reader asked about the whole article. */
  get compared(): ReaderSaid['compared'] {
    return this.said?.compared;
  }

  /** Whether the reader has dismissed this finding about this translation. */
  isDismissed(check: CheckId, translation: readonly Inline[]): boolean {
    return this.said?.dismissed.includes(nameOf(check, translation)) ?? false;
  }

  dismiss(url: string, check: CheckId, translation: readonly Inline[]): Promise<void> {
    return this.remember(url, { dismissed: [...(this.said?.dismissed ?? []), nameOf(check, translation)] });
  }

  get passedOver(): readonly EngineFailure[] {
    return this.page?.failures ?? [];
  }

  passOver(failure: EngineFailure): void {
    this.setFailures([...this.without(failure.engine), failure]);
  }

  forgive(engine: EngineId): void {
    this.setFailures(this.without(engine));
  }

  forgiveAll(): void {
    this.setFailures([]);
  }

  private without(engine: EngineId): EngineFailure[] {
    return this.passedOver.filter((failure) => failure.engine !== engine);
  }

  private setFailures(failures: EngineFailure[]): void {
    if (this.page) this.page.failures = failures;
  }
}

/** By the words it is about: another translation of the sentence is looked at anew. */
function nameOf(check: CheckId, translation: readonly Inline[]): string {
  return `${check}: ${inlineText(translation)}`;
}
