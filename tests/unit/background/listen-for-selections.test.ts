import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/core/result';
import type { MenuClick } from '../../../src/platform/context-menu';

const platform = vi.hoisted(() => ({
  command: undefined as ((tabId: number) => Promise<void>) | undefined,
  item: undefined as ((click: MenuClick) => Promise<void>) | undefined,
  gone: undefined as ((tabId: number, how: 'closed' | 'changed', url?: string) => void) | undefined,
  show: vi.fn(),
  clear: vi.fn(),
}));
vi.mock('../../../src/platform/badge', () => ({ showProblem: platform.show, clearProblem: platform.clear }));
vi.mock('../../../src/platform/i18n', () => ({ t: (key: string) => key }));
vi.mock('../../../src/platform/context-menu', () => ({
  addSelectionItem: (_: string, __: string, listener: typeof platform.item) => {
    platform.item = listener;
  },
}));
vi.mock('../../../src/platform/tabs', () => ({
  onCommand: (_: string, listener: typeof platform.command) => {
    platform.command = listener;
  },
  onPageGone: (listener: typeof platform.gone) => {
    platform.gone = listener;
  },
}));

const { listenForSelections } = await import('../../../src/background/listen-for-selections');

const selections = { translate: vi.fn(), again: vi.fn(), pageGone: vi.fn() };
const click = { tabId: 7, frameId: 3, text: 'Il faro', isEditable: false };

beforeEach(() => {
  vi.clearAllMocks();
  selections.translate.mockResolvedValue(ok(null));
  listenForSelections(selections as unknown as Parameters<typeof listenForSelections>[0]);
});

describe('the ways to a selection', () => {
  it('are its key', async () => {
    await platform.command?.(7);
    expect(selections.translate).toHaveBeenCalledExactlyOnceWith(7, undefined);
    expect(platform.clear).toHaveBeenCalledWith(7);
  });

  it('and the menu, in its frame', async () => {
    await platform.item?.(click);
    expect(selections.translate).toHaveBeenCalledExactlyOnceWith(7, { frameId: 3, text: 'Il faro' });
  });

  it('say on the button what goes wrong before there is a panel', async () => {
    selections.translate.mockResolvedValue(fail({ kind: 'selection-empty' }));
    await platform.command?.(7);
    expect(platform.show).toHaveBeenCalledWith(7, 'errorSelectionEmpty');
  });

  it('do not go into what is written in', async () => {
    await platform.item?.({ ...click, isEditable: true });
    expect(selections.translate).not.toHaveBeenCalled();
    expect(platform.show).toHaveBeenCalledWith(7, 'errorSelectionEditable');
  });

  it('are forgotten with the page', () => {
    platform.gone?.(7, 'closed');
    platform.gone?.(8, 'changed', 'https://porto.example/#faro');
    expect(selections.pageGone.mock.calls).toEqual([
      [7, undefined],
      [8, 'https://porto.example/#faro'],
    ]);
  });
});
