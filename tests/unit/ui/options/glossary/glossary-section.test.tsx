// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { all, enter, one, open, pageText, perform, platform } from '../../open-options';

const submit = () => perform(() => one('.glossary-form button').click());
const lines = () => all('[data-term]').map((line) => line.querySelector('div')?.textContent);

describe('the glossary', () => {
  it('takes terms with a translation, and names that are never translated', async () => {
    await open();
    await enter('#glossary-term', ' governo ');
    await enter('#glossary-translation', 'government');
    await submit();
    await enter('#glossary-term', 'NATO');
    await perform(() => one('.glossary-form input[type=checkbox]').click());
    await submit();
    expect(lines()).toEqual([
      'NATO → never translatedAny language → Any language · capital letters count',
      'governo → governmentAny language → Any language',
    ]);
    expect(pageText()).toContain('2 terms');
    expect(one<HTMLInputElement>('#glossary-term').value).toBe('');
  });

  it('says that a term is missing, and removes terms', async () => {
    platform.glossary = [{ term: 'a', translation: 'b', isCaseSensitive: false, source: 'it', target: 'en' }];
    await open();
    await submit();
    expect(one('#glossary-problem').textContent).toBe('Enter a term.');
    expect(lines()).toEqual(['a → bItalian → English']);
    await perform(() => one('[aria-label="Remove a"]').click());
    expect(lines()).toEqual([]);
    expect(platform.glossary).toEqual([]);
  });

  it('keeps what was there where a change could not be saved, and says so', async () => {
    platform.glossary = [{ term: 'a', translation: 'b', isCaseSensitive: false, source: '', target: '' }];
    platform.saving = { ok: false, error: { kind: 'storage-failed', detail: 'disk full' } };
    await open();
    await perform(() => one('[aria-label="Remove a"]').click());
    expect(lines()).toHaveLength(1);
    expect(pageText()).toContain('disk full');
  });

  it('brings in a file, says what came of it, and leaves all as it was where there was nothing', async () => {
    await open();
    const bringIn = async (name: string, text: string) => {
      const field = one<HTMLInputElement>('#glossary-file');
      Object.defineProperty(field, 'files', { value: [new File([text], name)], configurable: true });
      Object.defineProperty(field, 'value', { value: '', writable: true, configurable: true });
      await perform(() => field.dispatchEvent(new Event('change', { bubbles: true })));
      await perform(() => {});
    };
    await bringIn('terms.csv', 'term,translation,source\ngoverno,government,it\n,x,\nNATO,,\n');
    expect(pageText()).toContain('Terms brought in: 2. Left out: 1, for want of a term');
    expect(lines()).toHaveLength(2);
    await bringIn('terms.csv', 'NATO,\n');
    expect(pageText()).toContain('In place of older ones: 1.');
    await bringIn('photo.xml', '<svg/>');
    expect(pageText()).toContain('No term was found in photo.xml');
    expect(lines()).toHaveLength(2);
  });
});
