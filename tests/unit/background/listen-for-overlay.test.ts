import { beforeEach, expect, it, vi } from 'vitest';
import type { AppError } from '../../../src/core/errors';
import { fail, ok } from '../../../src/core/result';

const platform = vi.hoisted(() => ({
  command: undefined as ((tabId: number) => Promise<void>) | undefined,
  show: vi.fn(),
}));
vi.mock('../../../src/platform/badge', () => ({ showProblem: platform.show }));
vi.mock('../../../src/platform/i18n', () => ({ t: (key: string) => key }));
vi.mock('../../../src/platform/tabs', () => ({
  onCommand: (_: string, listener: typeof platform.command) => {
    platform.command = listener;
  },
}));

const { listenForOverlay } = await import('../../../src/background/listen-for-overlay');

const toggle = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  toggle.mockResolvedValue(ok({ shown: true }));
  listenForOverlay(toggle);
});

it('the key shows what the rule of the site says', async () => {
  await platform.command?.(7);
  expect(toggle.mock.calls).toEqual([[7]]);
  expect(platform.show).not.toHaveBeenCalled();
});

it.each<AppError>([{ kind: 'page-is-listing' }, { kind: 'page-without-article' }])(
  'of a page without an article it shows all, as the popup does ($kind)',
  async (error) => {
    toggle.mockResolvedValueOnce(fail(error));
    await platform.command?.(7);
    expect(toggle.mock.calls).toEqual([[7], [7, 'page']]);
    expect(platform.show).not.toHaveBeenCalled();
  },
);

it('what goes wrong is said on the button', async () => {
  toggle.mockResolvedValue(fail({ kind: 'page-is-pdf' }));
  await platform.command?.(7);
  expect(toggle).toHaveBeenCalledTimes(1);
  expect(platform.show).toHaveBeenCalledWith(7, 'errorPageIsPdf');
});

it('so it is where not even all of the page can be shown', async () => {
  toggle
    .mockResolvedValueOnce(fail({ kind: 'page-without-article' }))
    .mockResolvedValueOnce(fail({ kind: 'page-empty' }));
  await platform.command?.(7);
  expect(platform.show.mock.calls).toEqual([[7, 'errorPageEmpty']]);
});
