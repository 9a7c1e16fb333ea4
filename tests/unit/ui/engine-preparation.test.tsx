// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { ModelState } from '../../../src/core/model';
import { all, click, one, perform, platform, show } from './open-view';
import { sampleModel, waitingEngines } from './samples';

/** Waits for Bergamot, with these models on their way. */
async function prepare(...models: ModelState[]): Promise<void> {
  platform.models = models;
  await show({ engines: { ...waitingEngines([]), preparing: 'bergamot' } });
  await perform(() => {});
}
const bar = () => one('[data-preparing] progress') as HTMLProgressElement;

describe('a download that the translation waits for', () => {
  it('is shown in a view that opens when it is under way already', async () => {
    await prepare(sampleModel());
    expect(one('[data-preparing="bergamot"]').textContent).toContain(
      'Downloading Italian → English from Mozilla: 8.5 MB of 17 MB',
    );
    expect(bar().value).toBe(0.5);
    expect(bar().getAttribute('aria-label')).toBe('Downloading Italian → English from Mozilla');
  });

  it('is followed as it goes on, and gone when it is over', async () => {
    await prepare();
    expect(one('[data-preparing]').textContent).toBe('Bergamot is being made ready');
    await act(() => platform.tellModels([sampleModel({ received: 17_000_000 })]));
    expect(bar().value).toBe(1);
    await show({});
    expect(all('[data-preparing]')).toEqual([]);
  });

  it('believes what is newer than the list that was asked for', async () => {
    let answer = () => {};
    platform.beforeList = new Promise((resolve) => {
      answer = resolve;
    });
    await prepare(sampleModel({ received: 0 }));
    await act(() => platform.tellModels([sampleModel()]));
    await perform(answer);
    expect(bar().value).toBe(0.5);
  });

  it('can be paused, resumed and cancelled', async () => {
    await prepare(sampleModel());
    await click('Pause Italian → English');
    await act(() => platform.tellModels([sampleModel({ state: 'paused' })]));
    expect(one('[data-preparing]').textContent).toContain('Paused: Italian → English from Mozilla: 8.5 MB');
    await click('Resume Italian → English');
    await click('Cancel Italian → English');
    const id = 'it-en-2.1';
    expect(platform.requests.filter((request) => (request as string[])[0] === 'models/change')).toEqual([
      ['models/change', { id, change: 'pause' }],
      ['models/change', { id, change: 'resume' }],
      ['models/change', { id, change: 'cancel' }],
    ]);
  });

  it('is that of this article, by way of English where there is no other', async () => {
    await prepare(
      sampleModel({ id: 'fr-en', source: 'fr' }),
      sampleModel({ id: 'it-en' }),
      sampleModel({ id: 'en-de', source: 'en', target: 'de' }),
      sampleModel({ id: 'old', state: 'stored' }),
    );
    expect(all('.download')).toHaveLength(1);
    await show({ target: 'de', engines: { ...waitingEngines([]), preparing: 'bergamot' } });
    expect(all('.download p').map(({ textContent }) => textContent?.split(' from ')[0])).toEqual([
      'Downloading Italian → English',
      'Downloading English → German',
    ]);
  });

  it('is waited for by nobody once the reader has cancelled', async () => {
    await prepare(sampleModel());
    await show({ state: 'cancelled', engines: { ...waitingEngines([]), preparing: 'bergamot' } });
    expect(all('[data-preparing]')).toEqual([]);
  });
});
