import { withoutDate } from '../core/dates/written-date';
import { inlineText } from '../core/inline';
import type { Source } from '../core/source';
import type { DraftBlock } from './blocks/draft-block';
import { splitNames } from './source/names';
import { foldText } from './source/plain-text';

/** How many blocks from the beginning may be bylines and dates. */
const FRONT_MATTER = 8;
const LONGEST = 120;

/**
 * A body without the lines at its beginning that say nothing but who wrote it and when: that is the source's, and the
 * card beside the article shows it.
 */
export function withoutByline(blocks: readonly DraftBlock[], source: Source): DraftBlock[] {
  const authors = new Set((source.authors?.value ?? []).map(foldText));
  return blocks.filter((block, index) => index >= FRONT_MATTER || !isByline(block, authors));
}

function isByline({ kind, content }: DraftBlock, authors: ReadonlySet<string>): boolean {
  const text = inlineText(content).replace(/\s+/g, ' ').trim();
  if (text.length === 0 || text.length > LONGEST || kind === 'heading' || kind === 'caption') return false;
  const rest = withoutDate(text);
  if (rest !== text && !/\p{L}{3}/u.test(rest.replace(DAY_NAME, ''))) return true;
  const names = splitNames(text, undefined);
  return names.length > 0 && names.every((name) => authors.has(foldText(name)));
}

// What may be left of a line that is a date: `Published:`, the day of the week, the time zone.
const DAY_NAME =
  /\b(?:published|updated|posted|on|pubblicato|aggiornato|il|publié|le|mis à jour|à|veröffentlicht|am|um|uhr|stand|publicado|el|actualizado|em|atualizado|gmt|utc|cet|cest|mon|tue|wed|thu|fri|sat|sun)\w*\b/giu;
