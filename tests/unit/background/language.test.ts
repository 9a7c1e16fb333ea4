import { francAll } from 'franc';
import { describe, expect, it, vi } from 'vitest';
import { detectArticleLanguage, detectLanguage } from '../../../src/background/language';
import type { Article } from '../../../src/core/article';

vi.mock('franc', () => ({ francAll: vi.fn(() => [['ita', 1]]) }));

const article = (text: string, declared?: string): Article => ({
  url: 'https://a.test/',
  source: { url: { value: 'https://a.test/', evidence: 'url' } },
  blocks: [{ id: 'b0', kind: 'paragraph', content: [{ type: 'text', text }] }],
  declaredLanguages: declared ? [{ evidence: 'html-lang', language: declared }] : [],
});
const none = async () => [];

describe('detectArticleLanguage', () => {
  it('asks the engine where nothing else tells', async () => {
    const ask = vi.fn(async () => 'sc');
    expect(await detectArticleLanguage(article('Xyz.'), none, ask)).toEqual({
      language: 'sc',
      evidence: 'engine',
      signals: [{ evidence: 'engine', language: 'sc' }],
    });
    expect(ask).toHaveBeenCalledWith('Xyz.\n');
  });

  it('asks nobody where the page says it, or where there is no text', async () => {
    const ask = vi.fn(async () => 'sc');
    expect(await detectArticleLanguage(article('Xyz.', 'it'), none, ask)).toMatchObject({ language: 'it' });
    await detectArticleLanguage(article(' '), none, ask);
    expect(ask).not.toHaveBeenCalled();
  });

  it('leaves the language open where the engine does not know either', async () => {
    const decision = await detectArticleLanguage(article('Xyz.'), none, async () => undefined);
    expect(decision.language).toBeUndefined();
  });
});

describe('detectLanguage', () => {
  const TEXT = 'Il faro torna ad accendersi questa sera, e tutto il porto è in festa.';
  const found = (language: string) => async () => [{ evidence: 'browser', language, share: 1 } as const];

  it('counts no trigrams where page and browser say the same', async () => {
    vi.mocked(francAll).mockClear();
    const declared = [{ evidence: 'html-lang', language: 'it' } as const];
    expect(await detectLanguage(declared, TEXT, found('it'))).toMatchObject({ language: 'it' });
    expect(francAll).not.toHaveBeenCalled();
    expect(await detectLanguage(declared, TEXT, found('es'))).toMatchObject({ language: 'it' });
    expect(await detectLanguage([], TEXT, found('es'))).toMatchObject({ language: 'it' });
    expect(francAll).toHaveBeenCalledTimes(2);
  });

  it('counts them for an article all the same: its reader may want to see what says so', async () => {
    const { signals } = await detectArticleLanguage(article(TEXT, 'it'), found('it'), async () => undefined);
    expect(signals.map(({ evidence }) => evidence)).toEqual(['html-lang', 'browser', 'franc']);
  });
});
