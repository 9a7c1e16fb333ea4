import { describe, expect, it } from 'vitest';
import { parseError } from '../../../src/protocol/error-schema';
import { fc } from '../../property';
import { ERROR_SAMPLES } from '../core/error-samples';

describe('parseError', () => {
  it.each(Object.values(ERROR_SAMPLES))('takes $kind with what it carries, and nothing else', (error) => {
    expect(parseError({ ...error, stack: 'x' })).toEqual(error);
  });

  it.each(Object.values(ERROR_SAMPLES).filter((error) => Object.keys(error).length > 1))(
    'refuses $kind without what it carries',
    ({ kind }) => {
      expect(parseError({ kind })).toBeUndefined();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseError(value)));
  });
});
