import { MOST_REFUSALS, retryBudget } from './failure-policy';
import type { QueueClient } from './queue-client';

/** What a job has cost so far. */
interface Account {
  requests: number;
  /** When the first of them was sent. */
  sendsSince?: number;
  /** Requests that were sent again. */
  retries: number;
  /** Requests refused or answered wrongly in a row. */
  refusals: number;
}

/** The jobs that a queue works for, and how much trouble each may still have. */
export class Accounts {
  private readonly byClient = new Map<QueueClient, Account>();

  has(client: QueueClient): boolean {
    return this.byClient.has(client);
  }

  get clients(): QueueClient[] {
    return [...this.byClient.keys()];
  }

  open(client: QueueClient): void {
    this.byClient.set(client, { requests: 0, retries: 0, refusals: 0 });
  }

  close(client: QueueClient): void {
    this.byClient.delete(client);
  }

  /** When the first request for a job was sent; undefined before that. */
  sendsSince(client: QueueClient): number | undefined {
    return this.byClient.get(client)?.sendsSince;
  }

  sent(client: QueueClient, at: number): void {
    const account = this.byClient.get(client);
    if (!account) return;
    account.requests += 1;
    account.sendsSince ??= at;
  }

  answered(client: QueueClient): void {
    const account = this.byClient.get(client);
    if (account) account.refusals = 0;
  }

  /** A request is to be sent again at the expense of a job; false where it has no retries left. */
  mayRetry(client: QueueClient): boolean {
    const account = this.byClient.get(client);
    if (!account) return true;
    account.retries += 1;
    return account.retries <= retryBudget(account.requests);
  }

  /** A request of a job was refused; false where that was once too often. */
  mayBeRefused(client: QueueClient): boolean {
    const account = this.byClient.get(client);
    if (!account) return true;
    account.refusals += 1;
    return account.refusals < MOST_REFUSALS;
  }
}
