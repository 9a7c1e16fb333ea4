import type { TranslationCache } from '../core/translation-cache';
import { createMemoryCache } from '../translate/memory-cache';

/** The cache of private windows: in memory, and gone with the last of them. */
export class PrivateCache {
  private current: TranslationCache | undefined;

  /** `hasPrivateTabs`: whether there are any besides one that is being closed. */
  constructor(private readonly hasPrivateTabs: (besides: number) => Promise<boolean>) {}

  /** Whoever has it may still fill it when the windows are gone: nobody looks into it then. */
  get(): TranslationCache {
    this.current ??= createMemoryCache();
    return this.current;
  }

  async tabClosed(tabId: number): Promise<void> {
    if (this.current && !(await this.hasPrivateTabs(tabId))) this.current = undefined;
  }
}
