// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Inline } from '../../../src/core/inline';
import { inlineNodes } from '../../../src/overlay/inline-nodes';

function html(inlines: Inline[]): string {
  const box = document.createElement('div');
  box.append(inlineNodes(document, inlines));
  return box.innerHTML;
}

const text = (value: string): Inline => ({ type: 'text', text: value });

test('builds every kind of inline, nested', () => {
  expect(
    html([
      text('The '),
      { type: 'emphasis', children: [text('new '), { type: 'strong', children: [text('plan')] }] },
      { type: 'break' },
      { type: 'code', children: [text('a<b>')] },
      { type: 'subscript', children: [text('2')] },
      { type: 'superscript', children: [text('3')] },
    ]),
  ).toBe('The <em>new <strong>plan</strong></em><br><code>a&lt;b&gt;</code><sub>2</sub><sup>3</sup>');
});

test('a link keeps its address and title and gives nothing away to where it leads', () => {
  expect(html([{ type: 'link', href: 'https://a.example/x', title: 'Here', children: [text('go')] }])).toBe(
    '<a href="https://a.example/x" rel="noopener noreferrer" title="Here">go</a>',
  );
});

test('a link with an unsafe address keeps its words alone', () => {
  expect(html([{ type: 'link', href: 'javascript:alert(1)', children: [text('go')] }])).toBe('go');
});

test('images are left to the original, and so are links around nothing else', () => {
  const image: Inline = { type: 'image', src: 'https://a.example/i.png', alt: 'A quay' };
  expect(html([image, { type: 'link', href: 'https://a.example/', children: [image] }, text('x')])).toBe('x');
});
