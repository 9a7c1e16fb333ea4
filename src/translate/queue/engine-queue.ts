import type { AppError } from '../../core/errors';
import type { Translated } from '../../core/translated';
import type { EngineLimits } from '../../engines/engine';
import type { Timing } from '../timing';
import { BatchSize } from './batch-size';
import { type Entry, runsOf, termsOf } from './entry';
import { isAboutEngine, MOST_REFUSALS, mayTryAgain, reactionTo, retryBudget } from './failure-policy';
import { Gate, type Pass } from './gate';
import { type Batch, Line } from './line';
import type { QueueClient, TextRequest } from './queue-client';

/** What the queue keeps of a job. */
interface Account {
  requests: number;
  /** When the first of them was sent. */
  sendsSince?: number;
  /** Requests that were sent again. */
  retries: number;
  /** Requests refused or answered wrongly in a row. */
  refusals: number;
}

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
  private readonly accounts = new Map<QueueClient, Account>();
  private readonly underWay = new Set<UnderWay>();
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

  /** Puts texts in line for a job. Each is answered or refused once, unless the job is stopped or its signal aborted before. */
  add(client: QueueClient, requests: readonly TextRequest[]): void {
    if (requests.length === 0 || client.signal.aborted) return;
    const pause = this.gate.longPause;
    if (pause !== undefined) {
      const engine = client.engine.id;
      client.onStopped({ kind: 'rate-limited', engine, retryAfterSeconds: pause });
      return;
    }
    if (!this.accounts.has(client)) {
      this.accounts.set(client, { requests: 0, retries: 0, refusals: 0 });
      client.signal.addEventListener('abort', () => this.leave(client), { once: true });
    }
    this.line.add(client, requests, this.timing.now());
    this.pump();
  }

  /** A job wants nothing any more: it has ended, or was ended. */
  leave(client: QueueClient): void {
    this.accounts.delete(client);
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
              sendsSince: (client) => this.accounts.get(client)?.sendsSince,
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
    const account = this.accounts.get(client);
    if (account) {
      account.requests += 1;
      account.sendsSince ??= pass.sentAt;
    }
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
        for (const client of entry.clients) {
          byClient.set(client, (byClient.get(client) ?? new Map()).set(entry.text, translated));
        }
      }
    }
    const form = entries[0]?.form ?? 'text';
    const kept = [...byClient].map(([client, answers]) => {
      const account = this.accounts.get(client);
      if (account) account.refusals = 0;
      return client.onAnswers(form, answers).catch((thrown) => this.throwTo([client], thrown));
    });
    await Promise.all(kept);
    if (byClient.size === 0) this.countRefusal(entries, emptyAnswer(entries[0]));
    for (const entry of empty) this.refuse(entry, emptyAnswer(entry));
  }

  private failed(entries: readonly Entry[], error: AppError, pass: Pass): void {
    const clients = clientsOf(entries);
    const reaction = reactionTo(error);
    if (reaction === 'split') this.split(entries, error, pass);
    else if (reaction === 'stop') {
      if (error.kind === 'rate-limited') this.pauseLong((error.retryAfterSeconds ?? 0) * 1000);
      const affected = isAboutEngine(error) ? [...this.accounts.keys()] : clients;
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
    for (const client of clients) {
      const account = this.accounts.get(client);
      if (!account) continue;
      account.retries += 1;
      if (account.retries > retryBudget(account.requests)) this.stop(client, error);
    }
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
    for (const client of clientsOf(entries)) {
      const account = this.accounts.get(client);
      if (!account) continue;
      account.refusals += 1;
      if (account.refusals >= MOST_REFUSALS) this.stop(client, error);
    }
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

function clientsOf(entries: readonly Entry[]): Set<QueueClient> {
  return new Set(entries.flatMap((entry) => [...entry.clients]));
}

function showPart(entry: Entry | undefined, translated: Translated): void {
  if (entry) for (const client of entry.clients) client.onPart(entry, translated);
}

function emptyAnswer(entry: Entry | undefined): AppError {
  return badAnswer(entry, 'an empty translation');
}

function badAnswer(entry: Entry | undefined, detail: string): AppError {
  const [client] = entry?.clients ?? [];
  return { kind: 'bad-answer', engine: client?.engine.id ?? '', detail };
}
