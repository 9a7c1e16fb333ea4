/** An address without the place in its page. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
