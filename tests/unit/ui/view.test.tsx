// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { JobSnapshot } from '../../../src/core/job';
import { all, click, failed, one, platform, say, sent, show } from './open-view';
import { sampleEngines, sampleJob, samplePairs, text } from './samples';

describe('the text', () => {
  it('has a row a sentence, with both sides in their language and direction', async () => {
    await show({ pairs: samplePairs(3, 1), language: { language: 'ar', evidence: 'franc', signals: [] } });
    expect(one('[data-job-state]').dataset.jobState).toBe('translating');
    expect(all('[data-pair]').map((row) => [row.dataset.pair, row.dataset.state])).toEqual([
      ['b0.0', 'done'],
      ['b0.1', 'pending'],
      ['b0.2', 'pending'],
    ]);
    const [original, translation] = all('[data-pair="b0.0"] [data-side]');
    expect(original).toMatchObject({ lang: 'ar', dir: 'rtl', textContent: 'Frase 0. ' });
    expect(translation).toMatchObject({ lang: 'en', dir: 'ltr', textContent: 'Sentence 0. ' });
    expect(document.body.textContent).toContain('1 of 3 sentences');
  });

  it('keeps links, emphasis and breaks as elements and follows no bad address', async () => {
    const original: JobSnapshot['pairs'][number]['original'] = [
      { type: 'link', href: 'https://a.example/', children: [{ type: 'strong', children: text('a') }] },
      { type: 'break' },
      { type: 'link', href: 'javascript:alert(1)', children: text('b') },
      { type: 'image', src: 'https://a.example/i.png', alt: 'Una torre' },
    ];
    await show({ pairs: [{ id: 'b0.0', blockId: 'b0', original, state: 'pending' }] });
    const side = one('[data-side="original"]');
    const links = [...side.querySelectorAll('a')];
    expect(links.map((link) => [link.href, link.target, link.rel])).toEqual([
      ['https://a.example/', '_blank', 'noopener noreferrer'],
    ]);
    expect(side.querySelector('a > strong')).not.toBeNull();
    expect(side.querySelector('br')).not.toBeNull();
    expect(side.querySelector('img')).toBeNull();
    expect(side.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Image: Una torre');
  });

  it('is dressed anew where a block is of another kind on a second reading', async () => {
    await show({});
    const { article } = sampleJob();
    const blocks = article.blocks.map((block) => ({ ...block, kind: 'quotation' as const }));
    await show({ id: 'job-2', article: { ...article, blocks } });
    expect(all('.rows .block').map((block) => block.className)).toEqual(['block block-quotation']);
    expect(one('[data-side="original"]').tagName).toBe('BLOCKQUOTE');
  });

  it('is moved through with J, K and arrows, one row in the tab order', async () => {
    await show({});
    const press = (key: string, from: EventTarget = document) =>
      act(() => {
        from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      });
    const marked = () => all('[data-marked="true"]').map((row) => row.dataset.pair);
    await press('j');
    expect(marked()).toEqual(['b0.0']);
    await press('j');
    expect(document.activeElement).toBe(one('[data-pair="b0.1"]'));
    await press('ArrowDown', one('[data-pair="b0.1"]'));
    await press('k');
    expect(marked()).toEqual(['b0.1']);
    expect(all('[data-pair][tabindex="0"]').map((row) => row.dataset.pair)).toEqual(['b0.1']);
  });

  it('says who made a sentence, and shows it where it was not the engine at work', async () => {
    const pairs = samplePairs(3, 2).map((pair, at) =>
      at === 1 ? { ...pair, engine: 'bergamot' as const } : pair,
    );
    await show({ pairs });
    expect(all('[data-pair]').map((row) => row.dataset.engine)).toEqual(['apertium', 'bergamot', undefined]);
    expect(all('[data-made-by]').map((side) => side.dataset.madeBy)).toEqual(['Translated by Bergamot']);
    expect(one('[data-pair="b0.1"]').getAttribute('aria-description')).toBe('Translated by Bergamot');
    expect(one('[data-pair="b0.1"] [data-side="translation"]').textContent).toBe('Sentence 1. ');
    const use = { id: 'bergamot', reason: 'on-device' } as const;
    await act(async () => say({ type: 'engines', jobId: 'job-1', engines: sampleEngines({ use }) }));
    expect(all('[data-made-by]').map((side) => side.dataset.madeBy)).toEqual(['Translated by Apertium']);
  });

  it('says how a sentence was told from its neighbours, and in words where that is a guess', async () => {
    const ways = [undefined, 'marks', 'length', 'length'] as const;
    const pairs = samplePairs(4, 4).map((pair, at) => {
      const pairedBy = ways[at];
      const engine = at === 3 ? ('bergamot' as const) : ('apertium' as const);
      return { ...pair, engine, ...(pairedBy && { pairedBy }) };
    });
    await show({ pairs });
    const note = 'Paired by length: the translation may belong to the sentence beside it';
    const rows = all('[data-pair]');
    expect(rows.map((row) => row.dataset.pairedBy)).toEqual([...ways]);
    expect(rows.map((row) => row.dataset.pairingNote)).toEqual([undefined, undefined, note, note]);
    expect(rows.map((row) => row.getAttribute('aria-description'))).toEqual([
      null,
      null,
      note,
      `Translated by Bergamot. ${note}`,
    ]);
    expect(one('[data-pair="b0.2"] [data-side="translation"]').textContent).toBe('Sentence 2. ');
  });

  it('says why a sentence has no translation, and tries again', async () => {
    const [pair] = samplePairs(1);
    if (!pair) throw new Error('no sample');
    await show({ state: 'done', pairs: [{ ...pair, state: 'failed', error: { kind: 'offline' } }] });
    expect(one('[data-pair] [data-error="offline"]').textContent).toContain('offline');
    await click('Try again');
    expect(sent).toEqual([{ type: 'retry' }]);
  });
});

describe('the source card', () => {
  it('has what the page states, with its evidence, and nothing else', async () => {
    const { article } = sampleJob();
    const source = {
      ...article.source,
      title: { value: 'Il faro', evidence: 'open-graph' as const },
      published: {
        value: { iso: '2022-02-05T04:50:00+01:00', precision: 'second' as const, zone: '+01:00' },
        evidence: 'json-ld' as const,
      },
    };
    await show({ article: { ...article, source }, pairs: samplePairs(2, 1) });
    expect(all('[data-field]').map((field) => [field.dataset.field, field.dataset.evidence])).toEqual([
      ['title', 'open-graph'],
      ['published', 'json-ld'],
      ['reading-time', undefined],
      ['url', 'link'],
      ['language', 'html-lang'],
      ['engine', 'diptych'],
      ['attribution', 'diptych'],
    ]);
    expect(one('[data-field="published"]').textContent).toBe('5 February 2022, 04:50 UTC+01:00');
    expect(one('[data-field="url"]').getAttribute('href')).toBe('https://ilporto.example/faro');
    expect(one('[data-field="attribution"] a').textContent).toBe('https://ilporto.example/faro');
  });
});

describe('the source card of an article not free to read', () => {
  it.each([
    ['teaser', ['Teaser: the page shows only the beginning of this article']],
    ['paid', ['Behind a paywall']],
    ['free', []],
  ] as const)('says so: %s', async (value, expected) => {
    const { article } = sampleJob();
    const source = { ...article.source, access: { value, evidence: 'json-ld' as const } };
    await show({ article: { ...article, source } });
    const fields = all('[data-field="access"]');
    expect(fields.map((field) => field.textContent)).toEqual(expected);
    expect(fields.every((field) => field.dataset.evidence === 'json-ld')).toBe(true);
  });
});

describe('errors', () => {
  it('stand in the text where there is no article', async () => {
    await act(async () => say({ type: 'failed', error: { kind: 'page-without-article' } }));
    expect(one('[data-job-state]').dataset.jobState).toBe('failed');
    expect(one('main [data-error="page-without-article"]').textContent).toContain('No article');
    await click('Read the page again');
    expect(sent).toEqual([{ type: 'reread' }]);
  });

  it('stand above the text where there is one, and leave it', async () => {
    await show({ state: 'failed', error: { kind: 'offline' }, pairs: samplePairs(3, 2) });
    expect(all('.notices [data-error="offline"]')).toHaveLength(1);
    expect(all('[data-pair][data-state="done"]')).toHaveLength(2);
  });

  it('ask for the host in the click and begin anew', async () => {
    await failed({ kind: 'engine-not-allowed', engine: 'Apertium', origins: ['http://localhost/*'] });
    await click('Allow');
    expect(platform.asked).toEqual([['http://localhost/*']]);
    expect(sent).toEqual([{ type: 'restart' }]);
  });

  it('open the menu or the settings that help', async () => {
    await failed({ kind: 'language-unknown' });
    await click('Choose the language');
    expect(one('[role=dialog]').textContent).toContain('Is it another language?');
    await failed({ kind: 'key-refused', engine: 'libretranslate', detail: 'Invalid API key' });
    await click('Settings');
    expect(platform.optionsOpened).toBe(1);
  });
});
