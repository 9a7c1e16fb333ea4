import { PageBlocks } from '../../../../src/content/overlay/page-blocks';
import { inlineText } from '../../../../src/core/inline';
import type { LiveBlock } from '../../../../src/overlay/live-block';
import { setPage } from '../../overlay/page';
import { stubLayout } from '../../overlay/stubs';

export const ZONE = { top: -100, bottom: 1000 };

export let found: LiveBlock[];
export let lost: string[];
export let entered: Node[];
export let blocks: PageBlocks;

/** Elements are where they say, at the top otherwise; those that say `none` have no box. */
export function layOut(): void {
  stubLayout((element) => {
    const at = element.closest('[y]')?.getAttribute('y') ?? '0';
    return at === 'none' ? { width: 0, height: 0 } : { y: Number(at) };
  });
}

export function begin(html: string, roots = () => [document.body as Element]): void {
  setPage(`<html lang=it><body>${html}`);
  found = [];
  lost = [];
  entered = [];
  blocks = new PageBlocks({
    base: 'https://paper.example/',
    isPassedOver: ({ localName }) => localName === 'ins-ours' || localName === 'aside',
    entered: (tree) => entered.push(tree),
    found: (some) => found.push(...some),
    lost: (ids) => lost.push(...ids),
  });
  blocks.begin(roots(), ZONE);
}

/** The texts that were found since the last time. */
export function news(): string[] {
  return found.splice(0).map(({ content }) => inlineText(content));
}
