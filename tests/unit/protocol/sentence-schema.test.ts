import { describe, expect, it } from 'vitest';
import { parseSentenceAnswer, parseShownAnswer } from '../../../src/protocol/sentence-schema';

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

describe('parseShownAnswer', () => {
  it('takes whether a sentence is shown, and where', () => {
    const value = { address: 'https://porto.example/', isShown: false };
    expect(parseShownAnswer(value)).toEqual({ ok: true, value });
  });

  it.each([undefined, { isShown: true }, { address: 'https://a.example/', isShown: 'yes' }])(
    'does not take %j',
    (value) => {
      expect(parseShownAnswer(value)).toMatchObject({ ok: false, error: { kind: 'page-unreadable' } });
    },
  );
});
