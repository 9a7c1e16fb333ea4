import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { AppError } from '../../core/errors';
import type { KeptArticle } from '../../core/kept-article';
import type { LibraryEntry } from '../../core/library-entry';
import { type Facets, facetsOf } from '../../library/facets';
import { filterEntries, type LibraryFilter } from '../../library/filter';
import { merge } from '../../library/merge';
import { isEmptyQuery, type LibraryQuery, parseQuery } from '../../library/query';
import { LibrarySearch } from '../../library/search';
import { type LibrarySort, sortEntries } from '../../library/sort';
import { t } from '../../platform/i18n';
import type { LibraryStore, ShelfChange } from '../../platform/library-store';
import { afterPaint } from '../frames';
import { shelve } from '../kept/shelve';

/** Years are those of what was published. */
const NO_FILTER: LibraryFilter = { datedBy: 'published' };
/** Entries for the first screen. */
const FIRST = 24;
/** Texts that are fetched at once: some 10 ms of work. */
const TEXTS_AT_ONCE = 100;

/** What the library page shows and does. */
export class LibraryModel {
  private readonly byId = signal<ReadonlyMap<string, LibraryEntry> | undefined>(undefined);
  private texts = new LibrarySearch();
  /** Changes when texts do, so that what was found is looked for again. */
  private readonly textsVersion = signal(0);
  private readonly foundSignal = signal<ReadonlySet<string> | undefined>(undefined);
  /** Of the entries, when the page opens; of the texts. */
  private reading: Promise<void> | undefined;
  private loading: Promise<void> | undefined;
  private search = new AbortController();
  private stopListening: (() => void) | undefined;

  readonly query = signal('');
  readonly filter = signal<LibraryFilter>(NO_FILTER);
  readonly sort = signal<LibrarySort>('kept');
  readonly error = signal<AppError | undefined>(undefined);
  /** What was deleted a moment ago. */
  readonly removed = signal<KeptArticle | undefined>(undefined);
  /** Whether all entries are there; at first there are only those that were kept last. */
  readonly isComplete = signal(false);
  /** Whether texts are still looked through. */
  readonly isSearching = signal(false);

  /** Undefined until they are there. */
  readonly entries: ReadonlySignal<readonly LibraryEntry[] | undefined> = computed(() => {
    const entries = this.byId.value;
    return entries && [...entries.values()];
  });

  /** What is looked for; undefined for nothing. */
  readonly wanted: ReadonlySignal<LibraryQuery | undefined> = computed(() => {
    const query = parseQuery(this.query.value);
    return isEmptyQuery(query) ? undefined : query;
  });

  /** What is shown, in order. */
  readonly shown: ReadonlySignal<readonly LibraryEntry[]> = computed(() => {
    const found = this.foundSignal.value;
    const entries = filterEntries(this.entries.value ?? [], this.filter.value);
    const those = this.wanted.value ? entries.filter(({ id }) => found?.has(id)) : entries;
    return sortEntries(those, this.sort.value, t('catalogueLanguage'));
  });

  /** What there is to filter by. */
  readonly facets: ReadonlySignal<Facets> = computed(() =>
    facetsOf(this.entries.value ?? [], this.filter.value),
  );

  constructor(readonly library: LibraryStore) {}

  async open(): Promise<void> {
    this.stopListening = this.library.onChanged((changed) => {
      void (changed === 'everything' ? this.reload() : this.takeChanges(changed));
    });
    this.reading = this.readAll();
    // Who looks for something begins to write a moment later.
    this.loading = this.reading.then(() => this.loadTexts());
    effect(() => {
      void this.textsVersion.value;
      void this.look(this.wanted.value);
    });
    await this.loading;
  }

  close(): void {
    this.stopListening?.();
    this.search.abort();
  }

  /** Deletes one; `putBack` undoes it. */
  async remove(id: string): Promise<void> {
    const removed = await this.library.remove([id]);
    if (!removed.ok) {
      this.error.value = removed.error;
      return;
    }
    this.removed.value = removed.value[0];
    await this.takeChanges([id]);
  }

  async putBack(): Promise<void> {
    const removed = this.removed.peek();
    if (!removed) return;
    const put = await this.library.change(new Map([[removed.id, putBack(removed)]]));
    if (!put.ok) {
      this.error.value = put.error;
      return;
    }
    this.removed.value = undefined;
    await this.takeChanges([removed.id]);
  }

  /** Everything anew: after many have come in. */
  async reload(): Promise<void> {
    if (!(await this.readEntries())) return;
    this.texts = new LibrarySearch();
    this.loading = this.loadTexts();
    this.textsVersion.value += 1;
  }

  /** The whole article, for what is shown of it beyond its entry. */
  async load(id: string): Promise<KeptArticle | undefined> {
    const loaded = await this.library.load(id);
    return loaded.ok ? loaded.value : undefined;
  }

  /** Articles that were changed here or elsewhere, or are gone. */
  private async takeChanges(ids: readonly string[]): Promise<void> {
    // What is read at this moment would be put in its place.
    await this.reading;
    if (ids.length > TEXTS_AT_ONCE) return this.reload();
    const [entries, texts] = await Promise.all([this.library.entriesOf(ids), this.library.textsOf(ids)]);
    if (!entries.ok || !texts.ok) return;
    const next = new Map(this.byId.peek());
    for (const [id, entry] of entries.value) {
      if (entry) next.set(id, entry);
      else next.delete(id);
    }
    for (const [id, text] of texts.value) {
      if (text === undefined) this.texts.delete(id);
      else this.texts.set(id, text);
    }
    batch(() => {
      this.byId.value = next;
      this.textsVersion.value += 1;
    });
  }

  /** The first screen, then all of it: to read thousands takes longer than to show the first of them. */
  private async readAll(): Promise<void> {
    const newest = await this.library.newest(FIRST);
    if (newest.ok) this.take(newest.value, newest.value.length < FIRST);
    if (this.isComplete.peek()) return;
    await new Promise<void>((resolve) => afterPaint(resolve));
    await this.readEntries();
  }

  private async readEntries(): Promise<boolean> {
    const entries = await this.library.entries();
    if (entries.ok) this.take(entries.value, true);
    else this.error.value = entries.error;
    return entries.ok;
  }

  private take(entries: readonly LibraryEntry[], isComplete: boolean): void {
    batch(() => {
      this.byId.value = new Map(entries.map((entry) => [entry.id, entry]));
      this.isComplete.value = isComplete;
    });
  }

  private async loadTexts(): Promise<void> {
    let after: string | undefined;
    for (;;) {
      const texts = await this.library.texts(after, TEXTS_AT_ONCE);
      if (!texts.ok) {
        this.error.value = texts.error;
        return;
      }
      for (const [id, text] of texts.value) this.texts.set(id, text);
      after = texts.value.at(-1)?.[0];
      if (after === undefined) return;
    }
  }

  private async look(wanted: LibraryQuery | undefined): Promise<void> {
    this.search.abort();
    this.search = new AbortController();
    const { signal: over } = this.search;
    if (!wanted) {
      this.foundSignal.value = undefined;
      this.isSearching.value = false;
      return;
    }
    this.isSearching.value = true;
    await this.loading;
    const found = over.aborted ? undefined : await this.texts.find(wanted, over);
    if (!found) return;
    batch(() => {
      this.foundSignal.value = found;
      this.isSearching.value = false;
    });
  }
}

/** It may have been kept anew elsewhere: then it is put back beside what is there. */
function putBack(removed: KeptArticle): ShelfChange {
  return (now) => {
    const both = merge(now, removed);
    return both === 'same' ? undefined : shelve(both);
  };
}
