import type { Article, Block } from '../core/article';
import { inlineText, sliceInlines } from '../core/inline';
import { isSameLanguage, type LanguageTag } from '../core/language';
import type { Pair } from '../core/pair';
import { type SentenceRange, splitSentences } from '../core/sentences/split-sentences';
import { hasWords } from './markup/words';

/**
 * The pairs of an article in reading order, the headline's first. Joining the originals of a block's pairs gives the block
 * back, white space included. What needs no translation is done at once, by no engine: preformatted blocks, sentences
 * without a word (numbers, rules, images, code), blocks that declare the target language.
 */
export function planPairs(article: Article, source: LanguageTag, target: LanguageTag): Pair[] {
  const isTitle = (block: Block) => block.role === 'title';
  const ordered = [...article.blocks.filter(isTitle), ...article.blocks.filter((block) => !isTitle(block))];
  const ofTemplate = templateLanguage(article.blocks);
  return ordered.flatMap((block) => {
    const declared = block.language === ofTemplate ? undefined : block.language;
    return planBlock(block, declared ?? source, target, declared);
  });
}

/**
 * The language that blocks with more than half of the text declare, if any: the `lang` of what is round them all, a template's.
 * The article's language was decided from the text itself; only a passage can be in another one.
 */
function templateLanguage(blocks: readonly Block[]): LanguageTag | undefined {
  const lengths = new Map<LanguageTag | undefined, number>();
  let total = 0;
  for (const { language, content } of blocks) {
    const { length } = inlineText(content);
    lengths.set(language, (lengths.get(language) ?? 0) + length);
    total += length;
  }
  return [...lengths].find(([, length]) => length > total / 2)?.[0];
}

function planBlock(block: Block, source: LanguageTag, target: LanguageTag, declared?: LanguageTag): Pair[] {
  const keep = block.kind === 'preformatted' || (declared !== undefined && isSameLanguage(declared, target));
  return rangesOf(block, source).map(({ start, end }, index) => {
    const original = sliceInlines(block.content, start, end);
    const pair = { id: `${block.id}.${index}`, blockId: block.id, original };
    return keep || !hasWords(original)
      ? { ...pair, state: 'done', translation: original }
      : { ...pair, state: 'pending' };
  });
}

function rangesOf(block: Block, source: LanguageTag): SentenceRange[] {
  const text = inlineText(block.content);
  if (block.kind === 'preformatted') return text === '' ? [] : [{ start: 0, end: text.length }];
  return splitSentences(text, source);
}
