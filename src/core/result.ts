import type { AppError } from './errors';

/** The outcome of something that can be expected to fail. Plain data, so that it survives messaging. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(error: AppError): { ok: false; error: AppError } {
  return { ok: false, error };
}
