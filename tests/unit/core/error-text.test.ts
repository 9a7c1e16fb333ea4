import { describe, expect, it } from 'vitest';
import { errorText } from '../../../src/core/error-text';
import type { AppError } from '../../../src/core/errors';
import { ERROR_ENTRIES } from '../../../src/core/errors';
import { english } from '../ui/english';

const SAMPLES: { [K in AppError['kind']]: Extract<AppError, { kind: K }> } = {
  'not-a-web-page': { kind: 'not-a-web-page' },
  'page-not-allowed': { kind: 'page-not-allowed' },
  'page-closed': { kind: 'page-closed' },
  'page-changed': { kind: 'page-changed' },
  'page-too-large': { kind: 'page-too-large', elements: 61_234 },
  'page-empty': { kind: 'page-empty' },
  'page-is-pdf': { kind: 'page-is-pdf' },
  'page-is-listing': { kind: 'page-is-listing' },
  'page-without-article': { kind: 'page-without-article' },
  'page-unreadable': { kind: 'page-unreadable', detail: 'no body' },
  'language-unknown': { kind: 'language-unknown' },
  'same-language': { kind: 'same-language', language: 'it' },
  'pair-unsupported': { kind: 'pair-unsupported', engine: 'apertium', source: 'de', target: 'en' },
  'engine-not-chosen': { kind: 'engine-not-chosen' },
  'engine-not-configured': { kind: 'engine-not-configured', engine: 'apertium' },
  'engine-not-allowed': { kind: 'engine-not-allowed', engine: 'Apertium', origins: ['http://localhost/*'] },
  'server-unreachable': { kind: 'server-unreachable', address: 'http://localhost:2737' },
  offline: { kind: 'offline' },
  'timed-out': { kind: 'timed-out', address: 'http://localhost:2737', seconds: 25 },
  'bad-request': { kind: 'bad-request', engine: 'libretranslate', detail: 'Too long.' },
  'key-refused': { kind: 'key-refused', engine: 'libretranslate', detail: '' },
  'rate-limited': { kind: 'rate-limited', engine: 'libretranslate' },
  'server-error': { kind: 'server-error', engine: 'apertium', status: 502, detail: 'Bad Gateway' },
  'not-an-engine': { kind: 'not-an-engine', address: 'http://localhost:2737' },
  'bad-answer': { kind: 'bad-answer', engine: 'apertium', detail: 'not JSON' },
  'answer-too-large': { kind: 'answer-too-large', engine: 'apertium' },
  'storage-failed': { kind: 'storage-failed', detail: 'quota' },
  disconnected: { kind: 'disconnected' },
  broken: { kind: 'broken', detail: 'x is undefined' },
};

describe('errorText', () => {
  it.each(Object.values(SAMPLES))('says everything that $kind carries', (error) => {
    // The catalogue reader throws where a placeholder gets no value.
    const said = errorText(error, english);
    expect(said).toMatch(/\.$/);
    expect(ERROR_ENTRIES[error.kind].remedies.length).toBeGreaterThan(0);
  });

  it.each<[AppError, string]>([
    [SAMPLES['page-too-large'], '61,234 elements'],
    [SAMPLES['same-language'], 'already in Italian'],
    [SAMPLES['pair-unsupported'], 'Apertium does not translate from German to English'],
    [SAMPLES['engine-not-allowed'], 'Apertium at http://localhost yet'],
    [SAMPLES['bad-request'], '(Too long)'],
    [SAMPLES['key-refused'], '(no reason given)'],
    [SAMPLES['server-error'], 'status 502 (Bad Gateway)'],
    [{ kind: 'rate-limited', engine: 'libretranslate', retryAfterSeconds: 90 }, 'pause of 90 seconds'],
  ])('%o', (error, part) => {
    expect(errorText(error, english)).toContain(part);
  });
});
