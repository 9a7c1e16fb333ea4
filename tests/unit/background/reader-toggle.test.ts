import { beforeEach, expect, it } from 'vitest';
import { type ReaderToggleParts, toggleForReader } from '../../../src/background/reader-toggle';
import { TabMemory } from '../../../src/background/tab-memory';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';

const FARO = 'https://porto.example/faro';
const NEVER: Settings = { ...DEFAULT_SETTINGS, sites: { 'https://porto.example/*': { when: 'never' } } };

let kept: unknown;
let did: string[];
let parts: ReaderToggleParts;
let shown: boolean;

beforeEach(() => {
  kept = undefined;
  did = [];
  shown = true;
  const memory = new TabMemory({
    load: async () => kept,
    save: async (said) => {
      did.push('remember');
      kept = said;
    },
  });
  parts = {
    toggle: async (_, scope) => {
      did.push(`toggle ${scope}`);
      return { ok: true, value: { shown } };
    },
    urlOf: async () => FARO,
    memoryOf: () => memory,
    loadSettings: async () => DEFAULT_SETTINGS,
    readerSpoke: () => void did.push('spoke'),
    clearProblem: async () => void did.push('clear'),
  };
});

it('what had gone wrong before is no longer said once it is shown or taken away', async () => {
  expect(await toggleForReader(7, 'page', parts)).toEqual({ ok: true, value: { shown: true } });
  expect(did).toEqual(['toggle page', 'clear']);
});

it.each([true, false])(
  'a page that was cancelled is translated again (cancelled: %s)',
  async (isCancelled) => {
    kept = [{ url: FARO, isCancelled, language: 'es', accepted: [], dismissed: [] }];
    await toggleForReader(7, undefined, parts);
    expect(did).toEqual(['toggle undefined', 'clear', ...(isCancelled ? ['remember', 'spoke'] : [])]);
    expect(kept).toMatchObject([{ isCancelled: false, language: 'es' }]);
  },
);

it('so is one of a site that is never translated', async () => {
  parts.loadSettings = async () => NEVER;
  await toggleForReader(7, undefined, parts);
  expect(did).toEqual(['toggle undefined', 'clear', 'remember', 'spoke']);
  expect(kept).toMatchObject([{ url: FARO, isCancelled: false }]);
});

it.each<[string, () => void]>([
  [
    'is taken away',
    () => {
      shown = false;
    },
  ],
  [
    'cannot be shown',
    () => {
      parts.toggle = async () => ({ ok: false, error: { kind: 'page-is-listing' } });
    },
  ],
  [
    'was of a tab that is closed',
    () => {
      parts.urlOf = async () => undefined;
    },
  ],
])('nothing is said of the page where it %s', async (_, change) => {
  parts.loadSettings = async () => NEVER;
  change();
  await toggleForReader(7, undefined, parts);
  expect(did).not.toContain('remember');
  expect(did).not.toContain('spoke');
});
