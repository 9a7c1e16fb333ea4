import { fc } from '../property';

interface Damage {
  how: 'flip' | 'cut' | 'double' | 'put' | 'end';
  at: number;
  length: number;
  piece: string;
}

/** What stands in files that were made to break those who read them. */
const PIECES = [
  '<',
  '>',
  '"',
  '&',
  '&#x0;',
  '&#xD800;',
  '&lol;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<!DOCTYPE x [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '\u0000',
  '\ufeff',
  '\u2028',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  ' xml:base="javascript:x/"',
  '<a><b>'.repeat(200),
  '{',
  '[',
  '\\u',
  ',',
  '\n',
];

const damage: fc.Arbitrary<Damage> = fc.record({
  how: fc.constantFrom('flip', 'cut', 'double', 'put', 'put', 'end'),
  at: fc.nat(),
  length: fc.nat(200),
  piece: fc.constantFrom(...PIECES),
});
const damages = fc.array(damage, { maxLength: 4 });

/** A file with some of its bytes changed, cut out, doubled or put in, or its end lost; as likely as not in another encoding. */
export function damagedBytes(texts: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const encoding = fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf16le', 'latin1');
  return fc.tuple(texts, encoding, damages).map(([text, written, changes]) => {
    let bytes: Buffer = Buffer.from(written === 'utf16le' ? `\ufeff${text}` : text, written);
    for (const { how, at, length, piece } of changes) {
      const start = bytes.length === 0 ? 0 : at % bytes.length;
      const [before, part, after] = [
        bytes.subarray(0, start),
        bytes.subarray(start, start + length),
        bytes.subarray(start + length),
      ];
      if (how === 'flip') bytes = Buffer.concat([before, part.map((byte) => byte ^ (at & 0xff)), after]);
      else if (how === 'cut') bytes = Buffer.concat([before, after]);
      else if (how === 'double') bytes = Buffer.concat([before, part, part, after]);
      else if (how === 'put') bytes = Buffer.concat([before, Buffer.from(piece, written), part, after]);
      else bytes = before;
    }
    return new Uint8Array(bytes);
  });
}

/** The same of what is a text already. */
export function damagedText(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, damages).map(([text, changes]) =>
    changes.reduce((now, { how, at, length, piece }) => {
      const start = now.length === 0 ? 0 : at % now.length;
      const [before, part, after] = [
        now.slice(0, start),
        now.slice(start, start + length),
        now.slice(start + length),
      ];
      if (how === 'flip') return before + [...part].reverse().join('') + after;
      if (how === 'cut') return before + after;
      if (how === 'double') return before + part + part + after;
      return how === 'put' ? before + piece + part + after : before;
    }, text),
  );
}
