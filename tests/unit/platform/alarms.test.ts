import { expect, it, vi } from 'vitest';

const api = vi.hoisted(() => ({
  set: new Map<string, object>(),
  listeners: [] as ((alarm: { name: string }) => void)[],
  alarms: {
    create: async (name: string, times: object) => void api.set.set(name, { ...times, scheduledTime: 42 }),
    get: async (name: string) => api.set.get(name),
    clear: async (name: string) => api.set.delete(name),
    onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => api.listeners.push(listener) },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { alarmTime, clearAlarm, onAlarm, setAlarm } = await import('../../../src/platform/alarms');

it('an alarm is set, known and cleared by its name', async () => {
  expect(await alarmTime('newsstand')).toBeUndefined();
  await setAlarm('newsstand', { delayInMinutes: 3, periodInMinutes: 30 });
  expect(api.set.get('newsstand')).toMatchObject({ delayInMinutes: 3, periodInMinutes: 30 });
  expect(await alarmTime('newsstand')).toBe(42);
  await clearAlarm('newsstand');
  expect(await alarmTime('newsstand')).toBeUndefined();
});

it('an alarm wakes who waits for it, and nobody else', () => {
  const rang = vi.fn();
  onAlarm('newsstand', rang);
  for (const listener of api.listeners) listener({ name: 'other' });
  expect(rang).not.toHaveBeenCalled();
  for (const listener of api.listeners) listener({ name: 'newsstand' });
  expect(rang).toHaveBeenCalledTimes(1);
});
