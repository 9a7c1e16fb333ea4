import { inlineText } from '../core/inline';
import type { Source } from '../core/source';
import type { DraftBlock } from './blocks/draft-block';

/** Below this, in characters, a text needs a whole sentence to be an article. */
const SHORTEST_ARTICLE = 120;
/** A page that says that something was not found says no more than this. */
const LONGEST_APOLOGY = 600;
const SENTENCE =
  /[\p{L}\p{N}][^.!?。！？؟।]{20,}[.!?。！？؟।…]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{8}[^。]*。/u;
/** The foot of a page ends in a full stop too. */
const COPYRIGHT = /^\s*(?:©|\(c\)|copyright\b)/i;
const APOLOGY =
  /\b404\b|not found|page introuvable|nicht gefunden|non trovata|no encontrada|não encontrada|niet gevonden|nie znaleziono|не найдена|見つかりません|未找到|access denied|enable javascript/i;

interface Candidate {
  body: readonly DraftBlock[];
  /** Characters of the body. */
  length: number;
  saysArticle: boolean;
  source: Source;
}

/**
 * True where what was found can be called an article: enough text, or a page that says that it is one, or at least a whole
 * sentence; no apology for a page that is not there.
 */
export function isArticle({ body, length, saysArticle, source }: Candidate): boolean {
  if (length === 0) return false;
  if (saysArticle) return true;
  if (length < LONGEST_APOLOGY && APOLOGY.test(source.title?.value ?? '')) return false;
  if (length >= SHORTEST_ARTICLE) return true;
  return body.some(({ content }) => {
    const text = inlineText(content);
    return SENTENCE.test(text) && !COPYRIGHT.test(text);
  });
}

export function textLength(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, block) => sum + inlineText(block.content).length, 0);
}

/** Characters of paragraphs that say something themselves, in contrast to headings and lines of links. */
export function proseLength(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, { kind, content }) => {
    if (kind === 'heading' || kind === 'caption') return sum;
    const unlinked = content.filter((inline) => inline.type !== 'link');
    return sum + weight(inlineText(unlinked));
  }, 0);
}

// A character of Chinese or Japanese says about as much as three letters.
function weight(text: string): number {
  return (
    text.length + 2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}
