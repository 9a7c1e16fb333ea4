import type { Article, Block } from '../core/article';
import { inlineText, sliceInlines } from '../core/inline';
import { isSameLanguage, type LanguageTag } from '../core/language';
import type { Pair } from '../core/pair';
import { type SentenceRange, splitSentences } from '../core/sentences/split-sentences';
import { DeclaredLanguages } from './declared-languages';
import { hasWords } from './markup/words';

/**
 * The pairs of an article in reading order, the headline's first. Joining the originals of a block's pairs gives the block
 * back, white space included. What needs no translation is done at once, by no engine: preformatted blocks, sentences
 * without a word (numbers, rules, images, code), blocks that declare the target language. `declared`: what all blocks declare,
 * where these are not all.
 */
export function planPairs(
  { blocks }: Pick<Article, 'blocks'>,
  source: LanguageTag,
  target: LanguageTag,
  declared = new DeclaredLanguages(blocks),
): Pair[] {
  const isTitle = (block: Block) => block.role === 'title';
  const ordered = [...blocks.filter(isTitle), ...blocks.filter((block) => !isTitle(block))];
  const { ofTemplate } = declared;
  return ordered.flatMap((block) => {
    const language = block.language === ofTemplate ? undefined : block.language;
    return planBlock(block, language ?? source, target, language);
  });
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
