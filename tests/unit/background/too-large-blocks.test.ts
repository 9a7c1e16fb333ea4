import { beforeEach, describe, expect, it } from 'vitest';
import { TooLargeBlocks } from '../../../src/background/too-large-blocks';
import type { OverlayEvent } from '../../../src/protocol/overlay-port';
import { open } from './overlay-kit';

let posted: OverlayEvent[];
let blocks: TooLargeBlocks;
beforeEach(() => {
  posted = [];
  blocks = new TooLargeBlocks((event) => posted.push(event));
});

const want = (...ids: string[]) =>
  blocks.take({ type: 'want', blocks: [], tooLarge: ids.map((id) => ({ id, length: 300_000 })) });
const begin = () => blocks.pass({ type: 'begun', target: 'en' });
/** The blocks that the page was told of, message by message. */
const told = () =>
  posted.flatMap((event) => (event.type === 'blocks' ? [event.blocks.map(({ id }) => id).join(' ')] : []));

describe('blocks that are too large', () => {
  it('are said to be once work begins, each as one sentence that failed', () => {
    want('a', 'b');
    expect(posted).toEqual([]);
    begin();
    const failed = { length: 300_000, state: 'failed', error: { kind: 'block-too-large' } };
    expect(posted).toEqual([
      { type: 'begun', target: 'en' },
      {
        type: 'blocks',
        blocks: [
          { id: 'a', sentences: [failed] },
          { id: 'b', sentences: [failed] },
        ],
      },
    ]);
    want('c');
    expect(told()).toEqual(['a b', 'c']);
  });

  it('are said to be again when work begins anew, and when they are tried again', () => {
    begin();
    expect(told()).toEqual([]);
    want('a', 'b');
    begin();
    blocks.take({ type: 'retry', blocks: ['x', 'b'] });
    blocks.take({ type: 'retry', blocks: ['x'] });
    expect(told()).toEqual(['a b', 'a b', 'b']);
  });

  it('are those of one page', () => {
    begin();
    want('a');
    blocks.take(open());
    want('b');
    expect(told()).toEqual(['a']);
    begin();
    expect(told()).toEqual(['a', 'b']);
  });

  it('change nothing of what else is said', () => {
    blocks.take({ type: 'visible', blocks: ['a'] });
    blocks.take({ type: 'want', blocks: [] });
    const stopped: OverlayEvent = { type: 'stopped', error: { kind: 'offline' } };
    blocks.pass(stopped);
    expect(posted).toEqual([stopped]);
  });

  it('are kept in mind in a number that has an end', () => {
    for (let index = 0; index < 2100; index += 1) want(`b${index}`);
    begin();
    expect(told()[0]?.split(' ')).toHaveLength(2000);
  });
});
