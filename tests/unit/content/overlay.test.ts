// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import messages from '../../../assets/_locales/en/messages.json';
import { ERROR_SAMPLES } from '../core/error-samples';

vi.mock('../../../src/platform/i18n', () => ({
  t: (key: keyof typeof messages, ...values: string[]) => {
    const entry: { message: string; placeholders?: Record<string, { content: string }> } = messages[key];
    return entry.message.replace(/\$([A-Z_]+)\$/g, (_, name: string) => {
      const index = Number(entry.placeholders?.[name.toLowerCase()]?.content.slice(1)) - 1;
      return values[index] ?? '(nothing)';
    });
  },
}));

test.each([
  ['diptychOverlay', '../../../src/content/overlay'],
  ['diptychReadArticle', '../../../src/content/read-article'],
])('an element that answers to %s does not stand in for it', async (name, script) => {
  // The names of elements are found on a prototype of the window.
  const prototype = Object.getPrototypeOf(globalThis);
  const named = { configurable: true, writable: true, value: document.createElement('div') };
  Object.defineProperty(prototype, name, named);
  vi.resetModules();
  await import(script);
  Reflect.deleteProperty(prototype, name);
  expect(Object.hasOwn(globalThis, name)).toBe(true);
  expect(Reflect.get(globalThis, name)).not.toBe(named.value);
});

test('injected again, the overlay of the first time stays', async () => {
  await import('../../../src/content/overlay');
  const first = globalThis.diptychOverlay;
  expect(first?.shown()).toBe(false);
  vi.resetModules();
  await import('../../../src/content/overlay');
  expect(globalThis.diptychOverlay).toBe(first);
});

test.each(Object.values(ERROR_SAMPLES))('says in words what $kind is, with all it carries', async (error) => {
  const { explain } = await import('../../../src/content/overlay/words');
  const { text, language } = explain(error);
  expect(language).toBe('en');
  expect(text).toMatch(/^Not translated\. ([A-Z]|http).*\.$/s);
  expect(text).not.toContain('(nothing)');
});
