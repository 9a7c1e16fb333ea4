// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings';
import { all, enter, one, open, pageText, perform, platform } from '../open-options';

const A = 'https://a.example/*';
const B = 'http://b.example/*';

const latest = () => platform.saved.at(-1);
const openWith = async (sites: Settings['sites'], settings: Partial<Settings> = {}) => {
  platform.settings = { ...DEFAULT_SETTINGS, ...settings, sites };
  await open();
};
const row = (site: string) => one(`[data-site="${site}"]`);
const openRow = (site: string) =>
  perform(() => {
    const details = row(site).querySelector('details');
    if (!details) throw new Error(`${site} cannot be opened.`);
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
const field = (site: string, name: string) => `[id="${site}-${name}"]`;
const use = (site: string, name: string) => perform(() => one(`${field(site, name)} + button`).click());
const chooseAndUse = async (site: string, name: string, value: string) => {
  await enter(field(site, name), value);
  await use(site, name);
};

describe('the display of everywhere', () => {
  it('is saved at once', async () => {
    await openWith({});
    await perform(() => one('.display input[value="instead"]').click());
    await perform(() => one('.display input[value="page"]').click());
    expect(latest()?.overlay).toEqual({ mode: 'instead', scope: 'page' });
    expect(one('.saved').textContent).toBe('Saved');
  });
});

describe('the rules of sites', () => {
  beforeEach(() => {
    platform.granted = [A];
  });

  it('are listed by name, each in a line', async () => {
    await openWith({ [B]: { when: 'never' }, [A]: { when: 'always', mode: 'hover', engine: 'deepl' } });
    expect(all('[data-site]').map(({ dataset }) => dataset.site)).toEqual([A, B]);
    expect(row(A).textContent).toContain('a.exampleAlways show the translation · Only where I point · DeepL');
    expect(row(B).textContent).toContain('http://b.exampleNever translate');
    expect(all('[data-site] select')).toEqual([]);
  });

  it('say that there are none', async () => {
    await openWith({});
    expect(pageText()).toContain('You can choose for a site while you read it');
  });

  it('are changed field by field', async () => {
    await openWith({ [A]: { when: 'never' } });
    await openRow(A);
    await enter(field(A, 'mode'), 'beside');
    await enter(field(A, 'scope'), 'page');
    await chooseAndUse(A, 'engine', 'libretranslate');
    expect(latest()?.sites).toEqual({
      [A]: { when: 'never', mode: 'beside', scope: 'page', engine: 'libretranslate' },
    });
    expect(platform.asked).toEqual([['http://localhost/*']]);
    for (const name of ['mode', 'scope']) await enter(field(A, name), '');
    await chooseAndUse(A, 'engine', '');
    expect(latest()?.sites).toEqual({ [A]: { when: 'never' } });
    await chooseAndUse(A, 'when', 'ask');
    expect(all('[data-site]')).toEqual([]);
  });

  it('ask for the permission of the site alone', async () => {
    await openWith({ [A]: { when: 'never' } });
    await openRow(A);
    await chooseAndUse(A, 'when', 'always');
    expect(platform.asked).toEqual([[A]]);
    expect(latest()?.sites).toEqual({ [A]: { when: 'always' } });
    expect(row(A).textContent).not.toContain('not let Diptych');
  });

  it('are what they were where it is refused, and say so', async () => {
    platform.isGranted = false;
    await openWith({ [A]: { when: 'never' } });
    await openRow(A);
    await chooseAndUse(A, 'when', 'always');
    expect(platform.saved).toEqual([]);
    expect(one<HTMLSelectElement>(field(A, 'when')).value).toBe('never');
    expect(row(A).textContent).toContain('It was not allowed');
  });

  it('ask for nothing, and change nothing, that is passed over on the way', async () => {
    await openWith({ [A]: { when: 'ask', mode: 'hover' } });
    await openRow(A);
    for (const value of ['always', 'never']) await enter(field(A, 'when'), value);
    for (const value of ['libretranslate', 'bergamot']) await enter(field(A, 'engine'), value);
    expect([platform.saved, platform.asked]).toEqual([[], []]);
    await use(A, 'when');
    expect(latest()?.sites).toEqual({ [A]: { when: 'never', mode: 'hover' } });
    await use(A, 'engine');
    expect(latest()?.sites).toEqual({ [A]: { when: 'never', mode: 'hover', engine: 'bergamot' } });
    expect(platform.asked).toEqual([]);
  });

  it('say where a permission was taken back, and ask for it again', async () => {
    await openWith({ [A]: { when: 'always' }, [B]: { when: 'always' } });
    expect(row(A).textContent).not.toContain('not let Diptych');
    expect(row(B).textContent).toContain('not let Diptych into this site');
    await perform(() => one('[aria-label="Allow http://b.example"]').click());
    expect(platform.asked).toEqual([[B]]);
    expect(platform.removed).toEqual([]);
  });

  it('are removed with their permission, which stays where something else needs it', async () => {
    const rules = { [A]: { when: 'always' }, [B]: { when: 'always', mode: 'hover' } } as const;
    await openWith(rules, { languageSites: [B] });
    await perform(() => one('[aria-label="Remove what was chosen for a.example"]').click());
    await perform(() => one('[aria-label="Remove what was chosen for http://b.example"]').click());
    expect(latest()?.sites).toEqual({});
    expect(platform.removed).toEqual([[A]]);
  });

  it('keep the permission when the language is no longer shown', async () => {
    await openWith({ [A]: { when: 'always' } }, { languageSites: [A] });
    await perform(() => one('[aria-label="Remove https://a.example"]').click());
    expect(latest()?.languageSites).toEqual([]);
    expect(platform.removed).toEqual([]);
  });
});
