// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { accessSigns, statedAccess } from '../../../../src/extract/source/access';
import { parsePage } from '../pages';

const access = (html: string, article: Record<string, unknown> | undefined, length: number) =>
  statedAccess(accessSigns(parsePage(html), article), length);

describe('statedAccess', () => {
  it('says nothing where the page says nothing', () => {
    expect(access('<p>text</p>', { '@type': 'Article' }, 100)).toBeUndefined();
  });

  it('takes JSON-LD at its word', () => {
    expect(access('', { isAccessibleForFree: true }, 100)).toEqual({ value: 'free', evidence: 'json-ld' });
    expect(access('', { isAccessibleForFree: 'https://schema.org/False' }, 9000)).toEqual({
      value: 'paid',
      evidence: 'json-ld',
    });
  });

  it('calls a short or a cut text of a paid article a teaser', () => {
    expect(access('', { isAccessibleForFree: 'False' }, 400)?.value).toBe('teaser');
    const part = { isAccessibleForFree: false, cssSelector: '.paid' };
    expect(access('<div class="paid"></div>', { hasPart: [part] }, 9000)?.value).toBe('teaser');
    expect(access(`<div class="paid">${'text '.repeat(100)}</div>`, { hasPart: part }, 9000)?.value).toBe(
      'paid',
    );
    expect(access('', { hasPart: { isAccessibleForFree: false, cssSelector: '][' } }, 9000)?.value).toBe(
      'paid',
    );
  });

  it('sees a pay wall after a short text', () => {
    expect(access('<div class="c-paywall">Subscribe</div>', undefined, 400)?.value).toBe('teaser');
    expect(access('<div class="c-paywall">Subscribe</div>', undefined, 9000)).toBeUndefined();
  });
});
