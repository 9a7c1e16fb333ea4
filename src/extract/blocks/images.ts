import { absoluteUrl } from '../page';

// Where scripts that load images late keep the address, the most usual first.
const LAZY_ATTRIBUTES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-src',
  'data-full-src',
  'data-hi-res-src',
  'data-url',
  'data-image',
  'data-img-src',
  'data-lazyload',
  'data-lazy',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];
/** Wide enough for a column of text on a dense screen, and no more than that. */
const ENOUGH_WIDTH = 1600;
const PLACEHOLDER =
  /(?:^|[/_-])(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy|loading|grey|gray)[\w-]*\.(?:gif|png|svg|jpe?g)/i;

/** What an image shows: an absolute http(s) address, or undefined for trackers, spacers and embedded data. */
export function imageAddress(image: Element, base: string): string | undefined {
  if (isTracker(image)) return undefined;
  const real = absoluteUrl(image.getAttribute('src'), base);
  if (real && !PLACEHOLDER.test(real)) return real;
  for (const name of LAZY_ATTRIBUTES) {
    const lazy = absoluteUrl(plausible(image.getAttribute(name)), base);
    if (lazy) return lazy;
  }
  return fromSets(image, base) ?? undefined;
}

/** The widest candidate of a srcset that is not wider than needed. */
function bestOfSet(srcset: string, base: string): string | undefined {
  let best: { url: string; size: number } | undefined;
  // A candidate is a URL without white space, then a descriptor; a comma ends it only where white space or the end follows.
  for (const [, address = '', descriptor = ''] of srcset.matchAll(
    /(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g,
  )) {
    const url = absoluteUrl(address, base);
    if (!url) continue;
    const size = Number(descriptor) || 1;
    const better =
      !best || (best.size > ENOUGH_WIDTH ? size < best.size : size > best.size && size <= ENOUGH_WIDTH);
    if (better) best = { url, size };
  }
  return best?.url;
}

function fromSets(image: Element, base: string): string | undefined {
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : undefined;
  for (const holder of [image, ...(picture?.querySelectorAll('source') ?? [])]) {
    for (const name of ['srcset', ...LAZY_SETS]) {
      const best = bestOfSet(holder.getAttribute(name) ?? '', base);
      if (best && !PLACEHOLDER.test(best)) return best;
    }
  }
  return undefined;
}

// A data attribute may hold anything; an address has no white space and some structure.
function plausible(value: string | null): string | undefined {
  return value && /^\S+[/.]\S+$/.test(value) && !value.startsWith('{') ? value : undefined;
}

function isTracker(image: Element): boolean {
  return ['width', 'height'].some((name) => {
    const size = image.getAttribute(name);
    return size !== null && /^\d+(px)?$/.test(size) && Number.parseInt(size, 10) <= 2;
  });
}
