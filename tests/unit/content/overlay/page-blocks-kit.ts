import { PageBlocks } from '../../../../src/content/overlay/page-blocks';
import { inlineText } from '../../../../src/core/inline';
import type { LiveBlock } from '../../../../src/overlay/live-block';
import { setPage } from '../../overlay/page';
import { stubLayout } from '../../overlay/stubs';

export const ZONE = { top: -100, bottom: 1000 };

export let found: LiveBlock[];
export let lost: string[];
/** How often something was said to be lost. */
export let told: number;
export let entered: Node[];
export let blocks: PageBlocks;

/** Elements are where they say, at the top otherwise; those that say `none` have no box, `flat` no height. */
export function layOut(): void {
  stubLayout((element) => {
    const at = element.closest('[y]')?.getAttribute('y') ?? '0';
    if (at === 'none') return { width: 0, height: 0 };
    return at === 'flat' && element.hasAttribute('y') ? { height: 0 } : { y: Number(at) || 0 };
  });
}

export function begin(html: string, roots = () => [document.body as Element]): void {
  setPage(`<html lang=it><body>${html}`);
  found = [];
  lost = [];
  told = 0;
  entered = [];
  blocks = new PageBlocks({
    base: 'https://paper.example/',
    isLate: false,
    isPassedOver: (element) => element.matches('ins-ours, aside, .apart'),
    entered: (tree) => entered.push(tree),
    found: (some) => found.push(...some),
    lost: (ids) => {
      lost.push(...ids);
      told += 1;
    },
  });
  blocks.begin(roots(), ZONE);
}

/** The texts that were found since the last time. */
export function news(): string[] {
  return found.splice(0).map(({ content }) => inlineText(content));
}
