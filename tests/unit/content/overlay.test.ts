// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import messages from '../../../assets/_locales/en/messages.json';
import { type AppError, ERROR_ENTRIES, type ErrorKind } from '../../../src/core/errors';

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

const FULL: Partial<Record<ErrorKind, AppError>> = {
  'page-too-large': { kind: 'page-too-large', elements: 300 },
  'page-unreadable': { kind: 'page-unreadable', detail: 'DETAIL' },
  'same-language': { kind: 'same-language', language: 'en' },
  'pair-unsupported': { kind: 'pair-unsupported', engine: 'apertium', source: 'it', target: 'de' },
  'engine-not-configured': { kind: 'engine-not-configured', engine: 'apertium' },
  'engine-not-allowed': { kind: 'engine-not-allowed', engine: 'apertium', origins: ['http://a.example'] },
  'server-unreachable': { kind: 'server-unreachable', address: 'http://a.example' },
  'timed-out': { kind: 'timed-out', address: 'http://a.example', seconds: 30 },
  'bad-request': { kind: 'bad-request', engine: 'apertium', detail: 'DETAIL' },
  'key-refused': { kind: 'key-refused', engine: 'apertium', detail: 'DETAIL' },
  'rate-limited': { kind: 'rate-limited', engine: 'apertium', retryAfterSeconds: 3 },
  'server-error': { kind: 'server-error', engine: 'apertium', status: 500, detail: 'DETAIL' },
  'not-an-engine': { kind: 'not-an-engine', address: 'http://a.example' },
  'bad-answer': { kind: 'bad-answer', engine: 'apertium', detail: 'DETAIL' },
  'answer-too-large': { kind: 'answer-too-large', engine: 'apertium' },
  'storage-failed': { kind: 'storage-failed', detail: 'DETAIL' },
};

test.each(Object.keys(ERROR_ENTRIES) as ErrorKind[])(
  'says in words what %s is, with all it carries',
  async (kind) => {
    const { explain } = await import('../../../src/content/overlay-explain');
    const error = FULL[kind] ?? ({ kind } as AppError);
    const { text, language } = explain(error);
    expect(language).toBe('en');
    expect(text).toMatch(/^Not translated\. ([A-Z]|http).*\.$/s);
    expect(text).not.toContain('(nothing)');
    if (kind === 'server-error') expect(text).toMatch(/Apertium.*500.*DETAIL/);
    if (kind === 'timed-out') expect(text).toMatch(/a\.example.*30/);
    if (kind === 'engine-not-allowed') expect(text).toMatch(/Apertium.*a\.example/);
    if (kind === 'pair-unsupported') expect(text).toMatch(/Apertium.*Italian.*German/);
  },
);
