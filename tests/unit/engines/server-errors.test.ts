import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorOfStatus, shownDetail } from '../../../src/engines/server-errors';

const server = { engine: 'Example', address: 'https://example.org', key: 'k3y' };
const answer = (status: number, retryAfter?: string) => ({
  status,
  mediaType: 'application/json',
  body: '',
  ...(retryAfter !== undefined && { retryAfter }),
});

describe('errorOfStatus', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2030-01-01T00:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['90', 90],
    ['0', 0],
    ['Tue, 01 Jan 2030 00:02:00 GMT', 120],
    ['Mon, 31 Dec 2029 23:59:00 GMT', 0],
    ['999999999', 86_400],
  ])('reads Retry-After %s as %d seconds', (retryAfter, retryAfterSeconds) => {
    expect(errorOfStatus(answer(429, retryAfter), server, '')).toEqual({
      kind: 'rate-limited',
      engine: 'Example',
      retryAfterSeconds,
    });
  });

  it.each([undefined, '', 'soon', '-5'])('reads no pause in Retry-After %s', (retryAfter) => {
    const error = { kind: 'rate-limited', engine: 'Example' };
    expect(errorOfStatus(answer(429, retryAfter), server, '')).toEqual(error);
  });

  it.each([302, 404, 405])('reads %d as another kind of server', (status) => {
    const error = { kind: 'not-an-engine', address: 'https://example.org' };
    expect(errorOfStatus(answer(status), server, 'x')).toEqual(error);
  });

  it('speaks of a key only where there can be one', () => {
    expect(errorOfStatus(answer(401), server, 'No.').kind).toBe('key-refused');
    const keyless = { ...server, key: null };
    expect(errorOfStatus(answer(401), keyless, 'No.')).toMatchObject({ kind: 'bad-request', detail: 'No' });
  });

  it('keeps the status of a failed server', () => {
    const error = { kind: 'server-error', engine: 'Example', status: 502, detail: 'Bad gateway' };
    expect(errorOfStatus(answer(502), server, 'Bad\n gateway')).toEqual(error);
  });
});

describe('shownDetail', () => {
  it('is one line without the key', () => {
    expect(shownDetail('  key k3y\r\n\tis k3y. ', server)).toBe('key … is …');
  });

  it('has no characters that turn text round or hide', () => {
    expect(shownDetail('a\u202Eb\u200Bc\u0007d', server)).toBe('a b c d');
  });

  it('is bounded', () => {
    expect(shownDetail('x'.repeat(300), server)).toBe(`${'x'.repeat(199)}…`);
    expect(shownDetail('x'.repeat(200), server)).toBe('x'.repeat(200));
  });
});
