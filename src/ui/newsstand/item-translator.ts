import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppError } from '../../core/errors';
import type { LanguageTag } from '../../core/language';
import type { NewsItem } from '../../core/newsstand';
import { fail } from '../../core/result';
import { request } from '../../platform/request';

/** Items that are asked for together: about what a screen shows. */
const AT_ONCE = 12;
/** A reader who scrolls on wants those where they stop. */
const SETTLE_MS = 250;

/**
 * Has items translated that the reader sees, and no others: a few at a time, each once. What came of it is in the store, which tells the
 * page; what failed is not asked for again until the reader says so.
 */
export class ItemTranslator {
  private readonly errorSignal = signal<AppError | undefined>(undefined);
  private readonly underWaySignal = signal<ReadonlySet<string>>(new Set());
  private seen: readonly NewsItem[] = [];
  /** Those that are in a language the reader reads, or failed. */
  private readonly settled = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;

  constructor(private readonly target: () => LanguageTag | undefined) {}

  /** Why items are not translated. */
  get error(): ReadonlySignal<AppError | undefined> {
    return this.errorSignal;
  }

  /** The ids of those that are asked for at this moment. */
  get underWay(): ReadonlySignal<ReadonlySet<string>> {
    return this.underWaySignal;
  }

  /** These are on the screen. */
  show(items: readonly NewsItem[]): void {
    this.seen = items;
    const target = this.target();
    // One that comes back without its translation, as its feed was followed anew, is a new one.
    for (const item of items)
      if (target && item.translation?.target === target) this.settled.delete(keyOf(item, target));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.next(), SETTLE_MS);
  }

  /** The reader wants it tried again. */
  retry(): void {
    this.settled.clear();
    this.errorSignal.value = undefined;
    void this.next();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private async next(): Promise<void> {
    const target = this.target();
    if (
      this.isClosed ||
      target === undefined ||
      this.underWaySignal.peek().size > 0 ||
      this.errorSignal.peek()
    )
      return;
    const wanted = this.seen.filter(
      (item) => item.translation?.target !== target && !this.settled.has(keyOf(item, target)),
    );
    const items = wanted.slice(0, AT_ONCE);
    if (items.length === 0) return;
    this.underWaySignal.value = new Set(items.map(({ id }) => id));
    const asked = await request('feeds/translate', { items: items.map(({ id }) => id) }).catch(() =>
      fail({ kind: 'disconnected' }),
    );
    // Whatever came of it, the same words are not asked for twice.
    for (const item of items) this.settled.add(keyOf(item, target));
    this.underWaySignal.value = new Set();
    if (!asked.ok) this.errorSignal.value = asked.error;
    else this.errorSignal.value = asked.value.failures.map(({ error }) => error).find(isTrouble);
    await this.next();
  }
}

/** Items change their words, and readers their language. */
function keyOf({ id, title, summary }: NewsItem, target: LanguageTag): string {
  return [target, id, title, summary].join('\n');
}

/** What a reader can do something about; that an item needs no translation, or is gone, is none. */
function isTrouble({ kind }: AppError): boolean {
  return kind !== 'same-language' && kind !== 'site-never' && kind !== 'item-gone';
}
