import { vi } from 'vitest';

/** Each of these tests starts browsers, fills storages or waits for what does not answer: on a machine that is busy that takes its time. */
export function bePatient(): void {
  vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
}
