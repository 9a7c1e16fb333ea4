import { describe, expect, it, vi } from 'vitest';
import { selectionLanguage } from '../../../src/background/selection-language';
import type { LanguageSignal } from '../../../src/core/language';
import { sampleJob } from '../ui/samples';

const ITALIAN =
  'Il mare era calmo quella mattina, e le barche rientravano piano nel porto, una dopo l’altra, cariche di pesce fresco e di uomini stanchi.';
const GERMAN =
  'Das Meer war ruhig an diesem Morgen, und die Boote kamen langsam in den Hafen zurück, eines nach dem anderen, voll von Fisch.';
const ENGLISH =
  'The sea was calm that morning, and the boats came back slowly into the harbour, one after the other, laden with fish.';

type Page = Parameters<typeof selectionLanguage>[1];
const page: Page = { address: 'https://a.test/', job: undefined, target: 'en', said: undefined };
const html = (language: string): LanguageSignal & { evidence: 'html-lang' } => ({
  evidence: 'html-lang',
  language,
});
const nobody = async () => undefined;

function languageOf(
  selected: Partial<Parameters<typeof selectionLanguage>[0]>,
  {
    detectByEngine = nobody,
    ...changes
  }: Partial<Page> & { detectByEngine?: () => Promise<string | undefined> } = {},
) {
  return selectionLanguage(
    { text: 'faro', declared: [], sample: '', ...selected },
    { ...page, ...changes },
    { browserSignals: async () => [], detectByEngine },
  );
}

describe('the language of a selection', () => {
  it.each([
    ['a long one says for itself', { text: ITALIAN, declared: [html('de')], sample: GERMAN }, 'it'],
    [
      'a long one has the variant that is declared',
      { text: ITALIAN, language: 'it-CH', declared: [] },
      'it-CH',
    ],
    [
      'a few words are in what is declared round them',
      { text: 'Ein Wort', language: 'de', sample: ITALIAN },
      'de',
    ],
    ['a few words are in what they stand in', { text: 'una parola', sample: ITALIAN }, 'it'],
    [
      'a few words in another script are not',
      { text: 'Старый маяк снова зажжётся после долгих лет темноты и тишины', sample: ITALIAN },
      'ru',
    ],
    [
      'a few words in the reader’s own language are what they look like',
      { text: 'Das Meer war ruhig an diesem Morgen und am Abend auch', sample: ENGLISH },
      'de',
    ],
    ['or that language, if nobody knows better', { text: 'harbour', sample: ENGLISH }, 'en'],
    ['it is unknown where nothing tells', { text: 'faro' }, undefined],
  ])('%s', async (_, selected, language) => {
    expect(await languageOf(selected)).toBe(language);
  });

  it('is the reader’s word for the article that it is of', async () => {
    const job = sampleJob({ language: { language: 'sc', evidence: 'reader', signals: [] } });
    const address = job.article.url;
    const selected = { text: 'Frase 1.', sample: ITALIAN };
    expect(await languageOf(selected, { job, address: `${address}#b` })).toBe('sc');
    expect(await languageOf({ ...selected, text: 'Un commento' }, { job, address })).toBe('it');
    expect(await languageOf(selected, { job, address: 'https://a.test/other' })).toBe('it');
  });

  it('is the reader’s word for the page, where there is no article that would tell whether it is of it', async () => {
    expect(await languageOf({ text: ITALIAN, sample: ITALIAN }, { said: 'sc' })).toBe('sc');
    const job = sampleJob({ language: { language: 'sc', evidence: 'reader', signals: [] } });
    expect(await languageOf({ text: ITALIAN }, { job, said: 'sc' })).toBe('sc');
    expect(await languageOf({ text: ITALIAN }, { job, said: 'sc', address: job.article.url })).toBe('it');
  });

  it('is what was decided for the article, for a few words of it', async () => {
    const job = sampleJob({ language: { language: 'de', evidence: 'franc', signals: [] } });
    expect(await languageOf({ text: 'Frase 1.', sample: ITALIAN }, { job, address: job.article.url })).toBe(
      'de',
    );
  });

  it('is asked of the engine where nothing else tells', async () => {
    const detectByEngine = vi.fn(async () => 'sc');
    expect(await languageOf({ text: 'faru' }, { detectByEngine })).toBe('sc');
    await languageOf({ text: 'parola', sample: ITALIAN }, { detectByEngine });
    expect(detectByEngine).toHaveBeenCalledOnce();
  });
});
