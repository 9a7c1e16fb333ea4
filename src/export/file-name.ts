const MOST_CHARACTERS = 80;

/** A file name made of the title: letters and digits of any script, at most 80 characters. `ending` is without its dot. */
export function exportFileName(title: string | undefined, ending: string): string {
  const name = [...(title ?? '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')].slice(0, MOST_CHARACTERS).join('');
  return `${name.replace(/^-|-$/g, '') || 'article'}.${ending}`;
}
