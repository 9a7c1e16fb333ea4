import { TabJob } from '../../../src/background/tab-job';
import type { ComparisonWork, TabJobParts, TranslationWork } from '../../../src/background/tab-job-parts';
import { TabMemory } from '../../../src/background/tab-memory';
import type { Article } from '../../../src/core/article';
import type { Inline } from '../../../src/core/inline';
import type { JobSnapshot } from '../../../src/core/job';
import type { Pair } from '../../../src/core/pair';
import { ok, type Result } from '../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import type { StoredGlossary } from '../../../src/platform/glossary-store';
import type { JobEvent } from '../../../src/protocol/job-port';

export const article: Article = {
  url: 'https://porto.example/faro',
  source: { url: { value: 'https://porto.example/faro', evidence: 'url' } },
  blocks: [],
  declaredLanguages: [],
};

/** One translation that the test ends itself. */
interface RunningWork extends TranslationWork {
  end(result: Result<void>): void;
}

/** A job with two pairs, whose parts do what the test says. */
export class JobKit {
  settings: Settings = { ...DEFAULT_SETTINGS, engine: 'apertium' };
  glossary: StoredGlossary = { version: '', entries: [] };
  readonly works: RunningWork[] = [];
  readonly comparisons: (ComparisonWork & { end(): void })[] = [];
  readonly events: JobEvent[] = [];
  readonly parts: TabJobParts;
  /** Where neither page nor text tell the language, and the engine is asked that is to be: what asks it. */
  engineAsked: (Settings | undefined)[] | undefined;
  /** What outlives the worker. */
  kept: unknown;
  job: TabJob;

  constructor() {
    this.parts = {
      readPage: async () => ok(article),
      detectLanguage: async (_, mayAsk) => {
        if (this.engineAsked) this.engineAsked.push(await mayAsk());
        return { language: 'it', evidence: 'franc', signals: [] };
      },
      loadSettings: async () => this.settings,
      loadGlossary: async () => this.glossary,
      isPrivateTab: async () => false,
      planPairs,
      translate: (work) => new Promise((end) => this.works.push({ ...work, end })),
      compare: (work) => new Promise((end) => this.comparisons.push({ ...work, end })),
      memory: this.memory(),
      now: () => new Date('2026-01-02T03:04:05Z'),
    };
    this.job = new TabJob(this.parts);
  }

  /** As after the worker was ended: nothing but what was kept. */
  endWorker(): void {
    this.parts.memory = this.memory();
    this.job = new TabJob(this.parts);
  }

  private memory(): TabMemory {
    return new TabMemory({
      load: async () => this.kept,
      save: async (said) => {
        this.kept = said;
      },
    });
  }

  readonly watch = (event: JobEvent): void => {
    this.events.push(structuredClone(event));
  };

  running(at: number): RunningWork {
    const work = this.works[at];
    if (!work) throw new Error(`There is no translation ${at}.`);
    return work;
  }

  /** What someone who attaches now is shown. */
  current(): JobSnapshot {
    let shown: JobSnapshot | undefined;
    this.job.attach((event) => {
      if (event.type === 'job') shown = event.job;
    })();
    if (!shown) throw new Error('There is no job yet.');
    return shown;
  }
}

export const settled = () => new Promise((resolve) => setTimeout(resolve));

export const done = (id: string) => ({
  id,
  state: 'done' as const,
  translation: [{ type: 'text' as const, text: id }],
});

function planPairs(): Pair[] {
  return [
    { id: 'b0.0', blockId: 'b0', original: [{ type: 'text', text: 'Uno.' }], state: 'pending' },
    { id: 'b0.1', blockId: 'b0', original: [{ type: 'text', text: 'Due.' }], state: 'pending' },
  ];
}

const text = (value: string): Inline[] => [{ type: 'text', text: value }];

/** What Apertium has made of a sentence. */
export const translated = (id: string, value: string) => ({
  id,
  state: 'done' as const,
  engine: 'apertium' as const,
  translation: text(value),
});

/** A job of `Sono 30 pescatori.` and `Sono 40 barche.`, watched, whose translation has begun. */
export async function kitWithNumbers(): Promise<JobKit> {
  const kit = new JobKit();
  kit.parts.planPairs = () => [
    { id: 'b0.0', blockId: 'b0', original: text('Sono 30 pescatori.'), state: 'pending' },
    { id: 'b0.1', blockId: 'b0', original: text('Sono 40 barche.'), state: 'pending' },
  ];
  kit.job.attach(kit.watch);
  await settled();
  return kit;
}

/** Checks go by timers, a slice each. */
export async function checked(): Promise<void> {
  await settled();
  await settled();
}
