import type { Inline } from '../../core/inline';
import { absoluteUrl } from '../page';
import { EMPHASIS } from './element-kinds';
import { imageAddress } from './images';
import type { InlineRun, Wrapper } from './inline-run';

/** What an inline element puts round its content; undefined for those that mark nothing, or what is marked already. */
export function wrapperOf(element: Element, base: string, run: InlineRun): Wrapper | undefined {
  const name = element.localName;
  const href = name === 'a' ? linkAddress(element, base) : undefined;
  if (href !== undefined && !run.has('link')) {
    const title = element.getAttribute('title')?.trim();
    return title ? { type: 'link', href, title } : { type: 'link', href };
  }
  const type = EMPHASIS.get(name);
  return type && !run.has(type) ? { type } : undefined;
}

/** An image, or the text it stands for; undefined for trackers and spacers. */
export function imageInline(
  element: Element,
  base: string,
): Extract<Inline, { type: 'text' | 'image' }> | undefined {
  const alt = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  if (/emoji|smiley/i.test(element.getAttribute('class') ?? '') && alt) return { type: 'text', text: alt };
  const src = imageAddress(element, base);
  return src ? { type: 'image', src, alt } : undefined;
}

/** Absolute http(s) or mailto; undefined for what a link must not lead to. */
function linkAddress(element: Element, base: string): string | undefined {
  const href = element.getAttribute('href')?.trim();
  if (!href) return undefined;
  return /^mailto:[^\s@]+@[^\s@]+$/i.test(href) ? href : absoluteUrl(href, base);
}
