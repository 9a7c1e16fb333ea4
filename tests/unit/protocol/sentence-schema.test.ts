import { describe, expect, it } from 'vitest';
import { parseSentenceAnswer } from '../../../src/protocol/sentence-schema';

describe('parseSentenceAnswer', () => {
  it.each([
    { start: 'Il faro' },
    { prefix: 'prima', start: 'Il faro', end: 'bianco.', suffix: 'dopo' },
    null,
  ])('takes %j', (directive) => {
    const value = { address: 'https://porto.example/', directive };
    expect(parseSentenceAnswer(value)).toEqual({ ok: true, value });
  });

  it.each([
    ['nothing', undefined],
    ['no address', { directive: { start: 'a' } }],
    ['a term that is no text', { address: 'https://a.example/', directive: { start: ['a'] } }],
    ['an empty term', { address: 'https://a.example/', directive: { start: 'a', end: '' } }],
    ['a directive without a beginning', { address: 'https://a.example/', directive: { end: 'a' } }],
    ['a term without end', { address: 'https://a.example/', directive: { start: 'a'.repeat(5000) } }],
  ])('does not take %s', (_, value) => {
    expect(parseSentenceAnswer(value)).toMatchObject({ ok: false, error: { kind: 'page-unreadable' } });
  });
});
