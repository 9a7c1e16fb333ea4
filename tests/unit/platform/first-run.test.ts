import { expect, it, vi } from 'vitest';
import { onInstalled } from '../../../src/platform/first-run';

const listeners = vi.hoisted(() => [] as ((details: { reason: string }) => void)[]);
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { onInstalled: { addListener: (listener: never) => listeners.push(listener) } } },
}));

it('a first run comes with an installation, and with nothing else', () => {
  const heard = vi.fn();
  onInstalled(heard);
  for (const reason of ['update', 'browser_update', 'chrome_update', 'shared_module_update']) {
    for (const listener of listeners) listener({ reason });
  }
  expect(heard).not.toHaveBeenCalled();
  for (const listener of listeners) listener({ reason: 'install' });
  expect(heard).toHaveBeenCalledOnce();
});
