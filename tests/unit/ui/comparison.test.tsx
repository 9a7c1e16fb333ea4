// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ComparedEngine } from '../../../src/core/comparison';
import type { Finding } from '../../../src/core/finding';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { all, click, one, openActions, perform, platform, say, sent, show } from './open-view';
import { samplePairs } from './samples';

const disagreement: Finding = {
  check: 'agreement',
  message: 'findingAgreementChanged',
  engines: ['deepl', 'bergamot'],
  words: ['1', '7'],
  original: [],
  translation: [{ start: 9, end: 10 }],
};

async function openComparison(others: string[], comparison?: ComparedEngine[]): Promise<void> {
  platform.answers['opinion/engines'] = () => others;
  await show({ pairs: samplePairs(3, 3), state: 'done', ...(comparison && { comparison }) });
  await perform(() => one('[aria-haspopup]:has([data-field="engine"])').click());
  await click('Ask other engines about the whole article');
  await act(async () => {});
}

const line = (engine: string) => one(`[data-compared="${engine}"]`);
const box = (engine: string) => line(engine).querySelector('input') as HTMLInputElement;
const compares = () => sent.filter(({ type }) => type === 'compare');

describe('asking other engines about the whole article', () => {
  it('says what each takes, and asks unasked for nothing that is paid', async () => {
    const chat = { ...DEFAULT_SETTINGS.engines.chat, address: 'https://models.example/v1', inputPrice: 1 };
    await act(() =>
      platform.settingsChanged({ ...DEFAULT_SETTINGS, engines: { ...DEFAULT_SETTINGS.engines, chat } }),
    );
    await openComparison(['bergamot', 'deepl', 'chat']);
    expect(box('bergamot').checked).toBe(true);
    expect(line('bergamot').querySelector('small')).toBeNull();
    // Three sentences of nine characters each.
    expect(line('deepl').textContent).toContain('Takes about 27 characters of its plan.');
    expect(box('deepl').checked).toBe(false);
    expect(line('chat').textContent).toContain('tokens');
    expect(box('chat').checked).toBe(false);
    await perform(() => box('deepl').click());
    await click('Ask');
    expect(compares()).toEqual([{ type: 'compare', engines: ['bergamot', 'deepl'] }]);
  });

  it('cannot be done with nobody', async () => {
    await openComparison(['bergamot']);
    await perform(() => box('bergamot').click());
    const ask = all('.comparison button').find(({ textContent }) => textContent === 'Ask');
    expect((ask as HTMLButtonElement).disabled).toBe(true);
  });

  it('shows how far each is, and can be stopped', async () => {
    await openComparison(['bergamot', 'deepl']);
    const comparison: ComparedEngine[] = [
      { engine: 'bergamot', state: 'asked', done: 1, total: 3 },
      {
        engine: 'deepl',
        state: 'failed',
        done: 0,
        total: 3,
        error: { kind: 'key-refused', engine: 'DeepL', detail: 'no' },
      },
    ];
    await act(async () => say({ type: 'comparison', jobId: 'job-1', comparison }));
    expect(line('bergamot').textContent).toContain('1 of 3 sentences');
    expect(line('deepl').querySelector('small')?.textContent).toContain('DeepL');
    await click('Stop asking');
    expect(compares()).toEqual([{ type: 'compare', engines: [] }]);
    await act(async () =>
      say({
        type: 'comparison',
        jobId: 'job-1',
        comparison: [{ engine: 'bergamot', state: 'stopped', done: 1, total: 3 }],
      }),
    );
    expect(line('bergamot').textContent).toContain('Stopped at 1 of 3 sentences.');
  });

  it('says in how many sentences each says something else, and announces it', async () => {
    await openComparison(['bergamot', 'deepl', 'azure']);
    const state = (at: ComparedEngine['state']): ComparedEngine[] =>
      (['bergamot', 'deepl', 'azure'] as const).map((engine) => ({ engine, state: at, done: 3, total: 3 }));
    await act(async () => say({ type: 'comparison', jobId: 'job-1', comparison: state('asked') }));
    await act(async () =>
      say({ type: 'findings', jobId: 'job-1', pairs: [{ id: 'b0.1', findings: [disagreement] }] }),
    );
    await act(async () => say({ type: 'comparison', jobId: 'job-1', comparison: state('done') }));
    expect(line('bergamot').querySelector('small')?.textContent).toBe('1 sentence differs.');
    expect(line('azure').querySelector('small')?.textContent).toBe('No differences.');
    expect(one('[role="status"]').textContent).toBe('All engines were asked. 1 sentence differs.');
    expect(one('[data-pair="b0.1"] [data-finding="agreement"] span').textContent).toBe(
      '“1” is “7” in the translation by DeepL and Bergamot.',
    );
    expect(one('[data-pair="b0.1"] [data-side="translation"] .found').textContent).toBe('1');
  });

  it('is begun from the second opinion on a sentence', async () => {
    platform.answers['opinion/engines'] = () => ['bergamot'];
    platform.answers['opinion/ask'] = () => ({ ok: true, value: { text: [], findings: [] } });
    await show({ pairs: samplePairs(2, 2), state: 'done' });
    await openActions('b0.1');
    await click('Second opinion');
    await vi.waitFor(() => one('.opinions > .link'));
    await click('Ask about the whole article');
    await act(async () => {});
    expect(box('bergamot').checked).toBe(true);
    expect(document.activeElement?.textContent).toBe('Ask other engines about the whole article');
  });

  it('says that there is nobody else', async () => {
    await openComparison([]);
    expect(one('.comparison').textContent).toContain('No other engine is set up');
  });
});
