import { inlineText } from '../../core/inline';
import type { LiveBlock } from '../../overlay/live-block';
import { isTooLarge, MOST_BLOCKS } from '../../protocol/overlay-limits';
import type { OverlayBlock, OverlayCommand } from '../../protocol/overlay-port';
import { inReadingOrder, isOnScreen, seen } from './on-screen';

/** What fits into one message easily. */
const BLOCKS_PER_MESSAGE = 60;

/** Asks for blocks in the order in which a reader comes by: for those on the screen by themselves. */
export function wantCommands(known: readonly { block: LiveBlock }[]): OverlayCommand[] {
  const ordered = inReadingOrder(seen(known));
  const visible = ordered.filter(isOnScreen).map(({ of }) => of.block);
  const others = ordered.filter((one) => !isOnScreen(one)).map(({ of }) => of.block);
  return [...messages(visible), ...messages(others)];
}

/** Tells which of some blocks are on the screen at this moment. */
export function visibleCommand(
  known: readonly { block: LiveBlock }[],
): Extract<OverlayCommand, { type: 'visible' }> {
  const visible = seen(known).filter(isOnScreen);
  return { type: 'visible', blocks: visible.map(({ of }) => of.block.id).slice(0, MOST_BLOCKS) };
}

function messages(blocks: LiveBlock[]): OverlayCommand[] {
  return Array.from({ length: Math.ceil(blocks.length / BLOCKS_PER_MESSAGE) }, (_, index) => {
    const start = index * BLOCKS_PER_MESSAGE;
    return message(blocks.slice(start, start + BLOCKS_PER_MESSAGE));
  });
}

/** What is too large for it is only named, so that the others are heard, and it is answered too. */
function message(blocks: LiveBlock[]): OverlayCommand {
  const large = new Set(blocks.filter(({ content }) => isTooLarge(content)));
  const tooLarge = [...large].map(({ id, content }) => ({ id, length: inlineText(content).length }));
  return {
    type: 'want',
    blocks: blocks.filter((block) => !large.has(block)).map(wanted),
    ...(tooLarge.length > 0 && { tooLarge }),
  };
}

function wanted({ id, isHeading, content, language }: LiveBlock): OverlayBlock {
  return { id, kind: isHeading ? 'heading' : 'paragraph', content, ...(language && { language }) };
}
