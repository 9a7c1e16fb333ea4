import { describe, expect, it } from 'vitest';
import { errorText } from '../../../src/core/error-text';
import type { AppError } from '../../../src/core/errors';
import { ERROR_ENTRIES } from '../../../src/core/errors';
import { english } from '../ui/english';
import { ERROR_SAMPLES } from './error-samples';

describe('errorText', () => {
  it.each(Object.values(ERROR_SAMPLES))('says everything that $kind carries', (error) => {
    // The catalogue reader throws where a placeholder gets no value.
    const said = errorText(error, english);
    expect(said).toMatch(/\.$/);
    expect(ERROR_ENTRIES[error.kind].remedies.length).toBeGreaterThan(0);
  });

  it.each<[AppError, string]>([
    [ERROR_SAMPLES['page-too-large'], '61,234 elements'],
    [ERROR_SAMPLES['same-language'], 'already in Italian'],
    [ERROR_SAMPLES['pair-unsupported'], 'Apertium does not translate from German to English'],
    [ERROR_SAMPLES['engine-not-allowed'], 'Apertium at http://localhost yet'],
    [ERROR_SAMPLES['bad-request'], '(Too long)'],
    [ERROR_SAMPLES['key-refused'], '(no reason given)'],
    [ERROR_SAMPLES['server-error'], 'status 502 (Bad Gateway)'],
    [{ kind: 'rate-limited', engine: 'libretranslate', retryAfterSeconds: 90 }, 'pause of 90 seconds'],
  ])('%o', (error, part) => {
    expect(errorText(error, english)).toContain(part);
  });
});
