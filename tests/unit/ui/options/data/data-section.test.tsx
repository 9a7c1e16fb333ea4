// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../../src/core/settings';
import { all, enter, one, open, perform, platform } from '../../open-options';

const TERM = { term: 'governo', translation: null, isCaseSensitive: false, source: '', target: '' };
const sizes = () => all('.sizes > div').map((row) => [...row.children].map(({ textContent }) => textContent));
const fileStatus = () => one('[data-setting="file"] [role=status]');
const clearStatus = () => one('[data-setting="clear"] [role=status]').textContent;

const bringIn = async (text: string, change: Partial<File> = {}) => {
  const field = one<HTMLInputElement>('#settings-file');
  const file = Object.assign(new File([text], 'a.json', { type: 'application/json' }), change);
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await perform(() => field.dispatchEvent(new Event('change', { bubbles: true })));
  await perform(() => {});
};

describe('sizes', () => {
  it('say how much there is, as far as the browser tells', async () => {
    platform.glossary = [TERM];
    platform.use = { used: 3_400_000, quota: 60_000_000_000 };
    platform.articles = 12;
    platform.newsItems = 1500;
    await open();
    expect(sizes()).toEqual([
      ['Stored translations', '1,234 sentences'],
      ['Library', '12 articles'],
      ['Newsstand', '1,500 headlines'],
      ['Models on this device', '0 models · 0 kB'],
      ['Glossary', '1 term · 0.1 kB'],
      ['Settings', expect.stringMatching(/^\d(\.\d)? kB$/)],
      ['Together', '3.4 MB of the 60 GB that the browser gives'],
    ]);
    await perform(() => one('.stored button').click());
    await perform(() => {});
    expect(sizes()[0]).toEqual(['Stored translations', '0 sentences']);
  });

  it('leave out what it does not', async () => {
    await open();
    expect(sizes().map(([name]) => name)).not.toContain('Together');
    expect(sizes()[0]).toEqual(['Stored translations', '1,234 sentences']);
  });
});

describe('a file', () => {
  const written: Blob[] = [];
  beforeEach(() => {
    written.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        written.push(blob);
        return 'blob:x';
      },
      revokeObjectURL: () => undefined,
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it('is written with settings and glossary, and brought in again', async () => {
    platform.glossary = [TERM];
    platform.settings = { ...DEFAULT_SETTINGS, targetLanguage: 'fr' };
    await open();
    await perform(() => one('[data-setting="file"] .file-actions button').click());
    expect(fileStatus().textContent).toMatch(/^Exported as diptych-settings-\d{4}-\d\d-\d\d\.json\.$/);
    const text = await written[0]?.text();
    platform.settings = undefined;
    platform.glossary = [];
    await open();
    await bringIn(text ?? '');
    expect(platform.saved.at(-1)?.targetLanguage).toBe('fr');
    expect(platform.glossary).toEqual([TERM]);
    expect(fileStatus().textContent).toBe('Brought in from a.json. Terms brought in: 1.');
  });

  it('is written without a glossary that is too large for it', async () => {
    platform.glossary = Array.from({ length: 9000 }, (_, at) => ({
      ...TERM,
      term: `${at} ${'x'.repeat(100)}`,
    }));
    await open();
    await perform(() => one('[data-setting="file"] .file-actions button').click());
    expect(fileStatus().textContent).toContain('without the glossary');
    expect(written[0]?.size).toBeLessThan(10_000);
  });

  it.each([
    ['no JSON', 'is no file of Diptych'],
    [JSON.stringify({ format: 'diptych-settings', version: 9 }), 'newer version'],
    [JSON.stringify({ format: 'diptych-settings', version: 1, settings: {} }), 'Nothing in a.json'],
    ['x'.repeat(1_000_001), 'is too large'],
  ])('that cannot be used says so and changes nothing: %.30s', async (text, problem) => {
    await open();
    await bringIn(text);
    expect(platform.saved).toEqual([]);
    expect(fileStatus().textContent).toContain(problem);
    expect(fileStatus().className).toBe('field-problem');
  });

  it('names what it left as it was, some of it where it is much', async () => {
    await open();
    const sites = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`bad${at}`, {}]));
    const settings = { engine: 'bergamot', sites: { ['y'.repeat(500)]: {}, ...sites } };
    await bringIn(JSON.stringify({ format: 'diptych-settings', version: 1, settings }));
    expect(platform.saved.at(-1)?.engine).toBe('bergamot');
    const text = fileStatus().textContent ?? '';
    expect(text).toContain('left as they were');
    expect(text).toContain('and 13 more.');
    expect(text.length).toBeLessThan(400);
  });

  it('says where it could not be saved', async () => {
    platform.saving = { ok: false, error: { kind: 'storage-failed', detail: 'disk full' } };
    await open();
    await bringIn(
      JSON.stringify({ format: 'diptych-settings', version: 1, settings: { engine: 'bergamot' } }),
    );
    expect(one('.saved').textContent).toContain('disk full');
    expect(fileStatus().textContent).toBe('');
  });

  it('takes back nothing that was changed while it was read', async () => {
    await open();
    const text = JSON.stringify({ format: 'diptych-settings', version: 1, settings: { engine: 'bergamot' } });
    let give = (_: string) => {};
    const reading = new Promise<string>((resolve) => {
      give = resolve;
    });
    await bringIn('', { text: () => reading });
    await enter('#target', 'fr');
    expect(platform.saved.at(-1)?.targetLanguage).toBe('fr');
    await perform(() => give(text));
    await perform(() => {});
    expect(platform.saved.at(-1)).toMatchObject({ targetLanguage: 'fr', engine: 'bergamot' });
  });

  it('says where it cannot be read', async () => {
    await open();
    await bringIn('', { text: () => Promise.reject(new Error('gone')) });
    expect(fileStatus().textContent).toContain('a.json is no file of Diptych');
    expect(fileStatus().className).toBe('field-problem');
    expect(platform.saved).toEqual([]);
  });

  it('says where the glossary cannot be read, and changes and writes nothing', async () => {
    await open();
    platform.glossaryProblem = 'storage locked';
    const settings = { engine: 'bergamot' };
    const file = { format: 'diptych-settings', version: 1, settings };
    await bringIn(JSON.stringify({ ...file, glossary: [TERM] }));
    expect(fileStatus().textContent).toMatch(/^Not saved\. .*storage locked/);
    expect(platform.saved).toEqual([]);
    await bringIn(JSON.stringify(file));
    expect(fileStatus().textContent).toBe('Brought in from a.json.');
    await perform(() => one('[data-setting="file"] .file-actions button').click());
    expect(fileStatus().textContent).toMatch(/^Not saved\. .*storage locked/);
    expect(fileStatus().className).toBe('field-problem');
    expect(written).toEqual([]);
  });
});

describe('clearing everything', () => {
  const opener = () => one('[data-setting="clear"] > button');
  const confirm = () => perform(() => one('.clear-ask .primary').click());

  it('asks once, and does nothing where it is not wanted', async () => {
    await open();
    await perform(() => opener().click());
    expect(one('.clear-ask').textContent).toContain('your keys');
    await perform(() => one('.clear-ask button:not(.primary)').click());
    expect(all('.clear-ask')).toEqual([]);
    expect([platform.clears, platform.cleared, platform.removed]).toEqual([[], 0, []]);
  });

  it('gives back what was allowed and deletes all that is kept, the settings last', async () => {
    platform.declared = { scripts: ['https://*.paper.example/*'], hosts: [], canBeRemoved: true };
    platform.granted = ['https://*.paper.example/*', 'https://a.example/*', '<all_urls>'];
    platform.allowedData = ['authenticationInfo', 'websiteContent'];
    platform.models = [
      { ...MODEL, id: 'a', state: 'stored' },
      { ...MODEL, id: 'b', state: 'downloading' },
    ];
    await open();
    await perform(() => opener().click());
    await confirm();
    expect(platform.removed).toEqual([
      ['https://a.example/*'],
      ['<all_urls>'],
      ['authenticationInfo'],
      ['websiteContent'],
    ]);
    expect(platform.requests).toEqual([
      ['work/stop', null],
      ['models/change', { id: 'a', change: 'remove' }],
      ['models/change', { id: 'b', change: 'cancel' }],
    ]);
    expect(platform.cleared).toBe(1);
    expect(platform.clears).toEqual(['models', 'library', 'newsstand', 'keys', 'stored']);
    expect(clearStatus()).toBe('Everything was cleared.');
  });

  it('goes on where one of it fails, and says so', async () => {
    platform.failing = { keys: { ok: false, error: { kind: 'storage-failed', detail: 'locked' } } };
    await open();
    await perform(() => opener().click());
    await confirm();
    expect(platform.clears).toEqual(['models', 'library', 'newsstand', 'keys', 'stored']);
    expect(clearStatus()).toContain('Not everything could be cleared. ');
    expect(clearStatus()).toContain('locked');
  });

  it('ends what is under way before anything else', async () => {
    platform.granted = ['https://a.example/*'];
    await open();
    await perform(() => opener().click());
    let before: unknown;
    platform.onRequest = () => {
      before ??= [platform.removed, platform.cleared, platform.clears].flat();
    };
    await confirm();
    expect(platform.requests[0]).toEqual(['work/stop', null]);
    expect(before).toEqual([0]);
  });

  it.each([
    ['the browser does not say what is allowed', () => ({ holding: 'throws' })],
    [
      'the background does not answer',
      () => ({
        onRequest: () => {
          throw new Error('No permissions.');
        },
      }),
    ],
  ])('goes on where %s, and says so', async (_, trouble) => {
    await open();
    await perform(() => opener().click());
    Object.assign(platform, trouble());
    await confirm();
    expect(platform.clears).toEqual(['models', 'library', 'newsstand', 'keys', 'stored']);
    expect(clearStatus()).toContain('No permissions.');
    await perform(() => opener().click());
    expect(all('.clear-ask')).toHaveLength(1);
  });
});

const MODEL = {
  source: 'it',
  target: 'en',
  version: '1',
  bytes: 1000,
  storedBytes: 1000,
  received: 1000,
};
