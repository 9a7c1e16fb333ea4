import { beforeEach, expect, it, vi } from 'vitest';

const api = await vi.hoisted(async () => new (await import('../background/fake-browser')).FakeBrowser());
vi.mock('webextension-polyfill', () => ({ default: api }));

const { declaredScripts, registerSiteScript } = await import('../../../src/platform/site-scripts');

beforeEach(() => api.reset());

it('declared files are told from the root of the extension', () => {
  expect(declaredScripts()).toEqual(['assets/page-language.js']);
});

it('a script that is another file now is changed, whatever way its path is written', async () => {
  await registerSiteScript('one', '/assets/one-1.js', ['https://a.example/*']);
  await registerSiteScript('one', 'assets/one-1.js', ['https://a.example/*']);
  expect(api.done).toEqual(['register one']);
  await registerSiteScript('one', '/assets/one-2.js', ['https://a.example/*']);
  expect(api.done).toEqual(['register one', 'update one']);
  expect(api.scripts).toMatchObject([{ id: 'one', js: ['assets/one-2.js'] }]);
});

it('a script on the same sites is left alone, in whatever order the browser has them', async () => {
  const [a, b] = ['https://a.example/*', 'https://b.example/*'];
  await registerSiteScript('one', 'one.js', [b, a]);
  for (const script of api.scripts) script.matches.sort();
  await registerSiteScript('one', 'one.js', [b, a]);
  expect(api.done).toEqual(['register one']);
  await registerSiteScript('one', 'one.js', [b]);
  expect(api.done).toEqual(['register one', 'update one']);
});

it('a script without sites is no script, and costs no other', async () => {
  await registerSiteScript('one', 'one.js', ['https://a.example/*']);
  await registerSiteScript('two', 'two.js', ['https://b.example/*']);
  await registerSiteScript('one', 'one.js', []);
  await registerSiteScript('one', 'one.js', []);
  expect(api.done).toEqual(['register one', 'register two', 'unregister one']);
});
