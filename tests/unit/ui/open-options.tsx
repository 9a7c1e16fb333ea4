// The settings page with its browser, for the tests of it. Importing it sets the browser up before each test.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, vi } from 'vitest';
import type { GlossaryEntry } from '../../../src/core/glossary';
import type { EngineKey } from '../../../src/core/key';
import type { ModelState } from '../../../src/core/model';
import type { Result } from '../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { Failure } from '../../../src/core/thrown';
import type { StorageUse } from '../../../src/platform/storage-use';
import { Options } from '../../../src/ui/options/options';
import { SettingsModel } from '../../../src/ui/settings-model';

const platform = vi.hoisted(() => ({
  saved: [] as Settings[],
  glossary: [] as GlossaryEntry[],
  /** Where the glossary cannot be read: what the browser says. */
  glossaryProblem: '',
  keys: [] as [string, EngineKey | undefined][],
  keeping: { ok: true, value: null } as Result<null>,
  repaired: [] as string[],
  asked: [] as string[][],
  /** What is sent there, of each time that the reader was asked. */
  data: [] as string[][],
  /** What is to be translated always, of each time that the reader was asked. */
  wishes: [] as (string | undefined)[],
  /** How often something was saved before the reader was asked last. */
  savedBefore: 0,
  removed: [] as string[][],
  /** The sites that are allowed. */
  granted: [] as string[],
  /** What may be sent, where the browser asks about that too. */
  allowedData: [] as string[],
  /** What the manifest declares of hosts. */
  declared: { scripts: [] as string[], hosts: [] as string[], canBeRemoved: false },
  /** Whether the browser takes a permission back: what it is asked for throws where it does not say. */
  takesBack: true,
  /** Whether the browser says what is allowed. */
  holding: 'says' as 'says' | 'throws',
  /** Where the settings cannot be read: what the browser says. */
  settingsProblem: '',
  /** What is stored, where the test says so. */
  settings: undefined as Settings | undefined,
  permissionsChanged: () => {},
  isGranted: true,
  saving: { ok: true, value: null } as Result<null>,
  answer: undefined as unknown,
  models: [] as ModelState[],
  requests: [] as unknown[],
  /** Runs at each, before it is noted. */
  onRequest: () => {},
  tellModels: (_: ModelState[]) => {},
  /** Headlines that are kept. */
  newsItems: 0,
  cleared: 0,
  clearing: { ok: true, value: null } as Result<null>,
  use: undefined as StorageUse | undefined,
  /** In the library. */
  articles: 0,
  /** What else was cleared, in order, and what came of it where it failed. */
  clears: [] as string[],
  failing: {} as Record<string, Result<null>>,
  clear(what: string): Result<null> {
    platform.clears.push(what);
    return platform.failing[what] ?? { ok: true, value: null };
  },
}));

vi.mock('../../../src/platform/i18n', async () => ({ t: (await import('./english')).english }));
vi.mock('../../../src/platform/settings-store', () => ({
  loadSettings: async () => {
    if (platform.settingsProblem) {
      throw new Failure({ kind: 'storage-failed', detail: platform.settingsProblem });
    }
    const settings = {
      ...DEFAULT_SETTINGS,
      languageSites: ['https://a.example/*', 'http://localhost/*'],
    };
    return { settings: platform.settings ?? settings, repaired: platform.repaired };
  },
  saveSettings: async (settings: Settings) => {
    platform.saved.push(settings);
    return platform.saving;
  },
  onSettingsChanged: () => () => {},
}));
vi.mock('../../../src/platform/glossary-store', () => ({
  loadGlossary: async () => {
    if (platform.glossaryProblem) throw new Error(platform.glossaryProblem);
    return { version: '', entries: platform.glossary };
  },
  saveGlossary: async (entries: GlossaryEntry[]) => {
    if (platform.saving.ok) platform.glossary = entries;
    return platform.saving;
  },
  onGlossaryChanged: () => () => {},
}));
vi.mock('../../../src/platform/key-store', () => ({
  saveKey: async (id: string, key: EngineKey | undefined) => {
    platform.keys.push([id, key]);
    return platform.keeping;
  },
  clearKeys: async () => platform.clear('keys'),
}));
vi.mock('../../../src/platform/model-files', () => ({
  clearModelFiles: async () => platform.clear('models'),
}));
vi.mock('../../../src/platform/newsstand-database', () => ({
  clearNewsstand: async () => platform.clear('newsstand'),
}));
vi.mock('../../../src/platform/newsstand-store', () => ({ countNewsItems: async () => platform.newsItems }));
vi.mock('../../../src/platform/clear-stored', () => ({ clearStored: async () => platform.clear('stored') }));
vi.mock('../../../src/platform/storage-use', () => ({ storageUse: async () => platform.use }));
vi.mock('../../../src/platform/library-store', () => ({
  library: { count: async () => platform.articles, onChanged: () => () => {} },
  clearLibrary: async () => platform.clear('library'),
}));
vi.mock('../../../src/platform/always-wish', () => ({
  dropWish: async () => void platform.wishes.push(undefined),
}));
vi.mock('../../../src/platform/permissions', () => ({
  requestOrigins: async (
    origins: string[],
    { always, data = [] }: { always?: string; data?: string[] } = {},
  ) => {
    platform.data.push(data);
    platform.wishes.push(always);
    platform.savedBefore = platform.saved.length;
    platform.asked.push(origins);
    return platform.isGranted;
  },
  hasOrigins: async (origins: string[]) => origins.every((origin) => platform.granted.includes(origin)),
  onOrigins: (change: 'added' | 'removed', listener: () => void) => {
    const before = platform.permissionsChanged;
    if (change === 'removed')
      platform.permissionsChanged = () => [before, listener].forEach((hear) => void hear());
    return () => {};
  },
  removeOrigins: async (origins: string[]) => {
    platform.removed.push(origins);
    if (platform.takesBack) platform.granted = platform.granted.filter((one) => !origins.includes(one));
    platform.permissionsChanged();
    return platform.takesBack;
  },
  removeData: async (data: string[]) => {
    platform.removed.push(data);
    if (platform.takesBack) platform.allowedData = platform.allowedData.filter((one) => !data.includes(one));
    platform.permissionsChanged();
    return platform.takesBack;
  },
  heldPermissions: async () => {
    if (platform.holding === 'throws') throw new Error('No permissions.');
    return { names: ['activeTab', 'storage'], origins: platform.granted, data: platform.allowedData };
  },
  declaredHosts: () => platform.declared,
}));
vi.mock('../../../src/platform/request', () => ({
  request: async (name: string, input: unknown) => {
    if (name === 'models/list') return { ok: true, value: platform.models };
    platform.onRequest();
    platform.requests.push([name, input]);
    return platform.answer;
  },
}));
vi.mock('../../../src/platform/model-news', () => ({
  onModelNews: (listener: (models: ModelState[]) => void) => {
    const before = platform.tellModels;
    platform.tellModels = (models) => [before, listener].forEach((hear) => void hear(models));
    return () => {};
  },
}));

vi.mock('../../../src/platform/translation-cache', () => ({
  clearTranslations: async () => {
    platform.cleared += 1;
    return platform.clearing;
  },
  countTranslations: async () => (platform.cleared > 0 ? 0 : 1234),
}));

/** What the page asked of the browser. */
export { platform };

let root: HTMLElement | undefined;

beforeEach(() => {
  const saving: Result<null> = { ok: true, value: null };
  Object.assign(platform, {
    saved: [],
    repaired: [],
    asked: [],
    data: [],
    wishes: [],
    removed: [],
    isGranted: true,
    saving,
  });
  Object.assign(platform, {
    granted: [],
    allowedData: [],
    settings: undefined,
    takesBack: true,
    holding: 'says',
    onRequest: () => {},
    permissionsChanged: () => {},
  });
  Object.assign(platform, { newsItems: 0, use: undefined, clears: [], failing: {}, tellModels: () => {} });
  platform.declared = { scripts: [], hosts: [], canBeRemoved: false };
  Object.assign(platform, { keys: [], keeping: saving, glossary: [] });
  Object.assign(platform, { glossaryProblem: '', settingsProblem: '' });
  Object.assign(platform, { cleared: 0, clearing: saving, models: [], requests: [], answer: undefined });
});

export async function open(): Promise<void> {
  root?.remove();
  const page = document.createElement('div');
  root = page;
  document.body.append(page);
  const model = new SettingsModel();
  await act(async () => {
    render(<Options model={model} />, page);
    await model.load();
  });
  await perform(() => {});
}

export const pageText = () => root?.textContent ?? '';
export const all = (selector: string) => [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
export function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = root?.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}
/** Does something and waits for what it sets going. */
export const perform = (action: () => void) =>
  act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve));
  });
export const enter = (selector: string, value: string) =>
  perform(() => {
    const field = one<HTMLInputElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
