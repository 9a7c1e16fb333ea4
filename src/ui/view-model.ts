import { batch, computed, effect, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { errorText } from '../core/error-text';
import type { AppError } from '../core/errors';
import type { CheckId } from '../core/finding';
import { inlineText } from '../core/inline';
import type { LanguageTag } from '../core/language';
import { DEFAULT_LISTENING } from '../core/listening';
import { DEFAULT_READING } from '../core/reading';
import type { Settings } from '../core/settings';
import { t } from '../platform/i18n';
import { library } from '../platform/library-store';
import type { TabInfo } from '../platform/tabs';
import { Finder } from './find/finder';
import type { JobStore } from './job-store';
import { KeptModel } from './kept/kept-model';
import { Player } from './listening/player';
import { browserSpeech } from './listening/speech';
import type { PairEntry } from './pair-list';
import { rowOf } from './row-element';
import type { SettingsModel } from './settings-model';
import type { SideName } from './sides';
import { WordHelp } from './words/word-help';

/** Where the view is: all show the same, in another size. */
export type ViewSize = 'popup' | 'panel' | 'reader';

export type MenuName =
  | 'language'
  | 'engine'
  | 'findings'
  | 'display'
  | 'reading'
  | 'contents'
  | 'kept'
  | 'export';

const BOTH: readonly SideName[] = ['original', 'translation'];

/** What one view shows and what its controls do. */
export class ViewModel {
  /** The sentence the reader pointed out last: what Quote copies. */
  readonly marked = signal<PairEntry | undefined>(undefined);
  /** The sentence whose second opinions are shown, by its id. */
  readonly opinionOf = signal<string | undefined>(undefined);
  /** The sentence whose actions are shown, by its id. */
  readonly actionsOf = signal<string | undefined>(undefined);
  /** Whether the list of keys is shown. */
  readonly isHelpOpen = signal(false);
  /** Whether the engines' panel shows who else could be asked about the whole article. */
  readonly isComparing = signal(false);
  /** What was pointed at, and what was looked up. */
  readonly words = new WordHelp();
  readonly menu = signal<MenuName | undefined>(undefined);
  /** Why an action of the reader failed that has nothing to do with the job. */
  readonly actionError = signal<string | undefined>(undefined);
  /** What assistive technology is told. */
  readonly announcement = signal('');
  /** A quotation was copied a moment ago. */
  readonly hasQuoted = signal(false);
  readonly tab = signal<TabInfo | undefined>(undefined);
  /** Whether the translation is shown in the page. */
  readonly isOverlayShown = signal(false);
  /** Of the page: its article's, else what the browser says the tab shows. */
  readonly url = computed(() => this.store.facts.value?.article.url ?? this.tab.value?.url);
  readonly reading = computed(() => this.settings.settings.value?.reading ?? DEFAULT_READING);
  /** It is asked who translates: that takes the place of the translation. */
  readonly isAsking = computed(() => this.store.error.value?.kind === 'engine-not-chosen');
  /** The texts that are shown, in reading order. */
  readonly sides = computed<readonly SideName[]>(() => {
    const { layout } = this.reading.value;
    return layout === 'columns' || this.isAsking.value ? BOTH : [layout];
  });
  isClosed = false;
  readonly finder: Finder;
  readonly player: Player;
  /** The article in the reader's library. */
  readonly kept: KeptModel;

  constructor(
    readonly size: ViewSize,
    readonly store: JobStore,
    readonly settings: SettingsModel,
    /** What is shown is what was kept: there is no page, and nobody translates. */
    readonly isKeptView = false,
  ) {
    effect(() => this.followMark(store.pairs.entries.value));
    this.finder = new Finder(store.pairs.entries, this.sides);
    this.kept = new KeptModel({ library, store, report: (error) => this.report(error) });
    this.player = new Player({
      speech: browserSpeech(),
      entries: store.pairs.entries,
      isTranslating: computed(() => store.state.value === 'translating'),
      listening: computed(() => settings.settings.value?.listening ?? DEFAULT_LISTENING),
      languageOf: (entry, side) => this.languageOf(entry, side),
      reached: (entry) => this.reveal(entry),
    });
  }

  mark(entry: PairEntry): void {
    const before = this.marked.peek();
    if (before === entry) return;
    batch(() => {
      if (before) before.marked.value = false;
      entry.marked.value = true;
      this.marked.value = entry;
      this.actionsOf.value = undefined;
    });
  }

  /** Marks a row and brings it where the reader sees it. The focus stays where it is. */
  reveal(entry: PairEntry): void {
    this.mark(entry);
    rowOf(entry)?.scrollIntoView({ block: 'nearest' });
  }

  /** The same, and the focus goes there. */
  goTo(entry: PairEntry): void {
    this.menu.value = undefined;
    this.reveal(entry);
    rowOf(entry)?.focus({ preventScroll: true });
  }

  goToNeighbour(step: 1 | -1): void {
    const entry = this.neighbour(step);
    if (entry) this.goTo(entry);
  }

  /** Shows the place that was found. */
  revealMatch(): void {
    const match = this.finder.current.peek();
    if (match) this.reveal(match.entry);
  }

  /** The focus goes back to the text. */
  closeFind(): void {
    this.finder.close();
    const marked = this.marked.peek();
    if (marked) rowOf(marked)?.focus({ preventScroll: true });
  }

  /** Opens and closes what can be done with a sentence. */
  toggleActions(entry: PairEntry): void {
    this.mark(entry);
    this.actionsOf.value = this.actionsOf.peek() === entry.id ? undefined : entry.id;
  }

  /** Begins to read aloud, from the marked sentence on; pauses; goes on. */
  toggleListening(): void {
    const { player } = this;
    if (player.state.peek() === 'off') player.play(this.marked.peek());
    else if (player.state.peek() === 'paused') player.resume();
    else player.pause();
  }

  private languageOf({ blockId }: PairEntry, side: SideName): LanguageTag | undefined {
    const facts = this.store.facts.peek();
    if (side === 'translation') return facts?.target;
    return facts?.article.blocks.find(({ id }) => id === blockId)?.language ?? facts?.language.language;
  }

  toggleOpinion({ id }: PairEntry): void {
    this.opinionOf.value = this.opinionOf.value === id ? undefined : id;
  }

  /** Opens the choice of engines to ask about the whole article. */
  openComparison(): void {
    this.menu.value = 'engine';
    this.isComparing.value = true;
  }

  dismiss(entry: PairEntry, check: CheckId): void {
    this.store.send({ type: 'dismiss', pair: entry.id, check });
  }

  /** Other sentences: the mark goes over to the row of the same sentence, or goes. */
  private followMark(entries: readonly PairEntry[]): void {
    const before = this.marked.peek();
    if (!before || entries[before.index] === before) return;
    const same = entries.find((entry) => isSameSentence(entry, before));
    batch(() => {
      before.marked.value = false;
      if (same) same.marked.value = true;
      this.marked.value = same;
      // Of another sentence with the same number.
      if (!same) this.actionsOf.value = undefined;
    });
  }

  /** The sentence before or after the marked one; the first where none is marked. */
  neighbour(step: 1 | -1): PairEntry | undefined {
    const entries = this.store.pairs.entries.value;
    const marked = this.marked.value;
    return marked ? entries[marked.index + step] : entries[0];
  }

  /** Saves a change of the settings, and says where that failed. True where it was saved. */
  readonly save = async (change: (settings: Settings) => Settings): Promise<boolean> => {
    const saved = await this.settings.change(change);
    if (!saved.ok) this.report(saved.error);
    return saved.ok;
  };

  /** Nothing of it goes on. */
  close(): void {
    this.isClosed = true;
    this.player.close();
    this.kept.close();
    this.store.close();
  }

  report(error: AppError): void {
    this.actionError.value = errorText(error, t);
  }
}

function isSameSentence(a: PairEntry, b: PairEntry): boolean {
  return a.id === b.id && inlineText(a.pair.peek().original) === inlineText(b.pair.peek().original);
}

const Context = createContext<ViewModel | undefined>(undefined);

export const ViewModelProvider = Context.Provider;

export function useViewModel(): ViewModel {
  const model = useContext(Context);
  if (!model) throw new Error('A part of the view was rendered outside of it');
  return model;
}
