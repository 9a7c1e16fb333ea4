import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { overlayCommandSchema, parseOverlayCommand } from '../../../src/protocol/overlay-port';
import { block, page } from '../background/overlay-kit';

const taken = (message: unknown) => v.is(overlayCommandSchema, message);
const open = (change: object) => ({ type: 'open', invitation: 'given', page: { ...page, ...change } });
const want = (...blocks: unknown[]) => ({ type: 'want', blocks });
const content = (...inlines: unknown[]) => want({ id: 'a', kind: 'paragraph', content: inlines });
const link = (href: string) => content({ type: 'link', href, children: [] });
const text = (length: number) => content({ type: 'text', text: 'x'.repeat(length) });
const ids = (count: number) => Array.from({ length: count }, (_, index) => `b${index}`);

describe('what an overlay may say', () => {
  it.each<[string, unknown]>([
    ['a page', open({})],
    ['a page that says nothing of itself', open({ declared: [], sample: '', title: '', siteName: '' })],
    ['blocks', want(block('b12', 'Uno.'), block('c', 'Due.', { kind: 'heading', language: 'pt-BR' }))],
    ['a link', link('https://a.test/')],
    ['an image', content({ type: 'image', src: 'https://a.test/a.png', alt: '' })],
    ['a long block', text(50_000)],
    ['nothing to be translated', want()],
    ['what is too large', { ...want(), tooLarge: [{ id: 'a', length: 300_000 }] }],
    ['what is on the screen', { type: 'visible', blocks: ids(200) }],
    ['what is tried again', { type: 'retry', blocks: ['a'] }],
  ])('takes %s', (_, message) => {
    expect(taken(message)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a word', 'open'],
    ['a list', [open({})]],
    ['a page without its invitation', { type: 'open', page }],
    ['an invitation that is no text', { ...open({}), invitation: 7 }],
    ['a long invitation', { ...open({}), invitation: 'x'.repeat(65) }],
    ['an unknown command', { type: 'eval', code: '1' }],
    ['a command of a view', { type: 'mark-private', isPrivate: false }],
    ['a page without facts', { type: 'open', invitation: 'given' }],
    ['an address that is none of the web', open({ url: 'file:///etc/passwd' })],
    ['a script for an address', open({ url: 'javascript:alert(1)' })],
    ['a long address', open({ url: `https://a.test/${'a'.repeat(20_000)}` })],
    ['a long sample', open({ sample: 'x'.repeat(4001) })],
    ['a long title', open({ title: 'x'.repeat(501) })],
    ['a long name of a site', open({ siteName: 'x'.repeat(201) })],
    ['a number for a title', open({ title: 7 })],
    ['the reader’s own evidence', open({ declared: [{ evidence: 'reader', language: 'it' }] })],
    ['too many languages', open({ declared: Array(11).fill({ evidence: 'html-lang', language: 'it' }) })],
    ['too much that is too large', { ...want(), tooLarge: ids(201).map((id) => ({ id, length: 1 })) }],
    ['what is too large by nothing', { ...want(), tooLarge: [{ id: 'a', length: -1 }] }],
    ['too many blocks', want(...ids(201).map((id) => block(id, 'x')))],
    ['too many on the screen', { type: 'visible', blocks: ids(201) }],
    ['too many tried again', { type: 'retry', blocks: ids(201) }],
    ['an id with a dot', want(block('a.0', 'x'))],
    ['an id that is a name of an object', want(block('__proto__', 'x'))],
    ['an empty id', { type: 'retry', blocks: [''] }],
    ['a long id', { type: 'visible', blocks: ['a'.repeat(21)] }],
    ['a kind that pages have no use for', want(block('a', 'x', { kind: 'title' as 'heading' }))],
    ['a language that is none', want(block('a', 'x', { language: '<script>' }))],
    ['a block without content', want({ id: 'a', kind: 'paragraph' })],
    ['a block that is far too long', text(200_001)],
    ['content that is text', want({ id: 'a', kind: 'paragraph', content: 'x' })],
    ['markup', content({ type: 'script', children: [] })],
    ['a link that is a script', link('javascript:alert(1)')],
    ['a link to the extension', link('chrome-extension://abc/options.html')],
    ['an image that is data', content({ type: 'image', src: 'data:image/svg+xml,<svg/>', alt: '' })],
  ])('refuses %s', (_, message) => {
    expect(taken(message)).toBe(false);
  });

  it('passes on nothing that it does not know', () => {
    const said = { ...want({ ...block('a', 'x'), pairs: [], run: 1 }), tabId: 7 };
    expect(v.parse(overlayCommandSchema, said)).toEqual(want(block('a', 'x')));
  });
});

describe('what is taken of what it says', () => {
  it('is all of it', () => {
    expect(parseOverlayCommand(open({}))).toEqual(open({}));
    const said = { ...want(block('a', 'x')), tooLarge: [{ id: 'b', length: 300_000 }] };
    expect(parseOverlayCommand(said)).toEqual(said);
  });

  it('is every block that can be, and that the others cannot', () => {
    const large = { id: 'b', kind: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(200_001) }] };
    const said = want(block('a', 'Uno.'), large, block('__proto__', 'x'), 7, block('c', 'Due.'));
    expect(parseOverlayCommand({ ...said, tooLarge: [{ id: 'd', length: 300_000 }], tabId: 7 })).toEqual({
      ...want(block('a', 'Uno.'), block('c', 'Due.')),
      tooLarge: [
        { id: 'd', length: 300_000 },
        { id: 'b', length: 0 },
      ],
    });
  });

  it.each<[string, unknown]>([
    ['a page', open({ title: 7 })],
    ['blocks that are none', want(block('__proto__', 'x'))],
    ['blocks without end', want(...ids(201).map((id) => block(id, 'x')))],
    ['a name', 'want'],
  ])('is nothing of %s', (_, message) => {
    expect(parseOverlayCommand(message)).toBeUndefined();
  });
});
