import type { AppError } from '../core/errors';
import type { Translated } from '../core/translated';
import type { TranslationCache } from '../core/translation-cache';
import type { MarkupForm } from '../engines/translation';
import { type CacheScope, cacheKey } from './cache-key';
import type { Lookup, TextRequest } from './pair-work';

/** What a job knows about its texts: from the cache, from the engine, or that a text was refused. */
export class Answers {
  private readonly translations = new Map<string, Translated>();
  private readonly refusals = new Map<string, AppError>();
  private readonly asked = new Set<string>();
  private cacheFailed = false;

  constructor(
    private readonly cache: TranslationCache,
    private readonly scope: CacheScope,
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
    const keys = await Promise.all(requests.map(({ form, text }) => cacheKey(this.scope, form, text)));
    const cached = await this.guard(() => this.cache.getMany(keys));
    return requests.filter((request, index) => {
      const translation = cached?.get(keys[index] ?? '');
      if (translation === undefined) return true;
      this.translations.set(nameOf(request), translation);
      return false;
    });
  }

  /** Keeps what the engine gave, in the cache first. A cache that fails costs nothing but the next time. */
  async keep(form: MarkupForm, answers: ReadonlyMap<string, Translated>): Promise<void> {
    const entries = [...answers];
    const keys = await Promise.all(entries.map(([text]) => cacheKey(this.scope, form, text)));
    const values = new Map(entries.map(([, translation], index) => [keys[index] ?? '', translation]));
    await this.guard(() => this.cache.putMany(values));
    for (const [text, translation] of entries) this.translations.set(nameOf({ form, text }), translation);
  }

  private async guard<T>(access: () => Promise<T>): Promise<T | undefined> {
    try {
      return await access();
    } catch (thrown) {
      if (!this.cacheFailed) {
        this.cacheFailed = true;
        this.onCacheFailure({ kind: 'storage-failed', detail: String(thrown) });
      }
      return undefined;
    }
  }
}

function nameOf({ form, text }: TextRequest): string {
  return `${form}:${text}`;
}
