import type { Finding } from '../../core/finding';
import { inlineText } from '../../core/inline';
import type { CheckedPair } from './checked-text';
import { type LinkFound, readLinks } from './reading/links';
import { isNote } from './reading/notes';

/** A link that is gone, or that could not be placed at its words and stands as a number at the sentence's end. */
export function checkLinks({ original, translation }: CheckedPair): Finding[] {
  const before = readLinks(original.inlines);
  const after = readLinks(translation.inlines);
  const lost = before.filter(({ href }) => countOf(href, after) < countOf(href, before));
  if (lost.length > 0) {
    return [{ check: 'link', message: 'findingLinkLost', words: [], original: lost, translation: [] }];
  }
  const isNoted = ({ link }: LinkFound) => isNote(link);
  const noted = after.filter(
    (one) => isNoted(one) && !before.some((other) => other.href === one.href && isNoted(other)),
  );
  if (noted.length === 0) return [];
  const sources = before.filter(({ href }) => noted.some((one) => one.href === href));
  const words = noted.slice(0, 1).map(({ link }) => inlineText([link]));
  return [{ check: 'link', message: 'findingLinkNoted', words, original: sources, translation: noted }];
}

function countOf(href: string, links: readonly LinkFound[]): number {
  return links.filter((link) => link.href === href).length;
}
