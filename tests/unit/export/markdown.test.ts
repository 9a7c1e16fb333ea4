import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/core/inline';
import type { Source } from '../../../src/core/source';
import { exportFileName } from '../../../src/export/file-name';
import { markdown } from '../../../src/export/markdown';
import { english } from '../ui/english';
import { exportedOf, link, type Sample, text } from './samples';

const exported = (...samples: Sample[]) => markdown.write(exportedOf(samples), english);

const exportedFrom = (stated: Partial<Source>, ...samples: Sample[]) =>
  markdown.write(exportedOf(samples, {}, stated), english);

const paragraph = (original: Inline[], translation: Inline[]): Sample => ({
  block: { kind: 'paragraph' },
  sentences: [[original, translation]],
});

/** What follows the head of the document. */
const body = (...samples: Sample[]) => exported(...samples).split('\n---\n\n')[1];

describe('the head', () => {
  it('has title, source and attribution', () => {
    expect(exported(paragraph([text('a')], [text('b')])).split('\n---')[0]).toBe(`# Il \\*faro\\*

- Site: Il Porto
- By: Chiara Vento, Ugo Mare
- Published: 5 February 2022
- Address: [https://ilporto.example/faro\\_(1)](https://ilporto.example/faro\\_\\(1\\))
- Languages: Italian to English

This is a machine translation from Italian of a post published on Il Porto at the URL [https://ilporto.example/faro\\_(1)](https://ilporto.example/faro\\_\\(1\\)) on Sat, 05 Feb 2022. Translated by Apertium on Mon, 23 Nov 2026 10:00 +0000.
`);
  });
});

describe('the head of an article not free to read', () => {
  it.each([
    ['teaser', '- Teaser: the page shows only the beginning of this article\n- Address:'],
    ['paid', '- Behind a paywall\n- Address:'],
    ['free', '- Published: 5 February 2022\n- Address:'],
  ] as const)('says so: %s', (value, expected) => {
    expect(exportedFrom({ access: { value, evidence: 'json-ld' } })).toContain(expected);
  });
});

describe('the text', () => {
  it('has each block as a quotation with its translation below, links in both', () => {
    const href = 'https://ilporto.example/1999';
    const original = [text('Dal '), link(href, 'temporale'), text('.')];
    expect(body(paragraph(original, [text('Since the '), link(href, 'storm'), text('.')]))).toBe(
      `> Dal [temporale](${href}).\n\nSince the [storm](${href}).\n`,
    );
  });

  it('puts a space between translations that have none, and says where there is none', () => {
    const sample: Sample = {
      block: { kind: 'paragraph' },
      sentences: [[[text('Uno. ')], [text('One.')]], [[text('Due. ')]], [[text('Tre.')], [text('Three.')]]],
    };
    expect(body(sample)).toBe('> Uno. Due. Tre.\n\nOne. *(not translated)* Three.\n');
  });

  it('keeps headings, numbers and depth of lists', () => {
    expect(
      body(
        {
          block: { kind: 'heading', level: 2 },
          sentences: [[[text('Cosa cambia #')], [text('What changes #')]]],
        },
        { block: { kind: 'list-item', depth: 1, ordinal: 3 }, sentences: [[[text('a')], [text('A')]]] },
        { block: { kind: 'list-item', depth: 2 }, sentences: [[[text('b')], [text('B')]]] },
      ),
    ).toBe('> ### Cosa cambia \\#\n\n### What changes \\#\n\n> 3. a\n>    - b\n\n3. A\n   - B\n');
  });

  it('makes cells a table, with bars escaped', () => {
    const cell = (row: number, column: number, value: Inline): Sample => ({
      block: { kind: 'table-cell', cell: { table: 0, row, column, header: row === 0 } },
      sentences: [[[value], [value]]],
    });
    const table = '| Anno | a\\|b |\n| --- | --- |\n| 1887 | `x\\|y` |';
    expect(
      body(
        cell(0, 0, text('Anno')),
        cell(0, 1, text('a|b')),
        cell(1, 0, text('1887')),
        cell(1, 1, { type: 'code', children: [text('x|y')] }),
      ),
    ).toBe(`> ${table.replaceAll('\n', '\n> ')}\n\n${table}\n`);
  });

  it('fences preformatted text longer than its own fences and keeps its links', () => {
    const original = [text('a ``` b\n'), link('https://a.example/', 'c')];
    const block = '````\na ``` b\nc\n````\n\n- [c](https://a.example/)';
    expect(body({ block: { kind: 'preformatted' }, sentences: [[original, original]] })).toBe(
      `> ${block.replaceAll('\n', '\n> ').replaceAll('> \n', '>\n')}\n\n${block}\n`,
    );
  });
});

describe('safety', () => {
  const translated = (...inlines: Inline[]) =>
    body(paragraph([text('x')], inlines))
      ?.split('\n\n')[1]
      ?.trimEnd();

  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1887. The year', '1887\\. The year'],
    ['3.2 million', '3.2 million'],
    ['-5 degrees', '-5 degrees'],
    ['---', '\\---'],
    ['What a night!', 'What a night!'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['AT&T', 'AT&T'],
    ['a_b*c`d', 'a\\_b\\*c\\`d'],
  ])('%s stays text', (value, expected) => {
    expect(translated(text(value))).toBe(expected);
  });

  it('does not make an image of an exclamation before a link', () => {
    expect(translated(text('Look!'), link('https://a.example/', 'here'))).toBe(
      'Look\\![here](https://a.example/)',
    );
  });

  it('keeps an address whole and inside its link', () => {
    expect(translated(link('https://a.example/a b)c?x=1&copy;=2', 'x'))).toBe(
      '[x](https://a.example/a%20b\\)c?x=1&amp;copy;=2)',
    );
  });

  it('keeps spaces outside of emphasis and words inside', () => {
    const emphasis: Inline = { type: 'emphasis', children: [text(' Fresnel ')] };
    expect(translated(text('a'), emphasis, text('lamp'))).toBe('a *Fresnel* lamp');
  });

  it('uses elements where delimiters would not be read as emphasis', () => {
    const strong: Inline = { type: 'strong', children: [text('«No»')] };
    expect(translated(text('dice'), strong, text('lei'))).toBe('dice<strong>«No»</strong>lei');
  });

  it('keeps a link inside code', () => {
    const code: Inline = { type: 'code', children: [text('a`'), link('https://a.example/', 'b')] };
    expect(translated(code)).toBe('`` a` ``[`b`](https://a.example/)');
  });
});

describe('exportFileName', () => {
  it.each([
    ['Il faro: 3,2 milioni / «no»?', 'Il-faro-3-2-milioni-no.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['المنارة', 'المنارة.md'],
    ['???', 'article.md'],
    [undefined, 'article.md'],
    ['x'.repeat(300), `${'x'.repeat(80)}.md`],
    ['𠮷'.repeat(100), `${'𠮷'.repeat(80)}.md`],
  ])('%s', (title, expected) => {
    expect(exportFileName(title, 'md')).toBe(expected);
  });
});
