// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings';
import { SettingsModel } from '../../../../src/ui/settings-model';
import { pinMessage } from '../../../../src/ui/welcome/pin-text';
import { suggestedLanguage } from '../../../../src/ui/welcome/suggested-language';
import { Welcome } from '../../../../src/ui/welcome/welcome';

const platform = vi.hoisted(() => ({
  saved: [] as Settings[],
  saving: { ok: true, value: null } as Result<null>,
  /** What is stored, where the test says so. */
  settings: undefined as Settings | undefined,
  changed: (_: Settings) => {},
}));
vi.mock('../../../../src/platform/i18n', async () => ({ t: (await import('../english')).english }));
vi.mock('../../../../src/platform/settings-store', () => ({
  loadSettings: async () => ({ settings: platform.settings ?? DEFAULT_SETTINGS, repaired: [] }),
  saveSettings: async (settings: Settings) => {
    platform.saved.push(settings);
    return platform.saving;
  },
  onSettingsChanged: (listener: (settings: Settings) => void) => {
    platform.changed = listener;
    return () => {};
  },
}));

const done = vi.fn();
const open = async (browserLanguages: readonly string[]) => {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const model = new SettingsModel();
  await act(async () => {
    render(<Welcome model={model} browserLanguages={browserLanguages} onDone={done} />, root);
    await model.load();
  });
};
const one = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
const click = (selector: string) =>
  act(async () => {
    one(selector).click();
    await new Promise((resolve) => setTimeout(resolve));
  });
const choose = (selector: string, value: string) =>
  act(() => {
    one<HTMLSelectElement>(selector).value = value;
    one(selector).dispatchEvent(new Event('change', { bubbles: true }));
  });

beforeEach(() => {
  platform.saved.length = 0;
  platform.settings = undefined;
  platform.saving = { ok: true, value: null };
  done.mockClear();
});

describe('the language that is suggested', () => {
  it.each([
    [['de-CH', 'en'], 'de'],
    [['pt-BR'], 'pt-BR'],
    [['pt-PT'], 'pt'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-CN', 'en'], 'zh-Hans'],
    [['no', 'en'], 'nb'],
    [['tlh', 'xx-invalid-tag-', 'fr'], 'fr'],
    [['sr-Latn'], undefined],
    [[], undefined],
  ])('%j: %s', (languages, expected) => {
    expect(suggestedLanguage(languages)).toBe(expected);
  });
});

describe('how to pin the button', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'welcomePinFirefox'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'welcomePinEdge',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36', 'welcomePinChrome'],
  ])('%s', (userAgent, expected) => {
    expect(pinMessage(userAgent)).toBe(expected);
  });
});

describe('the page of the first run', () => {
  it('chooses nothing before it is done, then what it shows', async () => {
    await open(['de-AT', 'en']);
    expect(one<HTMLSelectElement>('#target').value).toBe('de');
    await choose('#target', 'it');
    await choose('#read-language', 'en');
    await click('.read-languages .panel-row button');
    expect(platform.saved).toEqual([]);
    await click('.primary');
    expect(platform.saved).toEqual([{ ...DEFAULT_SETTINGS, targetLanguage: 'it', readLanguages: ['en'] }]);
    expect(done).toHaveBeenCalledOnce();
  });

  it('keeps the default where the browser speaks no language of the list', async () => {
    await open(['tlh']);
    expect(one<HTMLSelectElement>('#target').value).toBe('en');
  });

  it('begins with what was chosen already, wherever that was', async () => {
    platform.settings = { ...DEFAULT_SETTINGS, targetLanguage: 'fr', readLanguages: ['it'] };
    await open(['de-AT']);
    expect(one<HTMLSelectElement>('#target').value).toBe('fr');
    await click('.primary');
    expect(platform.saved).toEqual([platform.settings]);
  });

  it('suggests no other language where anything else was chosen', async () => {
    platform.settings = { ...DEFAULT_SETTINGS, engine: 'bergamot' };
    await open(['de-AT']);
    expect(one<HTMLSelectElement>('#target').value).toBe('en');
  });

  it('shows what is chosen elsewhere while it is open, besides what is chosen in it', async () => {
    await open(['de-AT']);
    const elsewhere = { ...DEFAULT_SETTINGS, targetLanguage: 'fr', readLanguages: ['it'] };
    await act(() => platform.changed(elsewhere));
    expect(one<HTMLSelectElement>('#target').value).toBe('fr');
    await choose('#target', 'es');
    await act(() => platform.changed({ ...elsewhere, readLanguages: ['pt'] }));
    await click('.primary');
    expect(platform.saved).toEqual([{ ...DEFAULT_SETTINGS, targetLanguage: 'es', readLanguages: ['pt'] }]);
  });

  it('stays, and says so, where the choice could not be saved', async () => {
    platform.saving = { ok: false, error: { kind: 'storage-failed', detail: 'disk full' } };
    await open(['de']);
    await click('.primary');
    expect(done).not.toHaveBeenCalled();
    expect(one('[role=alert]').textContent).toContain('disk full');
  });
});
