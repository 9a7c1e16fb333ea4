import { describe, expect, it, vi } from 'vitest';
import { detectArticleLanguage } from '../../../src/background/language';
import type { Article } from '../../../src/core/article';

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
