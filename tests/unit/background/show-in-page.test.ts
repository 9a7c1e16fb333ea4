import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../src/core/result';

const platform = vi.hoisted(() => ({ run: vi.fn(), front: vi.fn() }));
vi.mock('../../../src/content/show-sentence.ts?script&iife', () => ({ default: 'show-sentence.js' }));
vi.mock('../../../src/platform/page-scripts', () => ({ runInPage: platform.run }));
vi.mock('../../../src/platform/tabs', () => ({ bringToFront: platform.front }));

const { showInPage } = await import('../../../src/background/show-in-page');

const ADDRESS = 'https://porto.example/faro?id=1#inizio';
const place = { sentence: 'Il faro.', headingLevel: 0, before: [], after: [] };
const answers = (value: Result<unknown>) => platform.run.mockResolvedValue(value);
const show = () => showInPage(7, ADDRESS, place);

beforeEach(() => vi.clearAllMocks());

describe('showInPage', () => {
  it('has the sentence shown in its page, and the page to the reader', async () => {
    answers({ ok: true, value: { address: 'https://porto.example/faro?id=1#commenti', isShown: true } });
    expect(await show()).toEqual({ ok: true, value: null });
    expect(platform.run.mock.calls[0]?.slice(0, 2)).toEqual([7, 'show-sentence.js']);
    expect(platform.run.mock.calls[0]?.[3]).toEqual(place);
    expect(platform.front).toHaveBeenCalledWith(7);
  });

  it.each([
    ['page-changed', { ok: true, value: { address: 'https://porto.example/faro?id=2', isShown: true } }],
    ['sentence-not-found', { ok: true, value: { address: ADDRESS, isShown: false } }],
    ['page-unreadable', { ok: true, value: { address: ADDRESS } }],
    ['page-not-allowed', { ok: false, error: { kind: 'page-not-allowed' } }],
  ] as const)('says %s, and leaves the reader where they are', async (kind, answer) => {
    answers(answer as Result<unknown>);
    expect(await show()).toMatchObject({ ok: false, error: { kind } });
    expect(platform.front).not.toHaveBeenCalled();
  });
});
