// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { click, library, perform, say, show } from './open-view';
import { samplePairs } from './samples';

describe('a kept article whose page has gone', () => {
  it('is saved at once with what comes when the page has gone, where no timer can be set any more', async () => {
    await show({ state: 'done', pairs: samplePairs(2, 2) });
    await click('Keep');
    await act(async () => void dispatchEvent(new Event('pagehide')));
    const change = vi.spyOn(library, 'change');
    const later = vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => {
      throw new Error('NS_ERROR_NOT_INITIALIZED');
    });
    try {
      say({ type: 'findings', jobId: 'job-1', pairs: [{ id: 'b0.0', findings: [] }] });
    } finally {
      later.mockRestore();
    }
    await perform(() => {});
    expect(change).toHaveBeenCalledTimes(1);
    change.mockRestore();
  });
});
