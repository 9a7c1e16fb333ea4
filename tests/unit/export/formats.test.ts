import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import messages from '../../../assets/_locales/en/messages.json';
import { attribution } from '../../../src/core/attribution';
import { copiedForms } from '../../../src/export/copied';
import { type ExportedArticle, exportAttribution } from '../../../src/export/exported-article';
import type { ExportFormat } from '../../../src/export/format';
import { FORMATS } from '../../../src/export/formats';
import { english } from '../ui/english';
import { arabic, hostile, italian, japanese } from './sample-articles';
import { block, exportedOf } from './samples';

/** All that a format writes, as text. */
function textOf(format: ExportFormat, exported: ExportedArticle): string {
  const content = format.write(exported, english);
  if (typeof content === 'string') return content;
  return Object.values(unzipSync(content))
    .map((file) => strFromU8(file))
    .join('\n');
}

/** What is read when markup is taken out of it. */
const words = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('\\', '')
    .replaceAll('&quot;', '"')
    .replaceAll('""', '"');

const named = FORMATS.map((format) => [format.id, format] as const);

describe('the formats', () => {
  it('have ids, endings and names of their own', () => {
    for (const key of ['id', 'ending', 'name'] as const)
      expect(new Set(FORMATS.map((format) => format[key])).size).toBe(FORMATS.length);
    for (const { name, about } of FORMATS) expect(messages[name] && messages[about]).toBeDefined();
  });
});

describe.each(named)('%s', (id, format) => {
  it('says where each article came from, with every sentence', () => {
    for (const exported of [italian, arabic, japanese]) {
      const text = words(textOf(format, exported));
      const [before = '', after = ''] = attribution(exportAttribution(exported, english), english).split(
        exported.article.source.url.value,
      );
      expect(text).toContain(before.trim());
      // Markdown writes the address twice.
      expect(text).toContain(after.trim());
      expect(text).toContain(exported.article.source.url.value);
      const said = exported.pairs.filter(({ translation }) => translation || id !== 'anki');
      for (const { original } of said.slice(0, 2))
        for (const inline of original) if (inline.type === 'text') expect(text).toContain(inline.text.trim());
    }
  });

  it('is the same every time', () => {
    expect(format.write(italian, english)).toEqual(format.write(italian, english));
  });

  it('has the findings and the reader’s tags', () => {
    if (id !== 'anki' && id !== 'json')
      expect(words(textOf(format, italian))).toContain('“24” of the original is not in the translation.');
    expect(textOf(format, italian)).toMatch(/Capo[ _]Nero/);
  });

  it('never writes a link that runs something, nor markup of a page', () => {
    // Data is data: whoever reads it back finds by the schema what must not be there.
    if (id === 'json') return;
    const text = textOf(format, hostile);
    expect(text).not.toMatch(/(href|src)="(?!https?:|mailto:|#|style\.css|article\.xhtml|nav\.xhtml)/i);
    expect(text).not.toMatch(/\]\((?!https?:|mailto:)\S*:/i);
    expect(text).not.toMatch(/<(javascript|data):/i);
    if (['html', 'epub', 'anki'].includes(id)) expect(text).not.toContain('<script');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(text).not.toMatch(/[\0\x08\x1B]|\p{Cs}/u);
  });

  it('writes an article without blocks', () => {
    expect(textOf(format, { ...exportedOf([]), tags: [] }).length).toBeGreaterThan(70);
  });

  it('writes 2,000 blocks', () => {
    const long = exportedOf(
      Array.from({ length: 2000 }, (_, at) => block('paragraph', [`Frase ${at}.`, `Line ${at}.`])),
    );
    expect(textOf(format, long)).toContain('Line 1999.');
  });

  it('is copied as it is downloaded, where it is text', () => {
    if (format.content === 'bytes') return;
    const { plain, html, markdown } = copiedForms(format, italian, english);
    const text = format.write(italian, english).replace(/^\uFEFF/, '');
    expect(id === 'html' ? html : plain).toBe(text);
    expect(html === undefined).toBe(id !== 'html');
    expect(markdown === undefined).toBe(id !== 'markdown');
    expect(plain).not.toContain('<!DOCTYPE');
  });
});
