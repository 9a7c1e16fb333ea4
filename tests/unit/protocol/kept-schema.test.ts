import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../src/core/inline';
import { articleDocumentOf } from '../../../src/core/kept-format';
import { parseKept } from '../../../src/protocol/kept-schema';
import { fc } from '../../property';
import { runs } from '../../runs';
import { anyKept } from '../library/any-kept';
import { keptSample } from '../library/kept-sample';

const sample = keptSample();
const document = () =>
  structuredClone(articleDocumentOf(sample, 'Attribution.')) as unknown as Record<string, unknown>;
const changed = (change: Record<string, unknown>) => parseKept({ ...document(), ...change });
const pairWith = (change: Record<string, unknown>) =>
  changed({ pairs: [{ ...sample.pairs[0], ...change }, ...sample.pairs.slice(1)] });
const firstPair = (parsed: ReturnType<typeof parseKept>) => (parsed.ok ? parsed.value.pairs[0] : parsed);
const articleWith = (change: Record<string, unknown>) =>
  changed({ article: { ...sample.article, ...change } });
const blockWith = (change: Record<string, unknown>) =>
  articleWith({ blocks: [{ ...sample.article.blocks[0], ...change }, ...sample.article.blocks.slice(1)] });
const nested = (levels: number) => {
  let content: unknown[] = [{ type: 'text', text: 'x' }];
  for (let level = 0; level < levels; level++) content = [{ type: 'strong', children: content }];
  return content;
};

describe('parseKept', () => {
  it('takes what is stored, and what is written of it, as it is', () => {
    fc.assert(
      fc.property(anyKept, (kept) => {
        expect(parseKept(structuredClone(kept))).toEqual({ ok: true, value: kept });
        const written: unknown = JSON.parse(JSON.stringify(articleDocumentOf(kept, 'A.', kept.keptAt)));
        expect(parseKept(written)).toEqual({ ok: true, value: kept });
      }),
    );
  });

  it('takes an article without anything of a reader in it', () => {
    const { tags: _, note: __, highlights: ___, ...rest } = document();
    expect(parseKept(rest)).toEqual({ ok: true, value: sample });
  });

  it('never believes an id', () => {
    expect(changed({ id: 'en https://other.example/' })).toEqual({ ok: true, value: sample });
  });

  it('drops what it does not know', () => {
    expect(changed({ later: { a: 1 }, pairs: sample.pairs.map((pair) => ({ ...pair, later: 1 })) })).toEqual({
      ok: true,
      value: sample,
    });
  });

  it('makes moments comparable', () => {
    const parsed = changed({ keptAt: '2026-03-01T11:00+01:00', changedAt: '2026-03-01T10:00:00.5Z' });
    expect(parsed).toMatchObject({
      value: { keptAt: '2026-03-01T10:00:00.000Z', changedAt: '2026-03-01T10:00:00.500Z' },
    });
  });

  it('makes tags of languages what they are, and leaves those that are none', () => {
    expect(changed({ target: 'EN_us', language: 'iw' })).toMatchObject({
      value: { id: 'en-US https://porto.example/faro', target: 'en-US', language: 'he' },
    });
    expect(changed({ language: 'not a tag' })).not.toHaveProperty('value.language');
    expect(changed({ language: 7 })).not.toHaveProperty('value.language');
    expect(blockWith({ language: 'en-a' })).not.toHaveProperty('value.article.blocks.0.language');
    expect(blockWith({ language: 'EN' })).toHaveProperty('value.article.blocks.0.language', 'en');
  });

  it('trims tags, and has none twice', () => {
    expect(changed({ tags: [' sea ', 'sea', '', '  ', 'Sea'] })).toMatchObject({
      value: { tags: ['sea', 'Sea'] },
    });
  });

  it('keeps more than a reader can enter, because restoring unites', () => {
    const tags = Array.from({ length: 120 }, (_, at) => `tag ${at}`);
    expect(changed({ tags, note: 'x'.repeat(250_000) })).toMatchObject({ ok: true });
  });
});

describe('what is only told about a text', () => {
  it('is left out where an engine is unknown; the texts stay', () => {
    expect(changed({ use: { id: 'oracle' } })).not.toHaveProperty('value.use');
    expect(firstPair(pairWith({ engine: 'oracle' }))).toEqual({ ...sample.pairs[0], engine: undefined });
  });

  const finding = {
    check: 'number',
    message: 'findingNumberLost',
    words: ['7'],
    original: [{ start: 0, end: 2 }],
    translation: [],
  };

  it.each([
    { check: 'spelling' },
    { message: 'findingSpelling' },
    { message: 'findingsLabel' },
    { message: 'toString' },
    { words: [7] },
    { original: [{ start: 0, end: 2000 }] },
    { original: [{ start: 3, end: 2 }] },
    { translation: [{ start: -1, end: 2 }] },
    { engines: ['oracle'] },
  ])('is left out of findings with %j', (change) => {
    const findings = [finding, { ...finding, ...change }, null, 'x'];
    expect(firstPair(pairWith({ findings }))).toMatchObject({ findings: [finding] });
  });

  it('is left out of an alignment that is of no such text', () => {
    const alignment = [[0, 2, 0, 3], [0, 2000, 0, 1], [2, 0, 0, 1], [0, 1, 0], 'x', [0, 1, 0, Number.NaN]];
    expect(firstPair(pairWith({ alignment }))).toMatchObject({ alignment: [[0, 2, 0, 3]] });
    expect(firstPair(pairWith({ alignment: 'x', findings: 7, pairedBy: 'luck' }))).toEqual(sample.pairs[0]);
  });

  it('is a broken error where the error of a failed sentence is none', () => {
    const broken = { kind: 'broken', detail: 'no reason was kept' };
    for (const error of [undefined, null, 7, { kind: 'x' }, { kind: 'toString' }, { kind: 'key-refused' }]) {
      expect(firstPair(pairWith({ state: 'failed', error }))).toMatchObject({
        state: 'failed',
        error: broken,
      });
    }
    const { translation: _, ...rest } = sample.pairs[0] ?? {};
    expect(firstPair(changed({ pairs: [rest] }))).toMatchObject({ state: 'failed', error: broken });
  });

  it('is kept of highlights, wherever their sentence is', () => {
    const mark = { pair: 'b77.0', side: 'original', range: { start: 0, end: 900 }, words: 'gone', note: 'n' };
    expect(changed({ highlights: [mark] })).toMatchObject({ value: { highlights: [mark] } });
  });
});

const XSS = [
  'javascript:alert(1)',
  'data:text/html,<script>',
  ' javascript:x',
  'file:///etc/passwd',
  '//x.example',
];

describe('what is refused', () => {
  it.each([
    ['article.url', articleWith({ url: 'https://' })],
    ['article.url', articleWith({ url: 'https://x.example/a b' })],
    ['article.source.url.value', articleWith({ source: { url: { value: 'http://[', evidence: 'link' } } })],
    ['article.blocks.1.id', articleWith({ blocks: [sample.article.blocks[0], sample.article.blocks[0]] })],
    ['article.blocks.0.id', blockWith({ id: '"],[x="' })],
    ['pairs.1.id', changed({ pairs: [sample.pairs[0], sample.pairs[0]] })],
    ['pairs.0.id', pairWith({ id: '"]<b>' })],
    ['pairs.0.blockId', pairWith({ blockId: 'b9' })],
    ['pairs.0.original', pairWith({ original: 'text' })],
    ['pairs.0.translation.0.type', pairWith({ translation: [{ type: 'script', text: 'x' }] })],
    ['pairs.0.state', pairWith({ state: 'undone' })],
    ['keptAt', changed({ keptAt: 'yesterday' })],
    ['keptAt', changed({ keptAt: '2026-13-41T99:00Z' })],
    ['changedAt', changed({ changedAt: 7 })],
    ['translatedAt', changed({ translatedAt: '2026-01-01' })],
    ['target', changed({ target: 'nonsense!' })],
    ['target', changed({ target: 'en-a' })],
    ['tags.0', changed({ tags: ['x'.repeat(101)] })],
    ['tags', changed({ tags: 'sea' })],
    ['note', changed({ note: 'x'.repeat(1_000_001) })],
    ['note', changed({ note: { toString: 'x' } })],
    [
      'highlights.0.range',
      changed({
        highlights: [{ pair: 'b0.0', side: 'original', range: { start: 2, end: 1 }, words: '', note: '' }],
      }),
    ],
    [
      'highlights.0.side',
      changed({
        highlights: [{ pair: 'b0.0', side: 'x', range: { start: 0, end: 1 }, words: '', note: '' }],
      }),
    ],
    ['format', changed({ format: 'diptych-library' })],
    ['version', changed({ version: 0 })],
    ['version', changed({ version: 'x' })],
    ['version', changed({ version: undefined })],
    ['depth', blockWith({ content: nested(100_000) })],
    ['depth', pairWith({ translation: nested(100_000) })],
    ['depth', changed({ later: nested(100_000) })],
  ])('%s', (where, parsed) => {
    expect(parsed).toEqual({ ok: false, problem: 'invalid', where });
  });

  it.each(XSS)('an address that is %s', (bad) => {
    const link = [{ type: 'link', href: bad, children: [] }];
    const image = [{ type: 'image', src: bad, alt: '' }];
    const field = { value: bad, evidence: 'link' };
    const { url } = sample.article.source;
    for (const parsed of [
      articleWith({ url: bad }),
      blockWith({ content: link }),
      blockWith({ content: image }),
      pairWith({ original: link }),
      pairWith({ translation: [{ type: 'emphasis', children: image }] }),
      articleWith({ source: { url: field } }),
      articleWith({ source: { url, leadImage: field } }),
      articleWith({ source: { url, favicon: field } }),
    ]) {
      expect(parsed).toMatchObject({ ok: false, problem: 'invalid' });
    }
  });

  it('is an article of a newer version, by name', () => {
    expect(changed({ version: 2, article: 'another form' })).toEqual({
      ok: false,
      problem: 'newer',
      where: 'version',
    });
  });

  it.each(['{"__proto__":{"polluted":true}', '{"article":{"source":{"__proto__":{"polluted":true}}}'])(
    'is %s',
    (text) => {
      expect(parseKept(JSON.parse(`${text}}`))).toEqual({
        ok: false,
        problem: 'invalid',
        where: '__proto__',
      });
      expect('polluted' in {}).toBe(false);
    },
  );

  it('is never thrown', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void parseKept(value)));
    const names = fc.constantFrom(...Object.keys(document()));
    fc.assert(
      fc.property(names, fc.anything(), (name, value) => void changed({ [name]: value })),
      { numRuns: runs(500) },
    );
    const pairNames = fc.constantFrom(
      'original',
      'translation',
      'findings',
      'alignment',
      'error',
      'engine',
      'state',
    );
    fc.assert(
      fc.property(pairNames, fc.anything(), (name, value) => void pairWith({ [name]: value })),
      { numRuns: runs(500) },
    );
  });
});

describe('markup in texts', () => {
  it('stays text', () => {
    const payload = '<img src=x onerror=alert(1)>';
    const parsed = changed({
      tags: [payload],
      note: payload,
      pairs: [{ ...sample.pairs[0], translation: [{ type: 'text', text: payload }] }],
    });
    expect(parsed.ok && parsed.value.tags).toEqual([payload]);
    expect(parsed.ok && inlineText(parsed.value.pairs[0]?.translation ?? [])).toBe(payload);
  });

  it('may be nested as deeply as browsers nest elements', () => {
    expect(blockWith({ content: nested(512) }).ok).toBe(true);
  });
});
