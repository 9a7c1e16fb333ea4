// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

const paragraph =
  'Il consiglio comunale ha approvato nella notte il piano per il porto, dopo un dibattito durato diverse ore e molte proteste in aula. ';

beforeEach(async () => {
  vi.resetModules();
  document.documentElement.lang = 'it';
  document.title = 'Il piano del porto';
  const article = document.createElement('article');
  const heading = document.createElement('h1');
  heading.textContent = 'Il piano del porto';
  article.append(heading);
  for (let i = 0; i < 6; i++) {
    const p = document.createElement('p');
    p.textContent = `${i}. ${paragraph.repeat(3)}`;
    article.append(p);
  }
  document.body.replaceChildren(article);
  await import('../../../src/content/read-article');
});

test('leaves a function that reads the page it is in, and leaves the page alone', () => {
  const before = document.documentElement.outerHTML;
  const result = globalThis.diptychReadArticle?.();
  expect(result).toMatchObject({ ok: true, value: { url: location.href } });
  if (result?.ok) expect(result.value.blocks.length).toBeGreaterThanOrEqual(7);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('injected again, it reads again', async () => {
  vi.resetModules();
  await import('../../../src/content/read-article');
  expect(globalThis.diptychReadArticle?.()).toMatchObject({ ok: true });
});

test('a page without an article is a result, not an exception', () => {
  document.body.replaceChildren();
  expect(globalThis.diptychReadArticle?.()).toMatchObject({ ok: false, error: { kind: 'page-empty' } });
});
