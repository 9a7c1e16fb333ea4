import type { AppError } from '../core/errors';
import type { Term } from '../core/glossary';
import { Failure } from '../core/thrown';
import type { Translated } from '../core/translated';
import type { TranslationCache } from '../core/translation-cache';
import type { MarkupForm } from '../engines/translation';
import { type CacheScope, cacheKey } from './cache-key';
import type { Lookup } from './pair-work';
import type { TextRequest } from './queue/queue-client';

/** What a job knows about its texts: from the cache, from the engine, or that a text was refused. */
export class Answers {
  private readonly translations = new Map<string, Translated>();
  private readonly refusals = new Map<string, AppError>();
  private readonly asked = new Set<string>();
  private readonly keys = new Map<string, Promise<string>>();
  private cacheFailed = false;

  constructor(
    private readonly cache: TranslationCache,
    private readonly scope: CacheScope & { termsOf(request: TextRequest): readonly Term[] },
    private readonly onCacheFailure: (error: AppError) => void,
  ) {}

  readonly lookup: Lookup = (request) => {
    const name = nameOf(request);
    return this.translations.get(name) ?? (this.refusals.has(name) ? 'failed' : undefined);
  };

  refusalOf(request: TextRequest): AppError | undefined {
    return this.refusals.get(nameOf(request));
  }

  refuse(request: TextRequest, error: AppError): void {
    this.refusals.set(nameOf(request), error);
  }

  /** Those requests that were never handed to this method before, each text once. */
  onlyNew(requests: readonly TextRequest[]): TextRequest[] {
    return requests.filter((request) => {
      const name = nameOf(request);
      if (this.asked.has(name)) return false;
      this.asked.add(name);
      return true;
    });
  }

  /** Reads what the cache has of these, in one go; gives those that it has not. */
  async readCache(requests: readonly TextRequest[]): Promise<TextRequest[]> {
    if (requests.length === 0) return [];
    const keys = await Promise.all(requests.map((request) => this.keyOf(request)));
    const cached = await this.guard(() => this.cache.getMany(keys));
    return requests.filter((request, index) => {
      const translation = cached?.get(keys[index] ?? '');
      if (translation === undefined) return true;
      this.translations.set(nameOf(request), translation);
      return false;
    });
  }

  /**
   * Takes what the engine gave, and keeps it in the cache; resolves when it is kept. A cache that fails costs nothing but the next
   * time. What was paired by length is kept as that: not to keep it would have readers pay for every article twice, and it would
   * be paired the same way again. It never takes the place of a certain one, since what the cache has is not asked for.
   */
  async keep(form: MarkupForm, answers: ReadonlyMap<string, Translated>): Promise<void> {
    const entries = [...answers];
    for (const [text, translation] of entries) this.translations.set(nameOf({ form, text }), translation);
    const keys = await Promise.all(entries.map(([text]) => this.keyOf({ form, text })));
    const values = new Map(entries.map(([, translation], index) => [keys[index] ?? '', translation]));
    await this.guard(() => this.cache.putMany(values));
  }

  /** Each text is hashed once: it is looked up, and later kept. */
  private keyOf(request: TextRequest): Promise<string> {
    const name = nameOf(request);
    const known = this.keys.get(name);
    if (known) return known;
    const key = cacheKey(this.scope, request.form, request.text, this.scope.termsOf(request));
    this.keys.set(name, key);
    return key;
  }

  private async guard<T>(access: () => Promise<T>): Promise<T | undefined> {
    try {
      return await access();
    } catch (thrown) {
      if (!this.cacheFailed) {
        this.cacheFailed = true;
        this.onCacheFailure(
          thrown instanceof Failure ? thrown.error : { kind: 'storage-failed', detail: String(thrown) },
        );
      }
      return undefined;
    }
  }
}

function nameOf({ form, text }: TextRequest): string {
  return `${form}:${text}`;
}
