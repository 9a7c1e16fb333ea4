import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { AppError } from '../../core/errors';
import { type Highlight, type KeptArticle, keptId, type ReaderNotes } from '../../core/kept-article';
import type { Pair } from '../../core/pair';
import { merge } from '../../library/merge';
import type { LibraryStore } from '../../platform/library-store';
import type { JobFacts, JobStore } from '../job-store';
import { isPageLeft } from '../page-left';
import { isSameHighlight, keptOf, withHighlight } from './kept-article';
import { shelve } from './shelve';

/** While sentences come in, they are not saved one by one. */
const PAUSE_MS = 400;

/** What the reader says, as a change of what was said so far. */
export type NotesChange = (notes: ReaderNotes) => ReaderNotes;

interface KeptParts {
  library: LibraryStore;
  store: JobStore;
  report(error: AppError): void;
}

/**
 * The article of a view in the reader's library. What is kept here follows what the view shows for as long as it shows that job; what was
 * kept before stays as it is until the reader keeps it anew.
 */
export class KeptModel {
  private readonly keptSignal = signal<KeptArticle | undefined>(undefined);
  private readonly removedSignal = signal<KeptArticle | undefined>(undefined);
  /** The job that was kept here. */
  private followed: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the reader has said that is not stored yet. */
  private changes: NotesChange[] = [];
  /** What the view shows of the job that was kept here, where that is not stored yet. */
  private shown: { facts: JobFacts; pairs: Pair[] } | undefined;
  private saving: Promise<void> | undefined;
  private readonly savedSignal = signal(true);
  private readonly ends: (() => void)[];

  constructor(private readonly parts: KeptParts) {
    const { library, store } = parts;
    this.ends = [
      effect(() => void this.lookUp(idOf(store))),
      effect(() => {
        // Whatever the view shows of it.
        void [store.state.value, store.pairs.counts.value, store.pairs.found.value];
        const facts = store.facts.peek();
        if (facts && facts.id === this.followed) untracked(() => this.saveLater(facts));
      }),
      library.onChanged((changed) => {
        const id = idOf(store);
        if (id !== undefined && (changed === 'everything' || changed.includes(id))) void this.lookUp(id);
      }),
    ];
    addEventListener('pagehide', this.flush);
  }

  /** Undefined while nothing is. */
  get kept(): ReadonlySignal<KeptArticle | undefined> {
    return this.keptSignal;
  }

  /** What was taken out of the library here a moment ago. */
  get removed(): ReadonlySignal<KeptArticle | undefined> {
    return this.removedSignal;
  }

  /** Whether everything is stored that is shown here. */
  get isSaved(): ReadonlySignal<boolean> {
    return this.savedSignal;
  }

  /** Keeps what is shown, in the place of what was kept of it before. True where it is kept. */
  async keep(): Promise<boolean> {
    const facts = this.parts.store.facts.peek();
    if (!facts) return false;
    const id = keptId(facts.article.url, facts.target);
    const removed = this.removedSignal.peek();
    // What was taken out a moment ago and is kept again has its notes again.
    const said = removed?.id === id ? removed : undefined;
    this.followed = facts.id;
    const isKept = await this.save((before) =>
      keptOf(facts, this.parts.store.pairs.snapshot(), before ?? said, new Date()),
    );
    if (isKept) this.removedSignal.value = undefined;
    return isKept;
  }

  /** Takes it out of the library; `putBack` undoes it. */
  async remove(): Promise<void> {
    const kept = this.keptSignal.peek();
    if (!kept) return;
    this.followed = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.saving;
    const removed = await this.parts.library.remove([kept.id]);
    if (!removed.ok) {
      this.parts.report(removed.error);
      return;
    }
    this.keptSignal.value = undefined;
    this.removedSignal.value = removed.value[0] ?? kept;
  }

  async putBack(): Promise<void> {
    const removed = this.removedSignal.peek();
    if (!removed) return;
    // It may have been kept anew elsewhere.
    const put = await this.save((now) => united(now, removed), removed.id);
    if (put) this.removedSignal.value = undefined;
  }

  /** What the reader says of it: shown at once, and saved at once, because a popup can be gone the next moment. */
  annotate(change: NotesChange): void {
    const kept = this.keptSignal.peek();
    if (!kept) return;
    this.keptSignal.value = { ...kept, ...change(kept) };
    this.changes.push(change);
    this.saveNow();
  }

  /** Marks words, or takes their mark away; keeps the article first. */
  async toggleHighlight(highlight: Highlight): Promise<'marked' | 'unmarked' | undefined> {
    if (!this.keptSignal.peek() && !(await this.keep())) return undefined;
    const kept = this.keptSignal.peek();
    if (!kept) return undefined;
    const isThere = kept.highlights.some((one) => isSameHighlight(one, highlight));
    this.annotate((notes) => withHighlight(notes, highlight, !isThere));
    return isThere ? 'unmarked' : 'marked';
  }

  close(): void {
    this.flush();
    removeEventListener('pagehide', this.flush);
    for (const end of this.ends) end();
  }

  private async lookUp(id: string | undefined): Promise<void> {
    if (this.keptSignal.peek()?.id !== id) this.flush();
    // What is not stored yet is said of what was there before.
    await this.saving;
    if (id !== idOf(this.parts.store)) return;
    if (this.keptSignal.peek()?.id !== id) this.keptSignal.value = undefined;
    const loaded = id === undefined ? undefined : await this.parts.library.load(id);
    if (id !== idOf(this.parts.store)) return;
    if (loaded && !loaded.ok) this.parts.report(loaded.error);
    // Something may be written by now: its save takes over what is stored.
    else if (!this.saving) this.keptSignal.value = loaded?.value;
  }

  /** While sentences come in they are saved a few times a second, and not one by one. A page that is left has no time to wait. */
  private saveLater(facts: JobFacts): void {
    this.shown = { facts, pairs: this.parts.store.pairs.snapshot() };
    if (isPageLeft()) this.saveNow();
    else this.timer ??= setTimeout(this.flush, PAUSE_MS);
  }

  /** Saves at once what would be saved later. */
  private readonly flush = (): void => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.saveNow();
  };

  private saveNow(): void {
    this.savedSignal.value = false;
    this.saving ??= this.saveAll();
  }

  /** One save after the other, each with everything that was changed until it begins; until one fails, which is told. */
  private async saveAll(): Promise<void> {
    let isSaved = true;
    while (isSaved && (this.changes.length > 0 || this.shown)) isSaved = await this.saveShown();
    this.saving = undefined;
    this.savedSignal.value = isSaved;
  }

  private async saveShown(): Promise<boolean> {
    const here = this.keptSignal.peek();
    const changes = this.changes.splice(0);
    const { shown } = this;
    this.shown = undefined;
    if (!here) return true;
    const isSaved = await this.save((before) => {
      if (!before) return undefined;
      const isOfIt = shown && keptId(shown.facts.article.url, shown.facts.target) === here.id;
      const texts = isOfIt ? keptOf(shown.facts, shown.pairs, before, new Date()) : before;
      // To what is stored now: another view of it may have added something, too.
      const { tags, note, highlights } = changes.reduce<ReaderNotes>(
        (notes, change) => change(notes),
        before,
      );
      return { ...texts, changedAt: new Date().toISOString(), tags, note, highlights };
    }, here.id);
    // With the next try.
    if (!isSaved) this.changes.unshift(...changes);
    return isSaved;
  }

  /** False where it failed, which is told, or where nothing is kept any more that could be changed. */
  private async save(
    change: (before: KeptArticle | undefined) => KeptArticle | undefined,
    id = idOf(this.parts.store),
  ): Promise<boolean> {
    if (id === undefined) return false;
    const shelved = (before: KeptArticle | undefined) => {
      const after = change(before);
      return after && shelve(after);
    };
    const changed = await this.parts.library.change(new Map([[id, shelved]]));
    if (!changed.ok) {
      this.parts.report(changed.error);
      return false;
    }
    const [kept] = changed.value;
    if (id !== idOf(this.parts.store)) return kept !== undefined;
    if (!kept) {
      // Taken out elsewhere, meanwhile.
      this.changes = [];
      this.keptSignal.value = undefined;
      this.parts.report({ kind: 'not-kept' });
    } else if (this.changes.length === 0) this.keptSignal.value = kept;
    return kept !== undefined;
  }
}

/** What was taken out, put back beside what is there. */
function united(now: KeptArticle | undefined, removed: KeptArticle): KeptArticle {
  const both = merge(now, removed);
  return both === 'same' ? (now ?? removed) : both;
}

/** What the article of a view is kept as. */
function idOf(store: JobStore): string | undefined {
  const facts = store.facts.value;
  return facts && keptId(facts.article.url, facts.target);
}
