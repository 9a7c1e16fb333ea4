import { describe, expect, it } from 'vitest';
import { parseTolerantly } from '../../../../src/extract/json-ld/parse';

describe('parseTolerantly', () => {
  it.each([
    ['{"a":1}'],
    ['{"a":1,}'],
    ['{"a":1};'],
    ['// <![CDATA[\n{"a":1}\n// ]]>'],
    ['/* <![CDATA[ */ {"a":1} /* ]]> */'],
    ['<!-- {"a":1} -->'],
    ['{ /* comment */ "a": 1, // another\n }'],
  ])('reads %j', (source) => {
    expect(parseTolerantly(source)).toEqual({ a: 1 });
  });

  it('reads strings with raw line feeds, tabs and wrong escapes, and leaves what looks like markup in them', () => {
    expect(
      parseTolerantly('{"a":"one\ntwo\tthree", "b":"it\\\'s", "c":"\\\\ \\" // no comment, }",}'),
    ).toEqual({
      a: 'one\ntwo\tthree',
      b: "it\\'s",
      c: '\\ " // no comment, }',
    });
  });

  it.each(['', '{', '{"a":', 'function(){}', '{"a" "b"}'])('gives nothing for %j', (source) => {
    expect(parseTolerantly(source)).toBeUndefined();
  });
});
