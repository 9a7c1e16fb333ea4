import { describe, expect, test } from 'vitest';
import type { LoadedModel } from '../../../../src/engines/bergamot/model';
import { loadedModel, startTranslator } from './worker-real';

const italian = loadedModel('it');
const english = loadedModel('en');
const { translator, native } = await startTranslator();
translator.load(italian);
translator.load(english);

function translate(text: string, { html = false, models = [italian.id] } = {}): string {
  return translator.translate(models, [text], html).texts.join();
}

describe('the real translator with the models made for tests', () => {
  test('takes several texts and gives their translations in order', () => {
    const { texts } = translator.translate([italian.id], ['la città', 'il faro'], false);
    expect(texts).toEqual(['the city', 'the lighthouse']);
  });

  test('keeps tags at their words and markup escaped', () => {
    const text = 'la <g1>città</g1> &amp; il <g2>faro</g2>';
    expect(translate(text, { html: true })).toBe('the <g1>city</g1> &amp; the <g2>lighthouse</g2>');
  });

  test('takes plain text for text', () => {
    expect(translate('la città <b>')).toContain('<b>');
  });

  test('takes two vocabularies', () => {
    expect(translate('the city', { models: [english.id] })).toBe('der Stadt');
  });

  test('goes through two models', () => {
    expect(translate('la città', { models: [italian.id, english.id] })).toBe('der Stadt');
  });

  test.each([
    ['emoji alone', '🎉👩‍👩‍👧‍👦'],
    ['half a surrogate pair', 'la \ud83c città'],
    ['a zero', 'la \0 città'],
    ['nothing that is seen', '\u200b'],
    ['tags alone', '<g1></g1>'],
    ['a word without end', 'x'.repeat(3000)],
  ])('survives %s', (_, text) => {
    expect(translate(text, { html: text.startsWith('<') })).toBeTypeOf('string');
    expect(translate('la città')).toBe('the city');
  });

  test('gives the memory back that a model and a translation took', () => {
    const again = () => {
      translator.forget(italian.id);
      translator.load(italian);
      return translator.translate([italian.id], ['la città '.repeat(100)], true).memory;
    };
    again();
    const before = again();
    for (let round = 0; round < 10; round++) again();
    expect(native.HEAP8.byteLength).toBe(before);
  });

  test('a model that is not loaded is a mistake of who asks', () => {
    expect(() => translate('la città', { models: ['none'] })).toThrow('not loaded');
  });
});

describe('a model that cannot be read is refused when it is loaded', () => {
  const garbage = () => new Uint8Array(5000).fill(7).buffer;

  test.each<[string, Partial<LoadedModel>, RegExp]>([
    ['model', { model: garbage() }, /^Binary file versions do not match/],
    ['half a model', { model: italian.model.slice(0, italian.model.byteLength / 2) }, /./],
    ['shortlist', { shortlist: garbage() }, /^Incorrect magic in binary shortlist$/],
    ['vocabulary', { vocabularies: [garbage()] }, /^SentencePiece vocabulary error/],
  ])('%s', async (_, part, words) => {
    const fresh = await startTranslator();
    let thrown: unknown;
    try {
      fresh.translator.load({ ...italian, ...part });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeDefined();
    expect(fresh.words.of(thrown)).toMatch(words);
  });
});

test('what is no wasm does not start', async () => {
  await expect(startTranslator(new Uint8Array([1, 2, 3]))).rejects.toThrow(/wasm|WebAssembly/i);
});
