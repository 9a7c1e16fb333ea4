import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { AppError, ErrorKind } from '../../core/errors';
import type { LanguageTag } from '../../core/language';
import type { ItemTranslation, NewsItem } from '../../core/newsstand';
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
  /** Those that there is nothing more to be had of. */
  private readonly settled = new Set<string>();
  /** Those that can be tried again. */
  private readonly failed = new Set<string>();
  private readonly madeSignal = signal<ReadonlyMap<string, ItemTranslation>>(new Map());
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;

  constructor(private readonly target: () => LanguageTag | undefined) {}

  /** Why items are not translated. */
  get error(): ReadonlySignal<AppError | undefined> {
    return this.errorSignal;
  }

  /** What was made, by the ids of items: also where it could not be kept, for want of room or in a private window. */
  get made(): ReadonlySignal<ReadonlyMap<string, ItemTranslation>> {
    return this.madeSignal;
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
    this.failed.clear();
    this.errorSignal.value = undefined;
    void this.next();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private isTried(key: string): boolean {
    return this.settled.has(key) || this.failed.has(key);
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
      (item) => item.translation?.target !== target && !this.isTried(keyOf(item, target)),
    );
    const items = wanted.slice(0, AT_ONCE);
    if (items.length === 0) return;
    this.underWaySignal.value = new Set(items.map(({ id }) => id));
    const asked = await request('feeds/translate', { items: items.map(({ id }) => id) }).catch(() =>
      fail({ kind: 'disconnected' }),
    );
    const { translated, failures } = asked.ok ? asked.value : { translated: [], failures: [] };
    const troubled = new Set(failures.filter(({ error }) => isTrouble(error)).map(({ item }) => item));
    // Whatever came of it, the same words are not asked for twice, but where the reader says so.
    for (const item of items)
      (troubled.has(item.id) || !asked.ok ? this.failed : this.settled).add(keyOf(item, target));
    const made = new Map(this.madeSignal.peek());
    for (const { item, translation } of translated) made.set(item, translation);
    batch(() => {
      this.madeSignal.value = made;
      this.underWaySignal.value = new Set();
      this.errorSignal.value = asked.ok ? failures.map(({ error }) => error).find(isTrouble) : asked.error;
    });
    await this.next();
  }
}

/** Items change their words, and readers their language. */
function keyOf({ id, title, summary }: NewsItem, target: LanguageTag): string {
  return [target, id, title, summary].join('\n');
}

/** What is about single items and not about all of them: in a language that the reader reads, or nobody knows or translates; gone. */
const OF_ITEMS: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'same-language',
  'site-never',
  'item-gone',
  'language-unknown',
  'pair-unsupported',
]);

function isTrouble({ kind }: AppError): boolean {
  return !OF_ITEMS.has(kind);
}
