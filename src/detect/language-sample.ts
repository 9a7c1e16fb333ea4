import type { Block } from '../core/article';
import { inlineText } from '../core/inline';

/** Characters: detection is no better with more, and slower. */
const SAMPLE_LENGTH = 4000;
/** Characters of one block, so that a long quotation in another language does not speak for the whole. */
const BLOCK_LENGTH = 400;

/**
 * Text of an article to tell its language from: the beginnings of its paragraphs. Headlines are too short and too full of
 * names (a detector is right on 79 % of them): they are used only where there is nothing else.
 */
export function languageSample(blocks: readonly Block[]): string {
  const prose = blocks.filter(
    ({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'quotation',
  );
  const chosen = prose.length > 0 ? prose : blocks.filter(({ kind }) => kind !== 'preformatted');
  let sample = '';
  for (const block of chosen) {
    if (sample.length >= SAMPLE_LENGTH) break;
    sample += `${inlineText(block.content).slice(0, BLOCK_LENGTH)}\n`;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}
