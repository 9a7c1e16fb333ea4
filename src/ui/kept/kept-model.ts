import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { AppError } from '../../core/errors';
import { type Highlight, type KeptArticle, keptId, type ReaderNotes } from '../../core/kept-article';
import type { LibraryStore } from '../../platform/library-store';
import type { JobStore } from '../job-store';
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
  /** What the reader has said that the save under way has not got. */
  private changes: NotesChange[] = [];
  /** Whether the texts have to be saved as well. */
  private isTextDue = false;
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
        if (this.followed !== undefined && this.followed === store.facts.peek()?.id) this.saveLater();
      }),
      library.onChanged((ids) => {
        const id = idOf(store);
        if (id !== undefined && ids.includes(id)) void this.lookUp(id);
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
    this.followed = facts.id;
    this.removedSignal.value = undefined;
    return this.save((before) => keptOf(facts, this.parts.store.pairs.snapshot(), before, new Date()));
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
    if (removed && (await this.save(() => removed, removed.id))) this.removedSignal.value = undefined;
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
    if (this.keptSignal.peek()?.id !== id) {
      this.flush();
      await this.saving;
      if (id !== idOf(this.parts.store)) return;
      this.keptSignal.value = undefined;
    }
    const loaded = id === undefined ? undefined : await this.parts.library.load(id);
    // By now another article may be shown, or something be written that is not saved yet.
    if (id !== idOf(this.parts.store) || this.saving) return;
    this.keptSignal.value = loaded?.ok ? loaded.value : undefined;
  }

  private saveLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, PAUSE_MS);
  }

  /** Saves at once what would be saved later. */
  private readonly flush = (): void => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isTextDue = true;
    this.saveNow();
  };

  private saveNow(): void {
    this.savedSignal.value = false;
    this.saving ??= this.saveAll();
  }

  /** One save after the other, each with everything that was changed until it begins. */
  private async saveAll(): Promise<void> {
    while (this.changes.length > 0 || this.isTextDue) await this.saveShown();
    this.saving = undefined;
    this.savedSignal.value = true;
  }

  private async saveShown(): Promise<void> {
    const { store } = this.parts;
    const facts = store.facts.peek();
    const here = this.keptSignal.peek();
    const changes = this.changes.splice(0);
    const isFollowed =
      this.isTextDue && facts !== undefined && facts.id === this.followed && idOf(store) === here?.id;
    this.isTextDue = false;
    if (!here) return;
    await this.save((before) => {
      // Taken out elsewhere, meanwhile.
      if (!before) return undefined;
      const texts = isFollowed ? keptOf(facts, store.pairs.snapshot(), before, new Date()) : before;
      // To what is stored now: another view of it may have added something, too.
      const notes = changes.reduce<ReaderNotes>((noted, change) => change(noted), before);
      const { tags, note, highlights } = notes;
      return { ...texts, changedAt: new Date().toISOString(), tags, note, highlights };
    }, here.id);
  }

  private async save(
    change: (before: KeptArticle | undefined) => KeptArticle | undefined,
    id = idOf(this.parts.store),
  ): Promise<boolean> {
    if (id === undefined) return false;
    const changed = await this.parts.library.change(
      new Map([
        [
          id,
          (before) => {
            const after = change(before);
            return after && shelve(after);
          },
        ],
      ]),
    );
    if (!changed.ok) this.parts.report(changed.error);
    const [kept] = changed.ok ? changed.value : [];
    if (kept && id === idOf(this.parts.store) && this.changes.length === 0) this.keptSignal.value = kept;
    return kept !== undefined;
  }
}

/** What the article of a view is kept as. */
function idOf(store: JobStore): string | undefined {
  const facts = store.facts.value;
  return facts && keptId(facts.article.url, facts.target);
}
