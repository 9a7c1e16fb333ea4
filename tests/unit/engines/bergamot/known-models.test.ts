import { describe, expect, it } from 'vitest';
import { knownBytes } from '../../../../src/engines/bergamot/known-models';
import { aModel } from './sample-models';

describe('knownBytes', () => {
  it.each([
    ['it', 'en', 26_200_000],
    ['en', 'it', 26_500_000],
    ['it-CH', 'en-GB', 26_200_000],
    ['it', 'es', 26_200_000 + 25_400_000],
    ['no', 'en', 15_200_000],
    ['zh-TW', 'en', 38_000_000],
    ['en', 'be', undefined],
    ['en', 'sw', undefined],
  ])('%s to %s', (source, target, bytes) => {
    expect(knownBytes({ source, target }, [])).toBe(bytes);
  });

  it('leaves out what is stored', () => {
    const stored = aModel({ source: 'it', target: 'en' });
    expect(knownBytes({ source: 'it', target: 'es' }, [stored])).toBe(25_400_000);
  });
});
