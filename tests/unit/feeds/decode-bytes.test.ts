import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/feeds/decode-bytes';
import { fc } from '../../property';
import { runs } from '../../runs';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, isBig: boolean, mark = true) => {
  const bytes = new Uint8Array(2 * text.length + (mark ? 2 : 0));
  const view = new DataView(bytes.buffer);
  for (const [at, letter] of [...(mark ? '\uFEFF' : ''), ...text].entries()) {
    view.setUint16(2 * at, letter.charCodeAt(0), !isBig);
  }
  return bytes;
};
const declaring = (encoding: string, text: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;

describe('decodeBytes', () => {
  it.each([
    ['UTF-8 that nobody declares', utf8('<a>però</a>'), undefined],
    ['UTF-8 with its mark', utf8('\uFEFF<a>però</a>'), undefined],
    ['a mark against what HTTP says', utf8('\uFEFF<a>però</a>'), 'text/xml; charset=iso-8859-1'],
    ['what the declaration says', latin1(declaring('ISO-8859-1', 'però')), undefined],
    ['what HTTP says', latin1('<a>però</a>'), 'application/rss+xml; charset="windows-1252"'],
    ['what HTTP says in capitals', latin1('<a>però</a>'), 'text/xml;Charset=ISO-8859-1'],
    ['HTTP before the declaration', latin1(declaring('koi8-r', 'però')), 'text/xml; charset=latin1'],
    ['UTF-8 that is declared Latin', utf8(declaring('ISO-8859-1', 'però')), undefined],
    ['UTF-8 that HTTP calls Latin', utf8('<a>però</a>'), 'text/xml; charset=iso-8859-1'],
    ['Latin that is declared UTF-8', latin1(declaring('utf-8', 'però')), undefined],
    [
      'Latin that HTTP calls UTF-8, against the declaration',
      latin1(declaring('latin1', 'però')),
      'a/b; charset=utf-8',
    ],
    ['Latin that nobody declares', latin1('<a>però</a>'), undefined],
    ['a label that nobody knows', utf8(declaring('x-none', 'però')), 'text/xml; charset=none-such'],
    ['UTF-8 that is declared UTF-16', utf8(declaring('utf-16', 'però')), 'text/xml; charset=utf-16'],
    ['UTF-16 with its mark', utf16('<a>però</a>', false), undefined],
    ['UTF-16 with its mark, the other way', utf16('<a>però</a>', true), 'text/xml; charset=utf-8'],
    ['UTF-16 without a mark', utf16(declaring('utf-16', 'però'), false, false), undefined],
    ['UTF-16 without a mark, the other way', utf16('<a>però</a>', true, false), undefined],
    ['a declaration behind noise', latin1(`\n\nNotice\n${declaring('ISO-8859-15', 'però')}`), undefined],
  ])('reads %s', (_, bytes, contentType) => {
    expect(decodeBytes(bytes, contentType)).toContain('<a>però</a>');
  });

  it.each([
    ['windows-1251', [0xcf, 0xf0, 0xe8], 'При'],
    ['GBK', [0xc1, 0xaa, 0xcd, 0xa8], '联通'],
    ['Shift_JIS', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['EUC-KR', [0xc7, 0xd1], '한'],
    ['ISO-2022-JP', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], '日'],
  ])('reads %s where it is declared', (label, bytes, text) => {
    const head = utf8(`<?xml version="1.0" encoding="${label}"?>`);
    expect(decodeBytes(Uint8Array.from([...head, ...bytes]))).toContain(text);
  });

  it('keeps UTF-8 with a letter that was cut in two', () => {
    const broken = Uint8Array.from([...utf8('Perché no? È così'), 0xc3, ...utf8('… più')]);
    expect(decodeBytes(broken)).toBe('Perché no? È così\uFFFD… più');
    expect(decodeBytes(broken, 'text/xml; charset=utf-8')).toContain('Perché no?');
  });

  it('makes text of any bytes, whatever is declared', () => {
    const label = fc.constantFrom(
      '',
      'utf-8',
      'utf-16',
      'latin1',
      'gbk',
      'big5',
      'iso-2022-jp',
      'replacement',
      'x',
      '"',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), label, (bytes, charset) => {
        expect(typeof decodeBytes(bytes, `text/xml; charset=${charset}`)).toBe('string');
      }),
      { numRuns: runs(500) },
    );
  });
});
