import type { Finding } from '../../core/finding';
import { type Inline, inlineText } from '../../core/inline';
import type { CheckedPair } from './checked-text';
import { type LinkFound, readLinks } from './reading/links';

/** A link that is gone, or that could not be placed at its words and stands as a number at the sentence's end. */
export function checkLinks({ original, translation }: CheckedPair): Finding[] {
  const before = readLinks(original.inlines);
  const after = readLinks(translation.inlines);
  const lost = before.filter(({ href }) => countOf(href, after) < countOf(href, before));
  if (lost.length > 0) {
    return [{ check: 'link', message: 'findingLinkLost', words: [], original: lost, translation: [] }];
  }
  const noted = after.filter(
    (link) =>
      isNote(link.children) && !before.some(({ href, children }) => href === link.href && isNote(children)),
  );
  if (noted.length === 0) return [];
  const sources = before.filter(({ href }) => noted.some((link) => link.href === href));
  const words = [inlineText(noted[0]?.children ?? [])];
  return [{ check: 'link', message: 'findingLinkNoted', words, original: sources, translation: noted }];
}

function countOf(href: string, links: readonly LinkFound[]): number {
  return links.filter((link) => link.href === href).length;
}

function isNote(children: readonly Inline[]): boolean {
  return /^\[\d+\]$/.test(inlineText(children));
}
