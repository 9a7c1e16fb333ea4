import { describe, expect, it } from 'vitest';
import type { LanguageSignal } from '../../../src/core/language';
import { areAgreed, decideLanguage } from '../../../src/detect/decide-language';

const html = (language: string): LanguageSignal => ({ evidence: 'html-lang', language });
const og = (language: string): LanguageSignal => ({ evidence: 'og-locale', language });
const linked = (language: string): LanguageSignal => ({ evidence: 'json-ld', language });
const browser = (language: string): LanguageSignal => ({ evidence: 'browser', language, share: 0.97 });
const franc = (language: string): LanguageSignal => ({ evidence: 'franc', language });
const reader = (language: string): LanguageSignal => ({ evidence: 'reader', language });

describe('decideLanguage', () => {
  it('takes no region from og:locale', () => {
    expect(decideLanguage([og('ar-AR'), franc('ar')]).language).toBe('ar');
  });

  it.each<[string, LanguageSignal[], string | undefined, string | undefined]>([
    ['the text, where all agree', [html('it'), franc('it'), browser('it')], 'it', 'franc'],
    ['the text over a template’s lang', [html('en'), franc('it')], 'it', 'franc'],
    ['the declared one of two that are alike', [html('gl'), franc('pt')], 'gl', 'html-lang'],
    ['the declared one in Scandinavia', [html('en'), og('nb-NO'), franc('da')], 'nb', 'og-locale'],
    ['Ukrainian as declared', [linked('uk'), franc('ru')], 'uk', 'json-ld'],
    ['Japanese as declared', [html('ja'), franc('zh')], 'ja', 'html-lang'],
    ['Icelandic as declared, which franc does not know', [html('is'), franc('no')], 'is', 'html-lang'],
    ['Luxembourgish as declared', [html('lb'), franc('de')], 'lb', 'html-lang'],
    ['not what is declared of another family', [html('es'), franc('it')], 'it', 'franc'],
    ['the detector that the page bears out', [html('fr'), franc('wo'), browser('fr')], 'fr', 'browser'],
    ['franc, where detectors disagree and nothing is declared', [browser('sco'), franc('en')], 'en', 'franc'],
    ['the browser’s detector alone', [browser('pl')], 'pl', 'browser'],
    ['what is declared, where there is no text', [html('pt-PT')], 'pt-PT', 'html-lang'],
    ['another declaration over a template’s English', [html('en'), linked('de')], 'de', 'json-ld'],
    ['English, where only that is declared', [html('en-GB')], 'en-GB', 'html-lang'],
    ['the reader over everything', [html('it'), franc('it'), reader('es'), reader('ca')], 'ca', 'reader'],
    ['nothing from nothing', [], undefined, undefined],
  ])('takes %s', (_, signals, language, evidence) => {
    const decision = decideLanguage(signals);
    expect([decision.language, decision.evidence]).toEqual([language, evidence]);
    expect(decision.signals).toEqual(signals);
  });

  it.each([
    ['zh-TW', 'zh', 'zh-TW'],
    ['zh-Hant', 'zh', 'zh-TW'],
    ['es-MX', 'es', 'es-MX'],
    ['it-IT', 'it', 'it'],
    ['en-US', 'en', 'en'],
    ['fr-CA', 'it', 'it'],
  ])('with %s declared and %s found says %s', (declared, found, language) => {
    expect(decideLanguage([html(declared), franc(found)]).language).toBe(language);
  });
});

describe('areAgreed', () => {
  const LANGUAGES =
    'it es gl pt ca no nb da sv en sco de lb fr oc hr sr id cs sk bg mk ru uk zh ja af nl is ga eu ar'.split(
      ' ',
    );

  it.each(LANGUAGES)('says where trigrams cannot change anything: %s', (language) => {
    const signals = [html(language), og(`${language}-XA`), browser(language)];
    expect(areAgreed(signals)).toBe(true);
    for (const found of LANGUAGES) {
      const without = new Intl.Locale(decideLanguage(signals).language ?? '').language;
      const all = new Intl.Locale(decideLanguage([...signals, franc(found)]).language ?? '').language;
      expect(all, found).toBe(without);
    }
  });

  it.each([
    ['nothing is declared', [browser('it')]],
    ['nobody looked at the text', [html('it')]],
    ['the text is in another language', [html('en'), browser('it')]],
    ['the page says two', [html('en'), linked('it'), browser('it')]],
  ])('does not where %s', (_, signals) => {
    expect(areAgreed(signals)).toBe(false);
  });
});
