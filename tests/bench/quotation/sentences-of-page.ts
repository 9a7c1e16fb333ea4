import { splitSentences } from '../../../src/core/sentences/split-sentences';
import type { SentencePlace } from '../../../src/core/text-directive';
import type { BlockText } from './page-script';

/** A sentence of an article: what a view asks for, and where it is for the measurement. */
export interface Sample extends SentencePlace {
  block: BlockText;
  start: number;
  end: number;
}

const NEIGHBOURS = 4;

/** Some sentences of an article, from everywhere in it, the headline among them. */
export function samplesOf(
  blocks: readonly BlockText[],
  language: string,
  most: number,
  random: () => number,
): Sample[] {
  const sentences = blocks.flatMap((block) =>
    splitSentences(block.text, language).map(({ start, end }) => ({ block, start, end })),
  );
  const texts = sentences.map(({ block, start, end }) => block.text.slice(start, end));
  const chosen = new Set<number>();
  const step = Math.max(sentences.length / most, 1);
  for (let at = random() * step; at < sentences.length; at += step) chosen.add(Math.floor(at));
  return [...chosen].flatMap((index) => {
    const sentence = sentences[index];
    const text = texts[index];
    if (!sentence || !text || !/[\p{L}\p{N}]/u.test(text)) return [];
    return [
      {
        ...sentence,
        sentence: text,
        headingLevel: sentence.block.headingLevel,
        before: texts.slice(Math.max(index - NEIGHBOURS, 0), index),
        after: texts.slice(index + 1, index + 1 + NEIGHBOURS),
      },
    ];
  });
}
