import type { AppError } from '../../core/errors';
import type { Translated } from '../../core/translated';
import type { EngineLimits } from '../../engines/engine';
import type { MarkupForm } from '../../engines/translation';
import type { Timing } from '../timing';
import { Accounts } from './accounts';
import { BatchSize } from './batch-size';
import { clientsOf, type Entry, runsOf, showPart, termsOf } from './entry';
import { badAnswer, emptyAnswer, isAboutEngine, mayTryAgain, reactionTo } from './failure-policy';
import { Gate, type Pass } from './gate';
import { type Batch, Line } from './line';
import { type LookUp, LookUps } from './look-ups';
import type { QueueClient, TextRequest } from './queue-client';

/** A request on its way; aborted when nobody waits for it any more. */
interface UnderWay extends Batch {
  abort: AbortController;
}

/**
 * The requests of all jobs to one engine: within its limits, what readers see first, no text twice at once, again after trouble.
 * What goes into a request is decided when there is a place for it, so that it is always what is wanted most just then.
 */
export class EngineQueue {
  private readonly gate: Gate;
  private readonly size: BatchSize;
  private readonly line: Line;
  private readonly accounts = new Accounts();
  private readonly underWay = new Set<UnderWay>();
  private readonly lookUps = new LookUps();
  private wakeAt = Number.POSITIVE_INFINITY;

  /** `onLongPause` is told, in milliseconds, of each pause that is longer than a job waits: it outlives this worker. */
  constructor(
    limits: EngineLimits,
    private readonly timing: Timing,
    private readonly onLongPause: (milliseconds: number) => void = () => {},
  ) {
    this.gate = new Gate(limits, timing);
    this.size = new BatchSize(limits);
    this.line = new Line(limits, this.size);
  }

  /** Begins with a pause that the server asked of an earlier worker. */
  pauseFor(milliseconds: number): void {
    this.gate.pauseFor(milliseconds);
  }

  /** To be begun before a job looks for its texts elsewhere, and ended when it has asked for those it did not find. */
  lookUp(): LookUp {
    return this.lookUps.begin();
  }

  /**
   * Puts texts in line for a job, or answers them with what it heard while it looked for them. Each is answered or refused once, unless the
   * job is stopped or its signal aborted before.
   */
  add(client: QueueClient, wanted: readonly TextRequest[], { heard }: Pick<LookUp, 'heard'>): void {
    if (client.signal.aborted) return;
    const requests = wanted.filter((request) => {
      const translated = heard.get(client.keyOf(request));
      if (translated) void this.answer(client, request.form, new Map([[request.text, translated]]));
      return !translated;
    });
    if (requests.length === 0) return;
    const pause = this.gate.longPause;
    if (pause !== undefined) {
      const engine = client.engine.id;
      client.onStopped({ kind: 'rate-limited', engine, retryAfterSeconds: pause });
      return;
    }
    if (!this.accounts.has(client)) {
      this.accounts.open(client);
      client.signal.addEventListener('abort', () => this.leave(client), { once: true });
    }
    this.line.add(client, requests, this.timing.now());
    this.pump();
  }

  /** A job wants nothing any more: it has ended, or was ended. */
  leave(client: QueueClient): void {
    this.accounts.close(client);
    this.line.leave(client);
    for (const { entries, abort } of this.underWay) {
      if (!entries.some((entry) => entry.isWanted)) abort.abort();
    }
    this.pump();
  }

  /** Sends as much as may be sent now, and comes back when more may. */
  private pump(): void {
    while (!this.line.isEmpty && this.gate.freePlaces > 0) {
      const now = this.timing.now();
      const wait = this.gate.wait();
      const batch =
        wait > 0
          ? wait
          : this.line.take(this.gate.freePlaces, now, {
              sendsSince: (client) => this.accounts.sendsSince(client),
              expectsMore: this.underWay.size > 0,
            });
      if (batch === undefined) return;
      if (typeof batch === 'number') {
        this.wakeAfter(batch);
        return;
      }
      void this.send(batch);
    }
  }

  private wakeAfter(milliseconds: number): void {
    const at = this.timing.now() + milliseconds;
    if (at >= this.wakeAt) return;
    this.wakeAt = at;
    void this.timing.sleep(milliseconds, NEVER).then(() => {
      if (this.wakeAt === at) this.wakeAt = Number.POSITIVE_INFINITY;
      this.pump();
    });
  }

  private async send({ client, entries }: Batch): Promise<void> {
    const { engine, languages, io } = client;
    const pass = this.gate.enter();
    const abort = new AbortController();
    const batch: UnderWay = { client, entries, abort };
    this.underWay.add(batch);
    this.accounts.sent(client, pass.sentAt);
    const [first] = entries;
    const context = first && client.contextOf(first);
    try {
      const answer = await engine.translate(
        {
          pair: languages,
          form: first?.form ?? 'text',
          items: entries.map(({ text }) => text),
          ...(engine.context === 'block' && { runs: runsOf(entries, client) }),
          terms: termsOf(entries, client),
          ...(context && { context }),
        },
        {
          ...io,
          signal: abort.signal,
          onItem: (index, translated) => showPart(entries[index], translated),
          onUsage: (usage) => client.onUsage(usage),
        },
      );
      if (!answer.ok) this.failed(entries, answer.error, pass);
      else if (answer.value.length !== entries.length) {
        const detail = `${answer.value.length} translations of ${entries.length} sentences`;
        this.failed(entries, badAnswer(entries[0], detail), pass);
      } else {
        this.gate.succeeded();
        this.size.learn(entries, this.timing.now() - pass.sentAt);
        await this.answered(entries, answer.value);
      }
    } catch (thrown) {
      if (!abort.signal.aborted) this.throwTo(clientsOf(entries), thrown);
    }
    // Only now: what has been paid for is kept before more is sent.
    this.gate.leave();
    this.underWay.delete(batch);
    this.pump();
  }

  private async answered(
    entries: readonly Entry[],
    translations: readonly (Translated | undefined)[],
  ): Promise<void> {
    const byClient = new Map<QueueClient, Map<string, Translated>>();
    const empty: Entry[] = [];
    for (const [index, entry] of entries.entries()) {
      const translated = translations[index];
      if (!translated) {
        entry.isApart = true;
        this.line.putBack([entry]);
        continue;
      }
      this.line.settle(entry);
      if (translated.text.trim() === '') empty.push(entry);
      else {
        this.lookUps.tell(entry.key, translated);
        for (const client of entry.clients) {
          byClient.set(client, (byClient.get(client) ?? new Map()).set(entry.text, translated));
        }
      }
    }
    const form = entries[0]?.form ?? 'text';
    const kept = [...byClient].map(([client, answers]) => {
      this.accounts.answered(client);
      return this.answer(client, form, answers);
    });
    await Promise.all(kept);
    if (byClient.size === 0) this.countRefusal(entries, emptyAnswer(entries[0]));
    for (const entry of empty) this.refuse(entry, emptyAnswer(entry));
  }

  private answer(
    client: QueueClient,
    form: MarkupForm,
    answers: ReadonlyMap<string, Translated>,
  ): Promise<void> {
    return client.onAnswers(form, answers).catch((thrown) => this.throwTo([client], thrown));
  }

  private failed(entries: readonly Entry[], error: AppError, pass: Pass): void {
    const clients = clientsOf(entries);
    const reaction = reactionTo(error);
    if (reaction === 'split') this.split(entries, error, pass);
    else if (reaction === 'stop') {
      if (error.kind === 'rate-limited') this.pauseLong((error.retryAfterSeconds ?? 0) * 1000);
      const affected = isAboutEngine(error) ? this.accounts.clients : clients;
      for (const client of affected) this.stop(client, error);
    } else {
      if (reaction === 'shrink') this.size.shrink(entries);
      const mayGoOn = this.gate.failed(error, pass);
      if (mayGoOn) this.charge(clients, error);
      else for (const client of clients) this.stop(client, error);
      this.line.putBack(entries);
    }
  }

  /** A request is to be sent again at the expense of these jobs, as long as they have retries left. */
  private charge(clients: Iterable<QueueClient>, error: AppError): void {
    for (const client of clients) if (!this.accounts.mayRetry(client)) this.stop(client, error);
  }

  /** Halves, and halves of halves, lead to the text that is at fault; a server that refuses everything is found out before. */
  private split(entries: readonly Entry[], error: AppError, pass: Pass): void {
    this.countRefusal(entries, error);
    const middle = Math.ceil(entries.length / 2);
    const [only] = entries;
    if (entries.length > 1) this.line.putApart(entries.slice(0, middle), entries.slice(middle));
    else if (only) this.failedAlone(only, error, pass);
  }

  private countRefusal(entries: readonly Entry[], error: AppError): void {
    for (const client of clientsOf(entries))
      if (!this.accounts.mayBeRefused(client)) this.stop(client, error);
  }

  private failedAlone(entry: Entry, error: AppError, pass: Pass): void {
    entry.triesAlone += 1;
    if (!mayTryAgain(error, entry.triesAlone)) {
      this.refuse(entry, error);
      return;
    }
    if (error.kind === 'server-error') this.gate.failed(error, pass);
    this.charge(entry.clients, error);
    this.line.putApart([entry]);
  }

  private refuse(entry: Entry, error: AppError): void {
    this.line.settle(entry);
    for (const client of entry.clients) client.onRefused(entry, error);
  }

  private pauseLong(milliseconds: number): void {
    this.gate.pauseFor(milliseconds);
    this.onLongPause(milliseconds);
  }

  private stop(client: QueueClient, error: AppError): void {
    this.stopWith(client, () => client.onStopped(error));
  }

  private throwTo(clients: Iterable<QueueClient>, thrown: unknown): void {
    for (const client of clients) this.stopWith(client, () => client.onThrown(thrown));
  }

  private stopWith(client: QueueClient, tell: () => void): void {
    if (!this.accounts.has(client)) return;
    this.leave(client);
    tell();
  }
}

const NEVER = new AbortController().signal;
