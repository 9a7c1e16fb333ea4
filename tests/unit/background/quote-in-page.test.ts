import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../src/core/result';

const platform = vi.hoisted(() => ({ run: vi.fn() }));
vi.mock('../../../src/content/quote-sentence.ts?script&iife', () => ({ default: 'quote-sentence.js' }));
vi.mock('../../../src/platform/page-scripts', () => ({ runInPage: platform.run }));

const { quoteInPage } = await import('../../../src/background/quote-in-page');

const ADDRESS = 'https://porto.example/faro?id=1#inizio';
const place = { sentence: 'Il faro.', headingLevel: 0, before: [], after: [] };
const answers = (value: Result<unknown>) => platform.run.mockResolvedValue(value);
const found = (address: string, directive: unknown) => answers({ ok: true, value: { address, directive } });
const quote = () => quoteInPage(7, ADDRESS, place);

beforeEach(() => vi.clearAllMocks());

describe('quoteInPage', () => {
  it('gives what the page’s script found, wherever the reader is in the page', async () => {
    found('https://porto.example/faro?id=1#commenti', { start: 'Il faro.' });
    expect(await quote()).toEqual({ ok: true, value: { start: 'Il faro.' } });
    expect(platform.run.mock.calls[0]?.slice(0, 2)).toEqual([7, 'quote-sentence.js']);
    expect(platform.run.mock.calls[0]?.[3]).toEqual(place);
  });

  it('believes nothing of a page that has become another', async () => {
    found('https://porto.example/faro?id=2', { start: 'Il faro.' });
    expect(await quote()).toEqual({ ok: false, error: { kind: 'page-changed' } });
  });

  it('says so when the sentence is not there, and when there is no page', async () => {
    found(ADDRESS, null);
    expect(await quote()).toEqual({ ok: false, error: { kind: 'sentence-not-found' } });
    answers({ ok: false, error: { kind: 'page-not-allowed' } });
    expect(await quote()).toEqual({ ok: false, error: { kind: 'page-not-allowed' } });
    found(ADDRESS, 'javascript:alert(1)');
    expect(await quote()).toMatchObject({ ok: false, error: { kind: 'page-unreadable' } });
  });
});
