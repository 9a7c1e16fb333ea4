// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ErrorKind } from '../../../src/core/errors';
import { DEFAULT_SETTINGS, type Settings, type SiteRule } from '../../../src/core/settings';
import { all, button, choose, click, one, perform, platform, say, sent, show } from './open-view';

const PORTO = 'https://ilporto.example/*';

const radio = (value: string) => one(`.panel input[value="${value}"]`) as HTMLInputElement;
const pick = (value: string) => perform(() => radio(value).click());
const panelText = () => one('[role=dialog]').textContent;
const latest = () => platform.saved.at(-1);
const having = (settings: Partial<Settings>) =>
  perform(() => platform.settingsChanged({ ...DEFAULT_SETTINGS, engine: 'apertium', ...settings }));
const withRule = (rule: SiteRule) => having({ sites: { [PORTO]: rule } });

const openMenu = async () => {
  await show({});
  await click('How it is shown');
};

describe('how the translation in the page is shown', () => {
  it('is as everywhere, until something else is chosen for the site', async () => {
    await openMenu();
    const checked = ['under', 'article', 'ask'].filter((value) => radio(value).checked);
    expect(checked).toHaveLength(3);
    await pick('beside');
    expect(latest()?.sites).toEqual({ [PORTO]: { when: 'ask', mode: 'beside' } });
    await pick('page');
    expect(latest()?.sites).toEqual({ [PORTO]: { when: 'ask', mode: 'beside', scope: 'page' } });
    expect(latest()?.overlay).toEqual(DEFAULT_SETTINGS.overlay);
  });

  it('leaves no rule where it is again as everywhere', async () => {
    await openMenu();
    await pick('hover');
    await pick('under');
    expect(latest()?.sites).toEqual({});
  });

  it('becomes that of all sites on demand', async () => {
    await openMenu();
    await pick('hover');
    await click('Use this everywhere');
    expect(latest()).toMatchObject({ overlay: { mode: 'hover', scope: 'article' }, sites: {} });
    expect(panelText()).not.toContain('Use this everywhere');
  });

  it('closes with Escape and gives the focus back', async () => {
    await openMenu();
    await act(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(all('[role=dialog]')).toEqual([]);
    expect(document.activeElement).toBe(button('How it is shown'));
  });
});

describe('a site that is always translated', () => {
  it('is remembered once its permission is there, and the background knows what that was asked for', async () => {
    await openMenu();
    platform.answers['overlay/state'] = () => ({ shown: true });
    await pick('always');
    expect(platform.asked).toEqual([[PORTO]]);
    expect(platform.wishes).toEqual([PORTO]);
    expect(platform.savedBefore).toBe(0);
    expect(latest()?.sites).toEqual({ [PORTO]: { when: 'always' } });
    expect(latest()?.languageSites).toEqual([]);
  });

  it('is not wished for any more where something else is chosen', async () => {
    await openMenu();
    await pick('always');
    await pick('ask');
    expect(platform.wishes).toEqual([PORTO, undefined]);
  });

  it('is translated also where it was cancelled before', async () => {
    await openMenu();
    await show({ state: 'cancelled' });
    await pick('always');
    expect(sent).toEqual([{ type: 'restart' }]);
  });

  it('is translated from now on, this page too', async () => {
    await openMenu();
    platform.answers['overlay/state'] = () => ({ shown: true });
    await pick('always');
    expect(platform.requests).toContainEqual(['overlay/arrived', { tabId: 7 }]);
    expect(button('Show original in page')).toBeDefined();
  });

  it('is none where the permission is refused', async () => {
    platform.isGranted = false;
    await openMenu();
    await pick('always');
    expect(platform.saved).toEqual([]);
    expect(radio('ask').checked).toBe(true);
    expect(panelText()).toContain('It was not allowed');
    expect(platform.requests).not.toContainEqual(['overlay/arrived', { tabId: 7 }]);
  });

  it('says where its permission was taken back, and can be allowed again', async () => {
    platform.granted = [PORTO];
    await openMenu();
    await withRule({ when: 'always' });
    expect(panelText()).not.toContain('does not let Diptych');
    platform.granted = [];
    await perform(() => platform.permissionsChanged());
    expect(panelText()).toContain('does not let Diptych');
    await click('Allow');
    expect(platform.asked).toEqual([[PORTO]]);
    expect(platform.wishes).toEqual([PORTO]);
    expect(latest()?.sites).toEqual({ [PORTO]: { when: 'always' } });
  });

  it.each<[string, Partial<Settings>, string[][]]>([
    ['is given back', {}, [[PORTO]]],
    ['stays for the language on the button', { languageSites: [PORTO] }, []],
    [
      'stays for an engine',
      { engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: 'https://ilporto.example/mt' } } },
      [],
    ],
  ])('is taken back, and its permission %s', async (_, settings, removed) => {
    await openMenu();
    await having({ ...settings, sites: { [PORTO]: { when: 'always', mode: 'hover' } } });
    await pick('ask');
    expect(latest()?.sites).toEqual({ [PORTO]: { when: 'ask', mode: 'hover' } });
    expect(platform.removed).toEqual(removed);
  });

  it('keeps its permission when its language is no longer shown', async () => {
    await show({});
    await having({ languageSites: [PORTO], sites: { [PORTO]: { when: 'always' } } });
    await click('Languages: Italian → English');
    await perform(() => one('.panel-check input').click());
    expect(latest()?.languageSites).toEqual([]);
    expect(platform.removed).toEqual([]);
  });

  it('gets its language shown too where that is asked for while the permission is missing', async () => {
    await show({});
    await withRule({ when: 'always' });
    await click('Languages: Italian → English');
    await perform(() => one('.panel-check input').click());
    expect(platform.saved[0]?.languageSites).toEqual([PORTO]);
    expect(latest()?.languageSites).toEqual([PORTO]);
    platform.isGranted = false;
    await withRule({ when: 'always' });
    await perform(() => one('.panel-check input').click());
    expect(latest()?.languageSites).toEqual([]);
  });
});

describe('a site that is never translated', () => {
  it('is no longer, from the moment it is chosen', async () => {
    await openMenu();
    await pick('never');
    expect(latest()?.sites).toEqual({ [PORTO]: { when: 'never' } });
    expect(platform.asked).toEqual([]);
    expect(sent).toContainEqual({ type: 'cancel' });
  });

  it('is as it was, and leaves its permission to who takes the translations out of its pages', async () => {
    await openMenu();
    await having({ sites: { [PORTO]: { when: 'always' } } });
    await click('Show in page');
    await pick('never');
    expect(button('Show in page')).toBeDefined();
    expect(platform.removed).toEqual([]);
  });

  it('says so where nothing is translated, and what can be done', async () => {
    await show({ state: 'cancelled' });
    expect(all('[data-rule]')).toEqual([]);
    await withRule({ when: 'never' });
    expect(one('[data-rule=never]').textContent).toContain('You chose never to translate ilporto.example.');
    await click('Translate this once');
    expect(sent).toEqual([{ type: 'retry' }]);
    await show({ state: 'translating' });
    expect(all('[data-rule]')).toEqual([]);
  });

  it('is asked about again on demand', async () => {
    await show({ state: 'cancelled' });
    await withRule({ when: 'never' });
    await click('Translate here again when I ask');
    expect(latest()?.sites).toEqual({});
    expect(sent).toEqual([{ type: 'restart' }]);
    expect(all('[data-rule]')).toEqual([]);
  });

  it('is asked about again from the menu', async () => {
    await show({ state: 'cancelled' });
    await withRule({ when: 'never' });
    await click('How it is shown');
    await pick('ask');
    expect(sent).toEqual([{ type: 'restart' }]);
  });

  it('is translated where the reader wants to see the translation in the page', async () => {
    await show({ state: 'cancelled' });
    await withRule({ when: 'never' });
    await click('Show in page');
    expect(sent).toEqual([{ type: 'retry' }]);
    expect(platform.requests).toContainEqual(['overlay/toggle', { tabId: 7 }]);
  });
});

describe('the engine of a site', () => {
  it('is chosen for it alone, with its permission', async () => {
    await openMenu();
    await choose('#site-engine', 'libretranslate');
    await click('Use');
    expect(platform.asked).toEqual([['http://localhost/*']]);
    expect(platform.data).toEqual([['authenticationInfo', 'websiteContent']]);
    expect(latest()).toMatchObject({
      engine: 'apertium',
      sites: { [PORTO]: { when: 'ask', engine: 'libretranslate' } },
    });
    expect(sent).toEqual([{ type: 'restart' }]);
    await choose('#site-engine', '');
    await click('Use');
    expect(latest()?.sites).toEqual({});
    expect(platform.asked).toHaveLength(1);
  });

  it('is none of those that are passed over', async () => {
    await openMenu();
    const isOff = () => button('Use').getAttribute('aria-disabled');
    expect(isOff()).toBe('true');
    await click('Use');
    await choose('#site-engine', 'libretranslate');
    await choose('#site-engine', 'bergamot');
    expect([platform.saved, platform.asked, sent]).toEqual([[], [], []]);
    expect([isOff(), button('Use').getAttribute('aria-label')]).toEqual(['false', 'Use: Bergamot']);
    await click('Use');
    expect(platform.saved.map(({ sites }) => sites[PORTO]?.engine)).toEqual(['bergamot']);
    expect(isOff()).toBe('true');
  });

  it('is what was saved where that changes elsewhere meanwhile', async () => {
    await openMenu();
    await choose('#site-engine', 'libretranslate');
    await withRule({ when: 'ask', engine: 'bergamot' });
    expect((one('#site-engine') as HTMLSelectElement).value).toBe('bergamot');
    expect(button('Use').getAttribute('aria-disabled')).toBe('true');
  });

  it('is one that is set up', async () => {
    await openMenu();
    const isOffered = (id: string) =>
      !(one(`#site-engine option[value=${id}]`) as HTMLOptionElement).disabled;
    expect([isOffered('bergamot'), isOffered('deepl')]).toEqual([true, false]);
    expect(one('#site-engine option[value=""]').textContent).toBe('Same as everywhere (Apertium)');
  });

  it('is what another choice of engine changes while it is there', async () => {
    await show({});
    await withRule({ when: 'ask', engine: 'bergamot' });
    await click('Engine: This computer · Apertium');
    expect(panelText()).toContain('Chosen for ilporto.example. Everywhere else: Apertium.');
    await click('Use LibreTranslate');
    expect(latest()).toMatchObject({ engine: 'apertium', sites: { [PORTO]: { engine: 'libretranslate' } } });
    await click('Engine: This computer · Apertium');
    await click('Use it here too');
    expect(latest()?.sites).toEqual({});
    expect(sent.map(({ type }) => type)).toEqual(['restart', 'restart']);
  });
});

describe('a page without an article', () => {
  const without = (kind: ErrorKind) =>
    perform(() => say({ type: 'failed', error: { kind } as { kind: 'page-is-listing' } }));

  beforeEach(() => without('page-is-listing'));

  it('is translated as a whole, and shown as it was', async () => {
    await click('Translate this page');
    expect(platform.requests).toContainEqual(['overlay/toggle', { tabId: 7, scope: 'page' }]);
    platform.answers['overlay/toggle'] = () => ({ ok: true, value: { shown: false } });
    await click('Show original in page');
    expect(button('Translate this page')).toBeDefined();
  });

  it('says what went wrong', async () => {
    platform.answers['overlay/toggle'] = () => ({ ok: false, error: { kind: 'page-empty' } });
    await click('Translate this page');
    expect(one('.message-error').textContent).toContain('no text yet');
  });

  it('is not where there is nothing to be translated', async () => {
    await without('page-is-pdf');
    expect((button('Show in page') as HTMLButtonElement).disabled).toBe(true);
    await without('page-without-article');
    expect((button('Translate this page') as HTMLButtonElement).disabled).toBe(false);
  });
});
