// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { all, enter, one, open, pageText, perform, platform } from './open-options';
import { sampleModel } from './samples';

const CATALOGUE = DEFAULT_SETTINGS.engines.bergamot.catalogue;
const named = (label: string) => one(`[aria-label="${label}"]`);

describe('the engines', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are Automatic, which is the default, and all others', async () => {
    await open();
    const radios = () => all('input[name=engine]') as HTMLInputElement[];
    expect(radios().map(({ value, checked }) => [value, checked])).toEqual([
      ['automatic', true],
      ['browser', false],
      ['bergamot', false],
      ['libretranslate', false],
      ['apertium', false],
      ['deepl', false],
      ['google', false],
      ['azure', false],
      ['chat', false],
      ['custom', false],
    ]);
    await perform(() => radios()[2]?.click());
    expect(platform.saved.at(-1)?.engine).toBe('bergamot');
    expect(all('.connection-test')).toHaveLength(7);
  });

  it('ask for the permission for their host, and for what is sent there, when they are chosen', async () => {
    await open();
    const choose = (value: string) => perform(() => one(`input[name=engine][value=${value}]`).click());
    await choose('azure');
    await choose('deepl');
    await choose('bergamot');
    await choose('custom');
    expect(platform.asked).toEqual([['https://api.cognitive.microsofttranslator.com/*']]);
    expect(platform.data).toEqual([['authenticationInfo', 'websiteContent']]);
    await choose('deepl');
    await enter('#deepl-key', 'abc:fx');
    expect(platform.asked.at(-1)).toEqual(['https://api-free.deepl.com/*']);
    expect(platform.data.at(-1)).toEqual(['authenticationInfo', 'websiteContent']);
    await enter('#google-key', 'abc');
    expect(platform.asked).toHaveLength(2);
  });

  it('are not chosen, and their host is not asked for, on the way to another', async () => {
    await open();
    const radio = (value: string) => one<HTMLInputElement>(`input[name=engine][value=${value}]`);
    const press = (value: string, key: string) =>
      perform(() => {
        radio(value).focus();
        radio(value).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
    await press('bergamot', 'ArrowDown');
    expect(document.activeElement).toBe(radio('libretranslate'));
    expect([platform.saved, platform.asked]).toEqual([[], []]);
    await press('libretranslate', 'Enter');
    expect(platform.saved.at(-1)?.engine).toBe('libretranslate');
    expect(platform.asked).toEqual([['http://localhost/*']]);
  });

  it('are set up field by field, each problem in its place', async () => {
    await open();
    await enter('#azure-region', ' westeurope ');
    expect(platform.saved.at(-1)?.engines.azure.region).toBe('westeurope');
    await enter('#chat-inputPrice', '0,15');
    expect(one('#chat-inputPrice-hint').textContent).toContain('full stop');
    await enter('#chat-inputPrice', '0.15');
    expect(platform.saved.at(-1)?.engines.chat.inputPrice).toBe(0.15);
    await enter('#chat-inputPrice', '');
    expect(platform.saved.at(-1)?.engines.chat.inputPrice).toBeNull();
    const before = platform.saved.length;
    await enter('#custom-definition', '{"url": "ftp://x"}');
    expect(one('#custom-definition-hint').textContent).toContain('has to be an http or https address');
    expect(platform.saved).toHaveLength(before);
    await enter('#chat-preset', 'https://api.openai.com/v1');
    expect(platform.saved.at(-1)?.engines.chat).toMatchObject({
      address: 'https://api.openai.com/v1',
      model: '',
    });
    expect(pageText()).toContain('Test the connection to see which models there are');
  });

  it('offer the models that a server names, with its prices', async () => {
    platform.answer = {
      ok: true,
      value: { pairs: 'any', targetServed: true, models: [{ id: 'm', inputPrice: 1, outputPrice: 2 }] },
    };
    await open();
    await perform(() => one('[data-engine="chat"] .connection-test button').click());
    expect(one('[data-engine="chat"] .connection-test p').textContent).toContain('offers 1 model.');
    expect(all('#chat-model-offered option').map((option) => option.getAttribute('value'))).toEqual(['m']);
    await enter('#chat-model', 'm');
    expect(platform.saved.at(-1)?.engines.chat).toMatchObject({ model: 'm', inputPrice: 1, outputPrice: 2 });
  });

  it('say where a browser has no translator of its own', async () => {
    await open();
    expect(pageText()).toContain('This browser has no translator of its own.');
    vi.stubGlobal('Translator', { create: () => {} });
    await open();
    expect(pageText()).not.toContain('This browser has no translator of its own.');
  });

  it('take models from another list, and from the first again', async () => {
    await open();
    expect(one<HTMLInputElement>('#bergamot-catalogue').value).toBe(CATALOGUE);
    expect(all('.reset')).toEqual([]);
    await enter('#bergamot-catalogue', 'nowhere');
    expect(one('#bergamot-catalogue-hint').textContent).toContain('not an address');
    expect(platform.saved).toEqual([]);
    await enter('#bergamot-catalogue', ' https://mirror.example/models.json ');
    expect(platform.saved.at(-1)?.engines.bergamot.catalogue).toBe('https://mirror.example/models.json');
    await perform(() => one('.reset').click());
    expect(platform.saved.at(-1)?.engines.bergamot.catalogue).toBe(CATALOGUE);
    expect(one<HTMLInputElement>('#bergamot-catalogue').value).toBe(CATALOGUE);
  });
});

describe('the models', () => {
  const lines = () => all('[data-model]').map((line) => line.querySelector('div')?.textContent);

  it('may be none', async () => {
    await open();
    expect(pageText()).toContain('None. A model is downloaded when you agree to it');
  });

  it('are listed with languages, version, size and state, and what they take together', async () => {
    platform.models = [
      sampleModel({ id: 'a', state: 'stored', storedBytes: 40_000_000 }),
      sampleModel({ id: 'b', target: 'de', received: 3_400_000, storedBytes: 3_400_000 }),
      sampleModel({ id: 'c', source: 'fr', state: 'paused' }),
      sampleModel({
        id: 'd',
        source: 'pl',
        state: 'failed',
        storedBytes: 0,
        error: { kind: 'storage-full', bytes: 17_000_000 },
      }),
    ];
    await open();
    expect(lines()).toEqual([
      'Italian → Englishversion 2.1 · 40 MB',
      'Italian → Germanversion 2.1 · 17 MB · downloading, 20%',
      'French → Englishversion 2.1 · 17 MB · paused at 50%',
      expect.stringMatching(/^Polish → Englishversion 2.1 · 17 MBThere is no room for 17 MB/),
    ]);
    expect(one('.total').textContent).toBe('Together: 52 MB');
  });

  it('can be deleted, paused, resumed and cancelled, each by its languages', async () => {
    platform.answer = { ok: true, value: null };
    platform.models = [sampleModel({ id: 'a', state: 'stored' }), sampleModel({ id: 'b', target: 'de' })];
    await open();
    await perform(() => named('Delete Italian → English').click());
    await perform(() => named('Pause Italian → German').click());
    await act(() => platform.tellModels([sampleModel({ id: 'b', target: 'de', state: 'paused' })]));
    expect(lines()).toHaveLength(1);
    await perform(() => named('Resume Italian → German').click());
    await perform(() => named('Cancel Italian → German').click());
    expect(platform.requests).toEqual([
      ['models/change', { id: 'a', change: 'remove' }],
      ['models/change', { id: 'b', change: 'pause' }],
      ['models/change', { id: 'b', change: 'resume' }],
      ['models/change', { id: 'b', change: 'cancel' }],
    ]);
  });

  it('say in their place why something could not be done', async () => {
    platform.answer = { ok: false, error: { kind: 'storage-failed', detail: 'disk gone' } };
    platform.models = [sampleModel({ state: 'stored' })];
    await open();
    await perform(() => named('Delete Italian → English').click());
    expect(one('[data-error="storage-failed"]').textContent).toContain('disk gone');
    expect(lines()).toHaveLength(1);
  });
});
