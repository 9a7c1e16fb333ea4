// @vitest-environment jsdom

import { signal } from '@preact/signals';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { IMAGE_CHARACTER, type Inline, inlineText } from '../../../../src/core/inline';
import { DEFAULT_READING } from '../../../../src/core/reading';
import { InlineTree } from '../../../../src/ui/components/inline-tree';
import { type ViewModel, ViewModelProvider } from '../../../../src/ui/view-model';
import { offsetIn, rangeIn } from '../../../../src/ui/words/side-text';
import { fc } from '../../../property';
import { inlineTrees } from '../../translate/inline-trees';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../../src/platform/i18n', async () => ({ t: (await import('../english')).english }));

function sideOf(
  inlines: readonly Inline[],
  marked: readonly { start: number; end: number }[] = [],
): HTMLElement {
  const side = document.createElement('div');
  const model = {
    reading: signal(DEFAULT_READING),
    store: { facts: signal(undefined) },
    tab: signal(undefined),
  } as unknown as ViewModel;
  render(
    <ViewModelProvider value={model}>
      <InlineTree inlines={inlines} marked={marked} />
    </ViewModelProvider>,
    side,
  );
  return side;
}

/** The text of a range, as the model counts. */
function textOf(range: Range | undefined): string {
  const holder = document.createElement('div');
  if (range) holder.append(range.cloneContents());
  for (const box of holder.querySelectorAll('.image')) box.replaceWith(IMAGE_CHARACTER);
  for (const line of holder.querySelectorAll('br')) line.replaceWith('\n');
  return holder.textContent ?? '';
}

describe('places in the text of a side', () => {
  it('are those of the document and back, whatever marks and findings stand in it', () => {
    fc.assert(
      fc.property(inlineTrees, fc.nat(), fc.nat(), fc.boolean(), (inlines, a, b, isMarked) => {
        const text = inlineText(inlines);
        fc.pre(text.length > 0);
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        fc.pre(start < end);
        const side = sideOf(inlines, isMarked ? [{ start, end }] : []);
        const range = rangeIn(side, { start, end });
        expect(textOf(range)).toBe(text.slice(start, end));
        if (!range) return;
        expect(offsetIn(side, range.startContainer, range.startOffset)).toBe(start);
        expect(offsetIn(side, range.endContainer, range.endOffset)).toBe(end);
      }),
    );
  });

  it('are none outside of it', () => {
    const side = sideOf([{ type: 'text', text: 'faro' }]);
    expect(offsetIn(side, document.body, 0)).toBeUndefined();
    expect(rangeIn(side, { start: 2, end: 9 })).toBeUndefined();
    expect(rangeIn(side, { start: 2, end: 2 })).toBeUndefined();
  });

  it('count an image as one character, wherever in its words', () => {
    const side = sideOf([
      { type: 'text', text: 'a' },
      { type: 'image', src: 'https://a.test/i', alt: 'Un molo' },
      { type: 'text', text: 'b' },
    ]);
    const box = side.querySelector('[role=img]')?.firstChild;
    expect(box && offsetIn(side, box, 3)).toBe(1);
    expect(offsetIn(side, side, side.childNodes.length)).toBe(3);
  });
});
