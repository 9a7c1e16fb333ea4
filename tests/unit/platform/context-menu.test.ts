import { beforeEach, describe, expect, it, vi } from 'vitest';

type Clicked = (info: Record<string, unknown>, tab?: { id?: number }) => void;
const api = vi.hoisted(() => ({
  clicked: [] as Clicked[],
  created: [] as (() => void)[],
  runtime: { lastError: undefined as { message: string } | undefined },
  contextMenus: {
    create: vi.fn((_: Record<string, unknown>, done: () => void) => void api.created.push(done)),
    update: vi.fn(async () => undefined),
    onClicked: { addListener: (listener: Clicked) => api.clicked.push(listener) },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { addSelectionItem } = await import('../../../src/platform/context-menu');

const listener = vi.fn(async () => undefined);
const click = (info: Record<string, unknown>, tab?: { id?: number }) =>
  api.clicked[0]?.({ menuItemId: 'x', ...info }, tab);

beforeEach(() => {
  vi.clearAllMocks();
  api.clicked.length = 0;
  api.created.length = 0;
  api.runtime.lastError = undefined;
  addSelectionItem('x', 'Translate', listener);
});

describe('addSelectionItem', () => {
  it('puts an item into the menu of selected text on web pages', () => {
    expect(api.contextMenus.create.mock.calls[0]?.[0]).toEqual({
      id: 'x',
      title: 'Translate',
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
    api.created[0]?.();
    expect(api.contextMenus.update).not.toHaveBeenCalled();
  });

  it('brings the item of last time up to date', () => {
    api.runtime.lastError = { message: 'Cannot create item with duplicate id x' };
    api.created[0]?.();
    expect(api.contextMenus.update).toHaveBeenCalledWith(
      'x',
      expect.objectContaining({ title: 'Translate' }),
    );
  });

  it('tells where it was clicked', () => {
    click({ frameId: 3, selectionText: 'Il faro', editable: true }, { id: 7 });
    expect(listener).toHaveBeenCalledWith({ tabId: 7, frameId: 3, text: 'Il faro', isEditable: true });
    click({ editable: false }, { id: 7 });
    expect(listener).toHaveBeenLastCalledWith({ tabId: 7, frameId: 0, text: '', isEditable: false });
  });

  it('hears neither other items nor clicks outside of tabs', () => {
    click({ menuItemId: 'y', editable: false }, { id: 7 });
    click({ editable: false });
    expect(listener).not.toHaveBeenCalled();
  });
});
