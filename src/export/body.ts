import type { Article, Block } from '../core/article';
import { type Inline, inlineText } from '../core/inline';
import type { LanguageTag } from '../core/language';
import type { Pair } from '../core/pair';
import { sentenceSpace } from '../core/sentence-space';
import { groupedBy } from './grouped-by';

/** A block with its sentences. */
export interface BodyBlock {
  block: Block;
  pairs: readonly Pair[];
}

/** Blocks that are one thing on a page: a run of list items, the cells of a table, or a single other block. Never empty. */
export type BodyGroup = readonly [BodyBlock, ...BodyBlock[]];

/** The blocks of an article in reading order, each with its pairs, and what belongs together in one group. */
export function bodyGroups(article: Article, pairs: readonly Pair[]): BodyGroup[] {
  const pairsOf = groupedBy(pairs, ({ blockId }) => blockId);
  const groups: [BodyBlock, ...BodyBlock[]][] = [];
  for (const block of article.blocks) {
    const one = { block, pairs: pairsOf.get(block.id) ?? untranslated(block) };
    const group = groups.at(-1);
    if (group && belongTogether(group[0].block, block)) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** A block that nobody made pairs of is no less part of the article. */
function untranslated({ id, content }: Block): Pair[] {
  return inlineText(content) ? [{ id: `${id}.0`, blockId: id, original: content, state: 'pending' }] : [];
}

function belongTogether(a: Block, b: Block): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'list-item') return true;
  return a.kind === 'table-cell' && a.cell?.table === b.cell?.table;
}

/** The original of a block as one text: its sentences carry the space that follows them. */
export function originalOf(pairs: readonly Pair[]): Inline[] {
  return pairs.flatMap(({ original }) => original);
}

/**
 * The translation of each sentence of a block, with the space that parts it from the next, which translations may have lost.
 * `missing` stands for one that is not translated.
 */
export function translatedSentences(
  pairs: readonly Pair[],
  language: LanguageTag,
  missing: readonly Inline[],
): Inline[][] {
  const space = sentenceSpace(language);
  const sentences = pairs.map(({ translation }) => [...(translation ?? missing)]);
  return sentences.map((sentence, at) => {
    const next = sentences[at + 1];
    const isJoined = !next || /\s$/.test(inlineText(sentence)) || /^\s/.test(inlineText(next));
    return isJoined || !space ? sentence : [...sentence, { type: 'text', text: space }];
  });
}
