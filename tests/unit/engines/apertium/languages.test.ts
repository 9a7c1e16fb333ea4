import { describe, expect, it } from 'vitest';
import { chainFor, pairsOf } from '../../../../src/engines/apertium/languages';
import { chainsFrom, routesOf } from '../../../../src/engines/apertium/routes';

const routes = (...pairs: string[]) =>
  routesOf(
    pairs.map((pair) => {
      const [sourceLanguage = '', targetLanguage = ''] = pair.split('-');
      return { sourceLanguage, targetLanguage };
    }),
  );

describe('chainsFrom', () => {
  it('follows at most three steps, and never back to the start', () => {
    const chains = chainsFrom(routes('a-b', 'b-a', 'b-c', 'c-d', 'd-e'), 'a');
    expect([...chains]).toEqual([
      ['b', ['a', 'b']],
      ['c', ['a', 'b', 'c']],
      ['d', ['a', 'b', 'c', 'd']],
    ]);
  });

  it.each([[['a-m', 'a-k', 'm-z', 'k-z']], [['k-z', 'm-z', 'a-k', 'a-m']]])(
    'takes the same one of two chains, in whatever order they are listed: %j',
    (pairs) => {
      expect(chainsFrom(routes(...pairs), 'a').get('z')).toEqual(['a', 'k', 'z']);
    },
  );

  it('prefers the shorter chain', () => {
    expect(chainsFrom(routes('a-b', 'b-c', 'a-c'), 'a').get('c')).toEqual(['a', 'c']);
  });

  it('finds nothing from a language that is only a target', () => {
    expect(chainsFrom(routes('a-b'), 'b').size).toBe(0);
  });
});

describe('chainFor', () => {
  const server = routes(
    'ita-cat',
    'cat-eng',
    'cat-eng_US',
    'cat-por_BR',
    'hbs-eng',
    'eng-hbs_HR',
    'eng-hbs_SR',
  );

  it.each([
    ['it', 'en', ['ita', 'cat', 'eng']],
    ['it-IT', 'en-US', ['ita', 'cat', 'eng_US']],
    ['it', 'en-GB', ['ita', 'cat', 'eng']],
    ['ca', 'pt', ['cat', 'por_BR']],
    ['hr', 'en', ['hbs', 'eng']],
    ['it', 'hr', ['ita', 'cat', 'eng', 'hbs_HR']],
    ['en', 'sr-Latn', ['eng', 'hbs_SR']],
  ])('goes from %s to %s by %j', (source, target, chain) => {
    expect(chainFor({ source, target }, server)).toEqual(chain);
  });

  it.each([
    ['en', 'it'],
    ['de', 'en'],
    ['en', 'sr'],
    ['it', 'it'],
  ])('knows no way from %s to %s', (source, target) => {
    expect(chainFor({ source, target }, server)).toBeUndefined();
  });
});

describe('pairsOf', () => {
  it('names pairs as BCP 47 does, and leaves out what it cannot name', () => {
    expect(pairsOf(routes('nob-dan', 'cat-por_PTpre1990', 'cat-oci_aran', 'swe-constructor'))).toEqual([
      { source: 'nb', target: 'da' },
      { source: 'ca', target: 'oc-aranes' },
    ]);
  });
});
