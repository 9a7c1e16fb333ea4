import { describe, expect, it } from 'vitest';
import { parseCustomDefinition } from '../../../src/core/custom-engine';
import { fc } from '../../property';
import { runs } from '../../runs';
import { damagedText } from '../../strange/damage';
import { nearly } from '../../strange/nearly';
import { asJson, strangeText } from '../../strange/values';

const definition = { url: 'https://mt.example/api', body: { q: '{{texts}}' }, answer: 'out[*]' };
const parse = (change: Record<string, unknown>) =>
  parseCustomDefinition(JSON.stringify({ ...definition, ...change }));

describe('parseCustomDefinition', () => {
  it('takes what names an address, a body with the texts, and where the answer is', () => {
    expect(parse({ headers: { Authorization: 'Bearer {{key}}' }, limits: { texts: 5 } })).toMatchObject({
      ok: true,
      definition: { format: 'text', context: 'sentence', languages: {}, limits: { texts: 5 } },
    });
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['another scheme', { url: 'file:///etc/passwd' }, /^url: .*http/],
    ['a name in the address', { url: 'https://me:secret@mt.example/' }, /^url/],
    ['a host that depends on the language', { url: 'https://{{target}}.example/' }, /^url/],
    ['the key in the address', { url: 'https://mt.example/?key={{key}}' }, /key.*belongs in a header/],
    [
      'a text in the address',
      { url: 'https://mt.example/?q={{text}}' },
      /url: .*\{\{text\}\} belongs in the body/,
    ],
    ['texts in a header', { headers: { 'X-Q': '{{texts}}' } }, /headers.X-Q: .*belongs in the body/],
    ['a secret written openly', { headers: { 'X-Api-Key': 'abc' } }, /^headers.X-Api-Key: write \{\{key\}\}/],
    ['a header that breaks out', { headers: { 'X\r\nY': 'a' } }, /headers/],
    ['no texts', { body: {} }, /has to hold either/],
    ['both kinds of texts', { body: ['{{texts}}', '{{text}}'] }, /has to hold either/],
    ['many where one is taken', { body: '{{text}}', limits: { texts: 2 } }, /takes one text/],
    ['no answer', { answer: '' }, /answer/],
    ['what nobody knows', { adress: 'x' }, /adress/],
    ['limits that are none', { limits: { texts: 0 } }, /limits.texts/],
    ['a context that is none', { context: 'article' }, /context/],
  ])('says what is wrong with %s', (_, change, problem) => {
    const parsed = parse(change);
    expect(parsed.ok ? '' : parsed.problem).toMatch(problem);
  });

  it.each(['', '{', 'null', '[]', '"text"'])('survives %j', (text) => {
    expect(parseCustomDefinition(text).ok).toBe(false);
  });
});

describe('any definition', () => {
  it('is taken, or refused in a few words, whatever is written', () => {
    const texts = fc.oneof(
      {
        arbitrary: nearly(fc.constant<unknown>(definition)).map(asJson),
        weight: 4,
      },
      { arbitrary: damagedText(fc.constant(JSON.stringify(definition))), weight: 2 },
      strangeText,
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseCustomDefinition(text);
        if (parsed.ok) expect(parseCustomDefinition(JSON.stringify(parsed.definition))).toEqual(parsed);
        else expect(parsed.problem).not.toBe('');
      }),
      { numRuns: runs(300) },
    );
  });

  it.each([200, 2000, 9000])('is refused where its body nests %d deep', (depth) => {
    const body = `${'{"a":'.repeat(depth)}"{{texts}}"${'}'.repeat(depth)}`;
    const text = `{"url":"https://mt.example/","answer":"a","body":${body}}`;
    expect(parseCustomDefinition(text)).toEqual({ ok: false, problem: 'unexpected depth' });
  });
});
