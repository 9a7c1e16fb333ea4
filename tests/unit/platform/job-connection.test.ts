import { expect, test, vi } from 'vitest';

const looked = vi.fn();
const event = { addListener: vi.fn(), removeListener: vi.fn() };
const onDisconnect = { addListener: vi.fn<(tell: () => void) => void>(), removeListener: vi.fn() };

const runtime = {
  id: 'diptych',
  connect: () => ({ onMessage: event, onDisconnect, postMessage: vi.fn(), disconnect: vi.fn() }),
  get lastError() {
    looked();
    return { message: 'Could not establish connection. Receiving end does not exist.' };
  },
};

vi.stubGlobal('chrome', { runtime });
vi.mock('webextension-polyfill', () => ({ default: { runtime } }));
const { connectJob } = await import('../../../src/platform/job-connection');

test('a connection that nobody took up is told of, and looked at, as Chrome writes an error otherwise', () => {
  const disconnected = vi.fn();
  connectJob(1, { event: vi.fn(), disconnected });
  onDisconnect.addListener.mock.calls[0]?.[0]();
  expect(disconnected).toHaveBeenCalledTimes(1);
  expect(looked).toHaveBeenCalledTimes(1);
});
