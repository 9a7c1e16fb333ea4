import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadTranslator, hasBrowserTranslator } from '../../../src/platform/download-translator';

const PAIR = { source: 'it', target: 'en' };
const never = () => new AbortController().signal;

/** A browser whose translator is made by this. */
function stub(create: (options: { monitor(target: EventTarget): void; signal: AbortSignal }) => unknown) {
  vi.stubGlobal('Translator', { create });
}
const thrown = (name: string) => Promise.reject(new DOMException('why', name));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a download', () => {
  it('asks before anything is awaited, and lets go of what was made', () => {
    const create = vi.fn(() => new Promise(() => {}));
    stub(create);
    void downloadTranslator(PAIR, () => {}, never());
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ sourceLanguage: 'it', targetLanguage: 'en' }),
    );
  });

  it.each([
    ['NotSupportedError', { kind: 'pair-unsupported', engine: 'browser', source: 'it', target: 'en' }],
    ['NotAllowedError', { kind: 'engine-cannot-run', engine: 'browser', detail: 'why' }],
  ])('fails with %s', async (name, error) => {
    stub(() => thrown(name));
    expect(await downloadTranslator(PAIR, () => {}, never())).toEqual({ ok: false, error });
  });

  it('is given up after 20 s without a sign, and not before', async () => {
    const monitor = new EventTarget();
    stub((options) => {
      options.monitor(monitor);
      return new Promise(() => {});
    });
    const shares: number[] = [];
    const end = vi.fn();
    void downloadTranslator(PAIR, (share) => shares.push(share), never()).then(end);
    for (const loaded of [0.1, 0.2]) {
      await vi.advanceTimersByTimeAsync(19_000);
      monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
    }
    await vi.advanceTimersByTimeAsync(19_900);
    expect(end).not.toHaveBeenCalled();
    expect(shares).toEqual([0.1, 0.2]);
    await vi.advanceTimersByTimeAsync(200);
    expect(end).toHaveBeenCalledWith({
      ok: false,
      error: { kind: 'engine-stalled', engine: 'browser', seconds: 20 },
    });
  });

  it('ends with its signal, also where the browser does not hear it', async () => {
    const destroy = vi.fn();
    let finish = (_: unknown) => {};
    stub(() => new Promise((resolve) => (finish = resolve)));
    const controller = new AbortController();
    const result = downloadTranslator(PAIR, () => {}, controller.signal);
    controller.abort();
    expect(await result).toEqual({ ok: false, error: { kind: 'download-cancelled', engine: 'browser' } });
    finish({ destroy });
    await vi.advanceTimersByTimeAsync(0);
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('is nothing where the browser has no translator', async () => {
    expect(hasBrowserTranslator()).toBe(false);
    expect(await downloadTranslator(PAIR, () => {}, never())).toMatchObject({
      error: { kind: 'engine-cannot-run', engine: 'browser' },
    });
  });
});
