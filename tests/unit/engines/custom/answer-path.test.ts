import { describe, expect, it } from 'vitest';
import { textsAt } from '../../../../src/engines/custom/answer-path';
import { fillBody, fillText } from '../../../../src/engines/custom/fill';

describe('textsAt', () => {
  it.each<[unknown, string, string[] | undefined]>([
    [{ a: { b: [{ c: 'x' }, { c: 'y' }] } }, 'a.b[*].c', ['x', 'y']],
    [['x', 'y'], '[*]', ['x', 'y']],
    [{ out: 'x' }, 'out', ['x']],
    [{ out: [['x'], ['y']] }, 'out[1][*]', ['y']],
    [{ out: [] }, 'out[*]', []],
    [{ out: 3 }, 'out', undefined],
    [{ out: [null] }, 'out[*]', undefined],
    [{}, 'constructor.name', undefined],
    [null, 'a', undefined],
    ['x', '[*]', undefined],
  ])('finds in %j at %s: %j', (json, path, texts) => {
    expect(textsAt(json, path)).toEqual(texts);
  });
});

describe('what is filled in', () => {
  const filling = { source: 'it', target: 'en', key: 'k', texts: ['{{key}} "}', 'b'] };

  it('is a value of the JSON, whatever is in it, and is not filled in itself', () => {
    expect(fillBody({ q: '{{texts}}', one: 'say {{text}}', from: ['{{source}}'], n: 1 }, filling)).toEqual({
      q: ['{{key}} "}', 'b'],
      one: 'say {{key}} "}',
      from: ['it'],
      n: 1,
    });
    expect(fillText('{{key}} {{target}} {{other}}', filling)).toBe('k en {{other}}');
  });
});
