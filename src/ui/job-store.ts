import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EngineId } from '../core/engine-id';
import type { AppError } from '../core/errors';
import type { JobSnapshot, JobState } from '../core/job';
import type { JobConnection } from '../platform/job-connection';
import type { JobCommand, JobEvent, PairUpdate } from '../protocol/job-port';
import { onNextFrame } from './frames';
import { isPageLeft } from './page-left';
import { isSameWork, PairList } from './pair-list';

/** What a view may ask for: `open` is the store's own business. */
export type ViewCommand = Exclude<JobCommand, { type: 'open' }>;

/** The job without its pairs, which have signals of their own. */
export type JobFacts = Omit<JobSnapshot, 'pairs' | 'state' | 'error'>;

export interface JobStoreParts {
  /** Connects and asks for the tab's job. Throws where the extension was reloaded under the page. */
  connect(on: { event(event: JobEvent): void; disconnected(): void }): JobConnection;
}

/** A change to apply: to one pair, or to anything else. */
type Step = PairUpdate | (() => void);

/** Waits before each try to connect again. After the last the reader is told and can try by hand. */
const BACKOFF_MS = [50, 250, 1000, 3000];
/** Rows changed in one frame; a cached article of 1,600 sentences arrives in one event. */
const UPDATES_PER_FRAME = 80;

/**
 * What a view knows of the job of its tab. Events change signals; whatever goes wrong, the article and the translations
 * that are there stay. The other end can go away at any time (browsers end idle workers): while work is under way the
 * store connects again by itself, else with the next command.
 */
export class JobStore {
  private readonly stateSignal = signal<JobState>('reading');
  private readonly factsSignal = signal<JobFacts | undefined>(undefined);
  private readonly errorSignal = signal<AppError | undefined>(undefined);
  private readonly noticeSignal = signal<AppError | undefined>(undefined);
  private connection: JobConnection | undefined;
  private retries = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private isResuming = false;
  private waiting: ViewCommand[] = [];
  private queue: Step[] = [];
  private cancelFrame: (() => void) | undefined;

  readonly pairs = new PairList();

  /** Undefined until one was found. */
  readonly engineInUse: ReadonlySignal<EngineId | undefined> = computed(
    () => this.factsSignal.value?.engines.use?.id,
  );

  constructor(private readonly parts: JobStoreParts) {}

  get state(): ReadonlySignal<JobState> {
    return this.stateSignal;
  }

  /** Undefined until there is an article. */
  get facts(): ReadonlySignal<JobFacts | undefined> {
    return this.factsSignal;
  }

  /** Why there is no article, or why its translation stopped. */
  get error(): ReadonlySignal<AppError | undefined> {
    return this.errorSignal;
  }

  get notice(): ReadonlySignal<AppError | undefined> {
    return this.noticeSignal;
  }

  open(): void {
    this.connect();
  }

  close(): void {
    clearTimeout(this.retryTimer);
    removeEventListener('pageshow', this.connect);
    this.cancelFrame?.();
    this.connection?.close();
    this.connection = undefined;
  }

  send(command: ViewCommand): void {
    if (this.connection) {
      this.connection.send(command);
    } else if (command.type === 'cancel') {
      // Nothing is under way on the other end any more.
      clearTimeout(this.retryTimer);
      this.stateSignal.value = 'cancelled';
    } else {
      this.waiting.push(command);
      this.retries = 0;
      this.connect();
    }
  }

  /** Sent where somebody is there to hear it; worth no connection of its own. */
  mention(command: ViewCommand): void {
    this.connection?.send(command);
  }

  private readonly connect = (): void => {
    clearTimeout(this.retryTimer);
    try {
      this.connection = this.parts.connect({
        event: (event) => this.receive(event),
        disconnected: () => this.lost(),
      });
    } catch {
      this.lost();
    }
  };

  private lost(): void {
    this.connection = undefined;
    this.isResuming = true;
    if (!this.isUnderWay() && this.waiting.length === 0) return;
    if (isPageLeft()) {
      addEventListener('pageshow', this.connect, { once: true });
      return;
    }
    const wait = BACKOFF_MS[this.retries];
    if (wait === undefined) {
      this.waiting = [];
      this.later(() => this.fail({ kind: 'disconnected' }));
      return;
    }
    this.retries += 1;
    this.retryTimer = setTimeout(this.connect, wait);
  }

  /** Whether the other end is at work, so that it is worth finding out what has become of it. */
  private isUnderWay(): boolean {
    const isCompared = this.factsSignal.value?.comparison?.some(({ state }) => state === 'asked');
    return isCompared === true || ['reading', 'translating'].includes(this.stateSignal.value);
  }

  private receive(event: JobEvent): void {
    switch (event.type) {
      case 'reading':
        this.later(() => {
          this.stateSignal.value = 'reading';
        });
        break;
      case 'job':
        // Everything still queued speaks of what this replaces.
        this.queue = [];
        this.take(event.job);
        this.sendWaiting();
        break;
      case 'failed':
        this.later(() => this.fail(event.error));
        this.sendWaiting();
        break;
      case 'notice':
        this.later(() => {
          this.noticeSignal.value = event.error;
        });
        break;
      case 'engines':
        if (this.isOfThisJob(event.jobId)) this.later(() => this.learn({ engines: event.engines }));
        break;
      case 'pairs':
        if (this.isOfThisJob(event.jobId)) this.later(...event.pairs);
        break;
      case 'findings':
        if (this.isOfThisJob(event.jobId)) this.later(() => this.pairs.takeFindings(event.pairs));
        break;
      case 'comparison':
        if (this.isOfThisJob(event.jobId)) this.later(() => this.learn({ comparison: event.comparison }));
        break;
      case 'state':
        if (!this.isOfThisJob(event.jobId)) break;
        this.later(() => {
          this.stateSignal.value = event.state;
          this.errorSignal.value = event.error;
        });
        break;
    }
  }

  private isOfThisJob(jobId: string): boolean {
    return jobId === this.factsSignal.value?.id;
  }

  private take(job: JobSnapshot): void {
    const { pairs, state, error, ...facts } = job;
    batch(() => {
      const keepDone = this.isResuming && isSameWork(this.currentWork(), job);
      this.factsSignal.value = facts;
      this.pairs.replace(pairs, keepDone);
      this.stateSignal.value = state;
      this.errorSignal.value = error;
      this.noticeSignal.value = undefined;
    });
    this.isResuming = false;
    this.retries = 0;
  }

  private learn(news: Partial<Pick<JobFacts, 'engines' | 'comparison'>>): void {
    const facts = this.factsSignal.value;
    if (facts) this.factsSignal.value = { ...facts, ...news };
  }

  private currentWork(): Omit<JobSnapshot, 'pairs'> | undefined {
    const facts = this.factsSignal.value;
    return facts && { ...facts, state: this.stateSignal.value };
  }

  private fail(error: AppError): void {
    batch(() => {
      this.stateSignal.value = 'failed';
      this.errorSignal.value = error;
    });
  }

  /** Commands given while nothing was connected. What a job just begun does by itself is not asked twice. */
  private sendWaiting(): void {
    const commands = this.waiting;
    this.waiting = [];
    for (const command of commands) {
      const isDoneAnyway = command.type === 'retry' || command.type === 'reread';
      const isUnderWay = this.stateSignal.value === 'translating';
      if (!isDoneAnyway || !isUnderWay) this.connection?.send(command);
    }
  }

  private later(...steps: Step[]): void {
    this.queue.push(...steps);
    this.drain();
  }

  /** Applies what is queued in order: at once while it is little, else in portions, a frame each. */
  private drain(): void {
    if (this.cancelFrame) return;
    batch(() => this.applyPortion());
    if (this.queue.length === 0) return;
    this.cancelFrame = onNextFrame(() => {
      this.cancelFrame = undefined;
      this.drain();
    });
  }

  private applyPortion(): void {
    const portion = this.queue.splice(0, UPDATES_PER_FRAME);
    const updates: PairUpdate[] = [];
    const flush = () => this.pairs.update(updates.splice(0));
    for (const step of portion) {
      if (typeof step === 'function') {
        flush();
        step();
      } else {
        updates.push(step);
      }
    }
    flush();
  }
}
