// A popup with its job and its browser, for the tests of the view. Importing it opens one before each test.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import type { AppError } from '../../../src/core/errors';
import type { JobSnapshot } from '../../../src/core/job';
import type { ModelState } from '../../../src/core/model';
import type { Result } from '../../../src/core/result';
import type { Settings } from '../../../src/core/settings';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { TextDirective } from '../../../src/core/text-directive';
import type { JobCommand, JobEvent } from '../../../src/protocol/job-port';
import { View } from '../../../src/ui/components/view';
import { JobStore } from '../../../src/ui/job-store';
import { SettingsModel } from '../../../src/ui/settings-model';
import { ViewModel } from '../../../src/ui/view-model';
import { sampleJob } from './samples';

const platform = vi.hoisted(() => ({
  settings: undefined as Settings | undefined,
  settingsChanged: (_: Settings) => {},
  saved: [] as Settings[],
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
  isGranted: true,
  permissionsChanged: () => {},
  requests: [] as unknown[],
  /** What the background answers to a request, where the test says so. */
  answers: {} as Record<string, ((input: unknown) => unknown) | undefined>,
  models: [] as ModelState[],
  /** What is found of a sentence in its page. */
  link: { ok: true, value: { start: 'Frase' } } as Result<TextDirective>,
  /** What the list of models waits for. */
  beforeList: Promise.resolve(),
  tellModels: (_: ModelState[]) => {},
  /** What happened, in order, where the order counts. */
  order: [] as string[],
  optionsOpened: 0,
  libraryOpened: 0,
  /** The windows whose side panel was opened. */
  panelsOpened: [] as number[],
  commands: [] as { name: string; keys: string }[],
  shortcutsOpened: 0,
}));

vi.mock('../../../src/platform/i18n', async () => ({ t: (await import('./english')).english }));
vi.mock('../../../src/platform/settings-store', () => ({
  loadSettings: async () => ({ settings: platform.settings, repaired: [] }),
  saveSettings: async (settings: Settings) => {
    platform.saved.push(settings);
    return { ok: true, value: null };
  },
  onSettingsChanged: (listener: (settings: Settings) => void) => {
    platform.settingsChanged = listener;
    return () => {};
  },
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
    platform.order.push('permission');
    platform.asked.push(origins);
    return platform.isGranted;
  },
  hasOrigins: async (origins: string[]) => origins.every((origin) => platform.granted.includes(origin)),
  onOrigins: (change: 'added' | 'removed', listener: () => void) => {
    if (change === 'removed') platform.permissionsChanged = listener;
    return () => {};
  },
  removeOrigins: async (origins: string[]) => {
    platform.removed.push(origins);
    return true;
  },
}));
/** The reader's library. */
const library = await vi.hoisted(async () => new (await import('./fake-library')).FakeLibrary());
vi.mock('../../../src/platform/library-store', () => ({ library }));
vi.mock('../../../src/platform/tabs', () => ({
  openLibrary: async () => {
    platform.libraryOpened += 1;
  },
  openReader: async () => {},
  openOptions: async () => {
    platform.optionsOpened += 1;
  },
}));
vi.mock('../../../src/platform/side-panel', () => ({
  canOpenSidePanel: () => true,
  openSidePanel: async ({ windowId }: { windowId: number }) => void platform.panelsOpened.push(windowId),
}));
vi.mock('../../../src/platform/commands', () => ({
  listCommands: async () => platform.commands,
  openShortcutSettings: async () => {
    platform.shortcutsOpened += 1;
  },
}));
vi.mock('../../../src/platform/request', () => ({
  request: async (name: string, input: unknown) => {
    platform.requests.push([name, input]);
    const answer = platform.answers[name];
    if (answer) return answer(input);
    if (name === 'models/list') {
      const models = platform.models;
      await platform.beforeList;
      return { ok: true, value: models };
    }
    if (name === 'quotation/link') return platform.link;
    return name === 'overlay/state' ? { shown: false } : { ok: true, value: { shown: true } };
  },
}));
vi.mock('../../../src/platform/model-news', () => ({
  onModelNews: (listener: (models: ModelState[]) => void) => {
    platform.tellModels = listener;
    return () => {
      platform.tellModels = () => {};
    };
  },
}));

/** What the view asked of the browser. */
export { library, platform };

let root: HTMLElement;
let model: ViewModel;
let listener: (event: JobEvent) => void;

/** What the view sent to the other end. */
export let sent: JobCommand[];

/** The other end says something. */
export const say = (event: JobEvent) => listener(event);

beforeEach(async () => {
  Object.assign(platform, {
    saved: [],
    asked: [],
    data: [],
    wishes: [],
    removed: [],
    requests: [],
    optionsOpened: 0,
  });
  Object.assign(platform, { granted: [], isGranted: true, libraryOpened: 0 });
  library.shelf.clear();
  library.problem = undefined;
  Object.assign(platform, { panelsOpened: [], commands: [], shortcutsOpened: 0 });
  Object.assign(platform, { models: [], order: [], answers: {}, beforeList: Promise.resolve() });
  platform.settings = { ...DEFAULT_SETTINGS, engine: 'apertium' };
  sent = [];
  root = document.createElement('div');
  document.body.append(root);
  Element.prototype.scrollIntoView = () => {};
  const store = new JobStore({
    connect(on) {
      listener = on.event;
      const send = (command: JobCommand) => {
        platform.order.push(command.type);
        sent.push(command);
      };
      return { send, close: () => {} };
    },
  });
  model = new ViewModel('popup', store, new SettingsModel());
  model.tab.value = { id: 7, windowId: 3, title: 'Il faro' };
  await act(async () => {
    render(<View model={model} />, root);
    await model.settings.load();
    store.open();
  });
});

afterEach(() => {
  act(() => render(null, root));
  model.close();
  root.remove();
});

/** The tab of the view is in a private window. */
export const showPrivateWindow = () =>
  perform(() => {
    model.tab.value = { id: 7, windowId: 3, title: 'Il faro', isPrivate: true };
  });

/** Shows a job. */
export async function show(job: Partial<JobSnapshot>): Promise<void> {
  await act(async () => say({ type: 'job', job: sampleJob(job) }));
}

export const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
export function one(selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}
export function button(name: string): HTMLElement {
  const found = all('button').find(
    (candidate) => candidate.textContent === name || candidate.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
}
/** A key pressed on an element, or on the page. True where the view took it. */
export async function press(
  key: string,
  on: EventTarget = document.body,
  more: KeyboardEventInit = {},
): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await perform(() => on.dispatchEvent(event));
  return event.defaultPrevented;
}
/** What can be done with a sentence, opened as the keyboard does. */
export async function openActions(pair: string): Promise<void> {
  await perform(() => one(`[data-pair="${pair}"]`).focus());
  await press('Enter', one(`[data-pair="${pair}"]`));
}
/** Another choice in a list. */
export const choose = (selector: string, value: string) =>
  perform(() => {
    const select = one(selector) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
/** Does something and waits for what it sets going. */
export const perform = (action: () => void) =>
  act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve));
  });
export const click = (name: string) => perform(() => button(name).click());
export const failed = (error: AppError) => show({ state: 'failed', error });
