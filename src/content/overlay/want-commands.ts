import type { LiveBlock } from '../../overlay/live-block';
import type { OverlayBlock, OverlayCommand } from '../../protocol/overlay-port';
import { inReadingOrder, isOnScreen, seen } from './on-screen';

/** What fits into one message easily. */
const BLOCKS_PER_MESSAGE = 60;
/** What a message may name. */
const MOST_VISIBLE = 200;

/** Asks for blocks in the order in which a reader comes by: for those on the screen by themselves. */
export function wantCommands(known: readonly { block: LiveBlock }[]): OverlayCommand[] {
  const ordered = inReadingOrder(seen(known));
  const visible = ordered.filter(isOnScreen).map(({ of }) => wanted(of.block));
  const others = ordered.filter((one) => !isOnScreen(one)).map(({ of }) => wanted(of.block));
  return [...messages(visible), ...messages(others)];
}

/** Tells which of some blocks are on the screen at this moment. */
export function visibleCommand(known: readonly { block: LiveBlock }[]): OverlayCommand {
  const visible = seen(known).filter(isOnScreen);
  return { type: 'visible', blocks: visible.map(({ of }) => of.block.id).slice(0, MOST_VISIBLE) };
}

function messages(blocks: OverlayBlock[]): OverlayCommand[] {
  return Array.from({ length: Math.ceil(blocks.length / BLOCKS_PER_MESSAGE) }, (_, index) => {
    const start = index * BLOCKS_PER_MESSAGE;
    return { type: 'want', blocks: blocks.slice(start, start + BLOCKS_PER_MESSAGE) };
  });
}

function wanted({ id, isHeading, content, language }: LiveBlock): OverlayBlock {
  return { id, kind: isHeading ? 'heading' : 'paragraph', content, ...(language && { language }) };
}
