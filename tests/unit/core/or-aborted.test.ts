import { expect, it } from 'vitest';
import { orAborted } from '../../../src/core/or-aborted';

const never = new Promise<never>(() => undefined);

it('gives what the work gives, and rejects as it rejects', async () => {
  const { signal } = new AbortController();
  expect(await orAborted(Promise.resolve(1), signal)).toBe(1);
  await expect(orAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
});

it('waits no longer than until the signal aborts', async () => {
  const abort = new AbortController();
  const waiting = orAborted(never, abort.signal);
  abort.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(orAborted(never, abort.signal)).rejects.toThrow('enough');
});
