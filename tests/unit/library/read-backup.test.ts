import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articleDocumentOf } from '../../../src/core/kept-format';
import { readBackup } from '../../../src/library/read-backup';
import { keptNumber } from './kept-sample';
import { readAll, textOfBackup } from './read-all';

const three = [1, 2, 3].map((at) => keptNumber(at));
const text = await textOfBackup(three);
const lines = text.trimEnd().split('\n');
const withLine = (at: number, line: string) => `${lines.with(at, line).join('\n')}\n`;
const document = articleDocumentOf(keptNumber(1), 'A.', '2026-11-28T12:00:00.000Z');
const whole = { type: 'end', taken: 3, unusable: 0, missing: 0 };

describe('a backup is read', () => {
  it.each<[string, BlobPart]>([
    ['as it is', text],
    ['packed', gzipSync(text)],
    ['with a byte order mark', `\uFEFF${text}`],
    ['with a byte order mark, packed', gzipSync(`\uFEFF${text}`)],
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with blank lines', `\n\n${text.replaceAll('\n', '\n  \n')}`],
    ['with no line end at its end', text.trimEnd()],
    ['with something behind it', `${text}more`],
    ['without its end, which says nothing new', lines.slice(0, 4).join('\n')],
  ])('%s', async (_, file) => {
    const { articles, unusable, end } = await readAll(file);
    expect(articles).toEqual(three);
    expect(unusable).toEqual([]);
    expect(end).toEqual(whole);
  });

  it('in whatever pieces it comes', async () => {
    for (const bytes of [new TextEncoder().encode(text), new Uint8Array(gzipSync(text))]) {
      let at = 0;
      const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull(controller) {
          if (at < bytes.length) controller.enqueue(bytes.slice(at, ++at));
          else controller.close();
        },
      });
      expect((await readAll(stream)).articles).toEqual(three);
    }
  });

  it('without a header, as far as it goes', async () => {
    const { articles, end } = await readAll(lines.slice(1, 4).join('\n'));
    expect([articles, end]).toEqual([three, { type: 'end', taken: 3, unusable: 0 }]);
  });

  it('with a header that was damaged', async () => {
    const { articles, unusable, end } = await readAll(withLine(0, '{"format":"diptych-libr'));
    expect(articles).toEqual(three);
    expect(unusable).toEqual([]);
    expect(end).toEqual(whole);
  });

  it('with no header and a first line that was damaged', async () => {
    const { articles, unusable } = await readAll(`${lines[1]?.slice(0, -9)}\n${lines.slice(2).join('\n')}`);
    expect(articles).toEqual(three.slice(1));
    expect(unusable).toMatchObject([{ line: 1, title: 'Il faro torna a splendere', reason: 'damaged' }]);
  });

  it('until nobody wants more of it', async () => {
    let isCancelled = false;
    const bytes = new TextEncoder().encode(`${lines[0]}\n${lines[1]}\n`);
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(bytes.slice()),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const outcome of readBackup(stream)) if (outcome.type === 'article') break;
    await expect.poll(() => isCancelled).toBe(true);
  });
});

describe('one article', () => {
  it.each<[string, BlobPart]>([
    ['in one line', JSON.stringify(document)],
    ['in many', JSON.stringify(document, null, 2)],
    ['in many, of Windows', `\uFEFF${JSON.stringify(document, null, '\t').replaceAll('\n', '\r\n')}\r\n`],
    ['packed', gzipSync(JSON.stringify(document, null, 2))],
  ])('%s is a backup of one', async (_, file) => {
    const { articles, end } = await readAll(file);
    expect([articles, end]).toEqual([[keptNumber(1)], { type: 'end', taken: 1, unusable: 0 }]);
  });

  it('that cannot be used is named', async () => {
    const { unusable, end } = await readAll(JSON.stringify({ ...document, keptAt: 'x' }, null, 2));
    expect(unusable).toEqual([
      { type: 'unusable', line: 1, title: 'Il faro torna a splendere', reason: 'invalid', where: 'keptAt' },
    ]);
    expect(end).toEqual({ type: 'end', taken: 0, unusable: 1 });
  });
});

describe('of a file nothing is taken that is', () => {
  it.each<[string, string, BlobPart]>([
    ['empty', 'not-a-backup', ''],
    ['blank', 'not-a-backup', ' \n\n'],
    ['one byte', 'not-a-backup', '\u001f'],
    ['a picture', 'not-a-backup', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['a page', 'not-a-backup', '<!doctype html>\n<title>x</title>'],
    ['other JSON', 'not-a-backup', '{"a":1}'],
    ['other JSON in many lines', 'not-a-backup', '{\n"a":\n1}'],
    ['a list', 'not-a-backup', '[\n1]'],
    ['a value', 'not-a-backup', '7'],
    ['settings', 'not-a-backup', '{"format":"diptych-settings","version":1}'],
    ['UTF-16', 'not-a-backup', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['packed, of something else', 'not-a-backup', gzipSync('hello')],
    ['nested to crash', 'not-a-backup', '['.repeat(500_000)],
    ['a backup without a version', 'not-a-backup', '{"format":"diptych-library"}\n'],
    ['a backup of version "1"', 'not-a-backup', '{"format":"diptych-library","version":"1"}\n'],
    ['a newer backup', 'newer', withLine(0, '{"format":"diptych-library","version":2,"articles":3}')],
    ['a newer article', 'newer', JSON.stringify({ ...document, version: 2 })],
    ['a newer article in many lines', 'newer', JSON.stringify({ ...document, version: 2 }, null, 2)],
    ['gzip and nothing in it', 'truncated', new Uint8Array([0x1f, 0x8b])],
    [
      'gzip by its beginning only',
      'damaged',
      new Uint8Array([0x1f, 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]),
    ],
  ])('%s', async (_, problem, file) => {
    const { articles, unusable, end } = await readAll(file);
    expect([articles, unusable]).toEqual([[], []]);
    expect(end).toEqual({ type: 'end', taken: 0, unusable: 0, problem: { kind: problem } });
  });

  it('gone', async () => {
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.error(new Error('the disk is out')),
    });
    expect((await readAll(stream)).end.problem).toEqual({ kind: 'unreadable', detail: 'the disk is out' });
  });

  it('gone while it is unpacked', async () => {
    const parts = [gzipSync(text).subarray(0, 40)];
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        const part = parts.pop();
        if (part) controller.enqueue(new Uint8Array(part));
        else controller.error(new Error('the disk is out'));
      },
    });
    expect((await readAll(stream)).end.problem).toEqual({ kind: 'unreadable', detail: 'the disk is out' });
  });
});

describe('a line that cannot be used takes nothing from the others', () => {
  const second = JSON.parse(lines[2] ?? '') as Record<string, unknown>;
  const title = 'Il faro torna a splendere';

  it.each<[string, string, object]>([
    ['cut', lines[2]?.slice(0, -9) ?? '', { reason: 'damaged', title }],
    ['cut before its title', lines[2]?.slice(0, 40) ?? '', { reason: 'damaged', title: '' }],
    [
      'edited to another type',
      JSON.stringify({ ...second, pairs: 7 }),
      { reason: 'invalid', where: 'pairs', title },
    ],
    ['without its address', JSON.stringify({ ...second, article: {} }), { reason: 'invalid', title: '' }],
    ['of a newer version', JSON.stringify({ ...second, version: 9 }), { reason: 'newer', title }],
    ['another object', '{"a":1}', { reason: 'invalid', where: 'format', title: '' }],
    ['a value', 'null', { reason: 'invalid', where: 'format', title: '' }],
    ['another header', lines[0] ?? '', { reason: 'invalid', where: 'format', title: '' }],
    ['too long', `"${'x'.repeat(1_000_000)}"`, { reason: 'too-long', title: '' }],
    ['nested to crash', '['.repeat(400_000), { reason: 'damaged', title: '' }],
    [
      'with __proto__',
      `{"__proto__":{"polluted":true},${lines[2]?.slice(1)}`,
      { reason: 'invalid', where: '__proto__' },
    ],
  ])('%s', async (_, line, expected) => {
    for (const file of [withLine(2, line), gzipSync(withLine(2, line))]) {
      const { articles, unusable, end } = await readAll(file);
      expect(articles).toEqual([three[0], three[2]]);
      expect(unusable).toMatchObject([{ line: 3, ...expected }]);
      expect(end).toEqual({ type: 'end', taken: 2, unusable: 1, missing: 0 });
    }
    expect('polluted' in {}).toBe(false);
  });

  it('in another encoding', async () => {
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('città', text.indexOf('/2')) + 4] = 0xe0;
    const { articles, unusable } = await readAll(new Uint8Array(bytes));
    expect(articles.length).toBe(2);
    expect(unusable).toMatchObject([{ reason: 'damaged' }]);
  });

  it('taken out is missed', async () => {
    const { articles, end } = await readAll(withLine(2, ''));
    expect(articles).toEqual([three[0], three[2]]);
    expect(end).toEqual({ type: 'end', taken: 2, unusable: 0, missing: 1, problem: { kind: 'incomplete' } });
  });
});
