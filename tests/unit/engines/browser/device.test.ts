import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrowserTranslator, TranslatorApi } from '../../../../src/core/translator-api';
import { createBrowserDevice } from '../../../../src/engines/browser/device';

const pair = { source: 'it', target: 'en' };
const signal = new AbortController().signal;
const request = { pair, form: 'text' as const, items: ['uno', 'due'] };

let availability: Awaited<ReturnType<TranslatorApi['availability']>>;
let translator: { translate: ReturnType<typeof vi.fn>; destroy: ReturnType<typeof vi.fn> };
let create: ReturnType<typeof vi.fn>;

/** The browser's API: it cannot translate anything here, so that its edge is played. */
const api = (): TranslatorApi => ({
  availability: async () => availability,
  create: create as unknown as TranslatorApi['create'],
});

beforeEach(() => {
  vi.useFakeTimers();
  availability = 'available';
  translator = { translate: vi.fn(async (text: string) => text.toUpperCase()), destroy: vi.fn() };
  create = vi.fn(async () => translator as unknown as BrowserTranslator);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the browser’s translator', () => {
  it('translates one text after the other with one translator', async () => {
    const device = createBrowserDevice(api());
    expect(await device.translate(request, signal)).toEqual({ ok: true, value: ['UNO', 'DUE'] });
    await device.translate(request, signal);
    expect(create).toHaveBeenCalledOnce();
    expect(create.mock.calls[0]?.[0]).toMatchObject({ sourceLanguage: 'it', targetLanguage: 'en' });
  });

  it('lets its translator go when it is idle, and makes another for the next text', async () => {
    const device = createBrowserDevice(api());
    await device.translate(request, signal);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(translator.destroy).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(translator.destroy).toHaveBeenCalledOnce();
    await device.translate(request, signal);
    expect(create).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['available', { state: 'ready' }],
    ['downloadable', { state: 'download', origins: [] }],
    ['downloading', { state: 'download', origins: [] }],
    [
      'unavailable',
      { state: 'unsupported', error: { kind: 'pair-unsupported', engine: 'browser', ...pair } },
    ],
  ] as const)('is %s', async (state, support) => {
    availability = state;
    expect(await createBrowserDevice(api()).supports(pair, signal)).toEqual(support);
  });

  it('cannot run in a browser that has none', async () => {
    const device = createBrowserDevice(undefined);
    const error = { kind: 'engine-cannot-run', engine: 'browser' };
    expect(await device.supports(pair, signal)).toMatchObject({ state: 'unsupported', error });
    expect(await device.translate(request, signal)).toMatchObject({ ok: false, error });
    expect(await device.languagePairs(signal)).toMatchObject({ ok: false, error });
  });

  it('says that something has to be downloaded first, which takes a click', async () => {
    availability = 'downloadable';
    const device = createBrowserDevice(api());
    const error = { kind: 'download-needed', engine: 'browser' };
    expect(await device.translate(request, signal)).toEqual({ ok: false, error });
    expect(await device.prepare(pair, signal)).toEqual({ ok: false, error });
    expect(create).not.toHaveBeenCalled();
  });

  it('does not wait for ever for a translator or a translation', async () => {
    create.mockReturnValueOnce(new Promise(() => {}));
    const device = createBrowserDevice(api());
    const stalled = device.translate(request, signal);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await stalled).toEqual({
      ok: false,
      error: { kind: 'engine-stalled', engine: 'browser', seconds: 15 },
    });
    translator.translate.mockReturnValueOnce(new Promise(() => {}));
    const silent = device.translate(request, signal);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await silent).toMatchObject({ ok: false, error: { kind: 'engine-stalled', seconds: 20 } });
    expect(translator.destroy).toHaveBeenCalledOnce();
    expect(await device.translate(request, signal)).toMatchObject({ ok: true });
  });

  it('does not wait for ever for the availability', async () => {
    const device = createBrowserDevice({ ...api(), availability: () => new Promise(() => {}) });
    const support = device.supports(pair, signal);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await support).toMatchObject({ state: 'unsupported', error: { kind: 'engine-stalled' } });
  });

  it.each([
    ['NotSupportedError', 'engine-cannot-run'],
    ['QuotaExceededError', 'bad-request'],
    ['NotReadableError', 'bad-request'],
  ])('names what %s means', async (name, kind) => {
    translator.translate.mockRejectedValueOnce(new DOMException('no', name));
    expect(await createBrowserDevice(api()).translate(request, signal)).toEqual({
      ok: false,
      error: { kind, engine: 'browser', detail: 'no' },
    });
  });

  it('stops with the reason it is given', async () => {
    const stop = new AbortController();
    translator.translate.mockImplementation(() => new Promise(() => {}));
    const translation = createBrowserDevice(api()).translate(request, stop.signal);
    setTimeout(() => stop.abort(new Error('the reader left')), 10);
    const ended = expect(translation).rejects.toThrow('the reader left');
    await vi.advanceTimersByTimeAsync(10);
    await ended;
  });
});
