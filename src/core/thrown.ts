import type { AppError } from './errors';

/** Thrown where something failed that can be expected to, by who has no result to give it in. */
export class Failure extends Error {
  constructor(readonly error: AppError) {
    super('detail' in error && error.detail ? error.detail : error.kind);
  }
}

/** What something thrown says, whatever it is. */
export function thrownMessage(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The error to tell of something thrown: that of a `Failure`, else a bug. */
export function thrownError(thrown: unknown): AppError {
  return thrown instanceof Failure ? thrown.error : { kind: 'broken', detail: thrownMessage(thrown) };
}
