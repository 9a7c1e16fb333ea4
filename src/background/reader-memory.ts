import type { EngineId } from '../core/engine-id';
import type { EngineFailure } from '../core/engine-use';
import type { CheckId } from '../core/finding';
import { type Inline, inlineText } from '../core/inline';
import { parseReaderSaid, type ReaderSaid } from './reader-said';

/** Where it is kept so that a worker that is ended does not lose it. */
interface Storage {
  load(): Promise<unknown>;
  save(said: ReaderSaid): Promise<void>;
}

/** What the reader has said of the article of a tab. */
export class ReaderMemory {
  /** What was said so far; undefined before anything was recalled. */
  said: ReaderSaid | undefined;
  private failures: EngineFailure[] = [];

  constructor(private readonly storage: Storage) {}

  /** For this address; what was said of another one is forgotten. */
  async recall(url: string): Promise<ReaderSaid> {
    this.said ??= parseReaderSaid(await this.storage.load());
    if (this.said?.url !== url) {
      this.said = nothingSaid(url);
      this.failures = [];
    }
    return this.said;
  }

  async remember(url: string, change: Partial<ReaderSaid>): Promise<void> {
    this.said = { ...(this.said ?? nothingSaid(url)), ...change };
    await this.storage.save(this.said);
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

  /** Engines that were agreed to in a view and could not be had. Another try begins without them, and so does another worker. */
  get passedOver(): readonly EngineFailure[] {
    return this.failures;
  }

  passOver(failure: EngineFailure): void {
    this.failures = [...this.without(failure.engine), failure];
  }

  forgive(engine: EngineId): void {
    this.failures = this.without(engine);
  }

  forgiveAll(): void {
    this.failures = [];
  }

  private without(engine: EngineId): EngineFailure[] {
    return this.failures.filter((failure) => failure.engine !== engine);
  }
}

function nothingSaid(url: string): ReaderSaid {
  return { url, accepted: [], dismissed: [] };
}

/** By the words it is about: another translation of the sentence is looked at anew. */
function nameOf(check: CheckId, translation: readonly Inline[]): string {
  return `${check}: ${inlineText(translation)}`;
}
