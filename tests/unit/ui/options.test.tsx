// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { all, enter, one, open, pageText, perform, platform } from './open-options';

const testConnection = () => perform(() => one('.connection-test button').click());

describe('settings', () => {
  it('are saved at once, and said to be', async () => {
    await open();
    await enter('#target', 'fr');
    expect(platform.saved.at(-1)?.targetLanguage).toBe('fr');
    expect(one('.saved').textContent).toBe('Saved');
  });

  it('are put back and said not to be saved where that failed', async () => {
    platform.saving = { ok: false, error: { kind: 'storage-failed', detail: 'disk full' } };
    await open();
    await enter('#target', 'fr');
    expect(one('.saved').textContent).toMatch(/^Not saved\. .*disk full/);
    expect(one<HTMLSelectElement>('#target').value).toBe('en');
  });

  it('are said not to be readable, written by nobody, and there once they are', async () => {
    platform.settingsProblem = 'IO error: MANIFEST';
    await open();
    expect(one('[data-error="storage-failed"]').textContent).toContain('IO error: MANIFEST');
    await perform(() => one('[data-error] button').click());
    expect(all('#target')).toEqual([]);
    expect(platform.saved).toEqual([]);
    platform.settingsProblem = '';
    await perform(() => one('[data-error] button').click());
    expect(one<HTMLSelectElement>('#target').value).toBe('en');
    expect(all('[data-error]')).toEqual([]);
  });

  it('say which of them were repaired', async () => {
    platform.repaired = ['engines'];
    await open();
    expect(one('[role=alert]').textContent).toContain('engines');
  });
});

describe('a server', () => {
  it('has a valid address or none is saved', async () => {
    await open();
    await enter('#apertium-address', 'localhost:2737');
    expect(platform.saved).toEqual([]);
    expect(one('#apertium-address-hint').textContent).toContain('https://');
    await enter('#apertium-address', ' https://mt.example ');
    expect(platform.saved.at(-1)?.engines.apertium.address).toBe('https://mt.example');
    expect(one('#apertium-address-hint').textContent).toBe('');
  });

  it('has a key that is kept apart and not shown again', async () => {
    await open();
    expect(one<HTMLInputElement>('#libretranslate-key').type).toBe('password');
    await enter('#libretranslate-key', ' abc ');
    expect(platform.keys).toEqual([['libretranslate', { key: 'abc', origin: 'http://localhost:5000' }]]);
    expect(one<HTMLInputElement>('#libretranslate-key').value).toBe('');
    expect(one('[data-key="libretranslate"]').textContent).toMatch(/saved on .* for http:\/\/localhost:5000/);
    expect(document.body.outerHTML).not.toContain('abc');
    expect(JSON.stringify(platform.saved)).not.toContain('abc');
    await perform(() => one('[aria-label="Remove the key of LibreTranslate"]').click());
    expect(platform.keys.at(-1)).toEqual(['libretranslate', undefined]);
    expect(all('[data-key]')).toEqual([]);
  });

  it('keeps its key when the address is another one, and says that it is not sent there', async () => {
    const note = 'It is not sent to the server that is set now.';
    await open();
    await enter('#libretranslate-key', 'abc');
    await enter('#libretranslate-address', 'http://localhost:5000/api');
    expect(pageText()).not.toContain(note);
    await enter('#libretranslate-address', 'https://mt.example');
    expect(one('[data-key="libretranslate"]').textContent).toContain(note);
    await enter('#libretranslate-key', 'def');
    expect(platform.keys.at(-1)).toEqual(['libretranslate', { key: 'def', origin: 'https://mt.example' }]);
    expect(pageText()).not.toContain(note);
  });

  it('says where a key could not be stored', async () => {
    platform.keeping = { ok: false, error: { kind: 'storage-failed', detail: 'disk full' } };
    await open();
    await enter('#libretranslate-key', 'abc');
    expect(one('#libretranslate-key-problem').textContent).toContain('could not store the key');
    expect(all('[data-key]')).toEqual([]);
  });

  it('is tested after its host was asked for', async () => {
    platform.answer = { ok: true, value: { pairs: 1482, targetServed: true } };
    await open();
    await testConnection();
    expect(platform.asked).toEqual([['http://localhost/*']]);
    expect(platform.data).toEqual([['authenticationInfo', 'websiteContent']]);
    expect(one('.connection-test').textContent).toContain('1,482 language pairs, some of them into English');
  });

  it('says in its place what a test failed with', async () => {
    platform.answer = { ok: false, error: { kind: 'server-unreachable', address: 'http://localhost:5000' } };
    await open();
    await testConnection();
    expect(one('.connection-test [data-error="server-unreachable"]').textContent).toContain(
      'Nothing answers',
    );
  });

  it('is not tested without permission', async () => {
    platform.isGranted = false;
    platform.answer = { ok: true, value: { pairs: 1, targetServed: true } };
    await open();
    await testConnection();
    expect(one('.connection-test [data-error="engine-not-allowed"]').textContent).toContain('not allowed');
  });
});

describe('sites', () => {
  it('can be removed with their permission, which stays where an engine needs it', async () => {
    await open();
    await perform(() => one('[aria-label="Remove https://a.example"]').click());
    expect(platform.saved.at(-1)?.languageSites).toEqual(['http://localhost/*']);
    expect(platform.removed).toEqual([['https://a.example/*']]);
    await perform(() => one('[aria-label="Remove http://localhost"]').click());
    expect(platform.saved.at(-1)?.languageSites).toEqual([]);
    expect(platform.removed).toHaveLength(1);
    expect(pageText()).toContain('None. You can allow one');
  });

  it('say where they are not allowed, and ask for that', async () => {
    platform.granted = ['http://localhost/*'];
    await open();
    const notAllowed = all('#language-sites li').map((line) => line.textContent?.includes('not let Diptych'));
    expect(notAllowed).toEqual([true, false]);
    await perform(() => one('#language-sites [aria-label="Allow https://a.example"]').click());
    expect(platform.asked).toEqual([['https://a.example/*']]);
  });
});

describe('stored translations', () => {
  it('are deleted on demand, and said to be', async () => {
    await open();
    expect(platform.cleared).toBe(0);
    await perform(() => one('.stored button').click());
    expect(platform.cleared).toBe(1);
    expect(one('.stored [role=status]').textContent).toBe('Deleted.');
  });

  it('say in their place why they could not be deleted', async () => {
    platform.clearing = { ok: false, error: { kind: 'storage-failed', detail: 'disk full' } };
    await open();
    await perform(() => one('.stored button').click());
    expect(one('.stored [data-error="storage-failed"]').textContent).toContain('disk full');
    expect(pageText()).not.toContain('Deleted.');
  });
});
