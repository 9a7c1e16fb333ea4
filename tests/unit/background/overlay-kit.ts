import { OverlayJob } from '../../../src/background/overlay-job';
import type { OverlayJobParts } from '../../../src/background/overlay-job-parts';
import { ReaderMemory } from '../../../src/background/reader-memory';
import type { ReaderSaid } from '../../../src/background/reader-said';
import type { TranslationWork } from '../../../src/background/tab-job-parts';
import { TabMemory } from '../../../src/background/tab-memory';
import { inlineText } from '../../../src/core/inline';
import type { Result } from '../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import type { StoredGlossary } from '../../../src/platform/glossary-store';
import type { OverlayBlock, OverlayEvent, OverlayPage } from '../../../src/protocol/overlay-port';

export const page: OverlayPage = {
  url: 'https://porto.example/faro',
  declared: [{ evidence: 'html-lang', language: 'it' }],
  sample: 'Il faro è acceso.',
  title: 'Il faro di notte',
  siteName: 'Il Porto Quotidiano',
};

/** What the first command says: the overlay shows what it was given, and what page it is in. */
export const open = (change: Partial<OverlayPage> = {}) => ({
  type: 'open' as const,
  invitation: 'of-this-tab',
  page: { ...page, ...change },
});

export const block = (id: string, text: string, change: Partial<OverlayBlock> = {}): OverlayBlock => ({
  id,
  kind: 'paragraph',
  content: [{ type: 'text', text }],
  ...change,
});

/** One translation that the test ends itself. */
interface RunningWork extends TranslationWork {
  end(result: Result<void>): void;
}

export const done = (id: string, text = id) => ({
  id,
  state: 'done' as const,
  engine: 'apertium' as const,
  translation: [{ type: 'text' as const, text }],
});

/** An overlay's job whose parts do what the test says. */
export class OverlayKit {
  settings: Settings = { ...DEFAULT_SETTINGS, engine: 'apertium' };
  glossary: StoredGlossary = { version: '', entries: [] };
  readonly works: RunningWork[] = [];
  readonly events: OverlayEvent[] = [];
  readonly memory = new TabMemory({ load: async () => undefined, save: async () => undefined });
  readonly parts: OverlayJobParts;
  job: OverlayJob;

  constructor() {
    this.parts = {
      loadSettings: async () => this.settings,
      loadGlossary: async () => this.glossary,
      isPrivateTab: async () => false,
      detectLanguage: async () => ({ language: 'it', evidence: 'franc', signals: [] }),
      jobAbout: () => undefined,
      translate: (work) => new Promise((end) => this.works.push({ ...work, end })),
      memory: this.memory,
    };
    this.job = this.create();
  }

  create(): OverlayJob {
    return new OverlayJob(this.parts, (event) => this.events.push(structuredClone(event)));
  }

  /** Opened, and told to translate these. */
  async wanting(...blocks: OverlayBlock[]): Promise<void> {
    this.job.take(open());
    this.job.take({ type: 'want', blocks });
    await settled();
  }

  /** As a view of the tab says it, before it tells that it did. */
  say(change: Partial<ReaderSaid>): void {
    void new ReaderMemory(this.memory).remember(page.url, change);
  }

  running(at: number): RunningWork {
    const work = this.works[at];
    if (!work) throw new Error(`There is no translation ${at}.`);
    return work;
  }

  /** The texts of the sentences that a translation is asked for. */
  asked(at: number): string[] {
    return this.running(at).pairs.map(({ original }) => inlineText(original));
  }

  /** What the page was told of blocks: each with the states of its sentences. */
  get told(): string[] {
    return this.events.flatMap((event) =>
      event.type === 'blocks'
        ? event.blocks.map(({ id, sentences }) => `${id}: ${sentences.map(({ state }) => state).join(' ')}`)
        : [],
    );
  }

  get kinds(): string[] {
    return this.events.map((event) => (event.type === 'stopped' ? event.error.kind : event.type));
  }
}

export const settled = () => new Promise((resolve) => setTimeout(resolve));
