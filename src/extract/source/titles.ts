import { foldText, plainText } from './plain-text';

const SEPARATOR =
  /\s+[|\-–—·•»«:/\\>_~<]+\s+|\s*[|｜»_]\s*|(?<=\S):\s+|\s*[–—]\s*|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}！？。」])\s*-\s*(?=[\p{Script=Han}\p{Script=Katakana}A-Z])/gu;
// What parts a title from the name of its site, and hardly ever the parts of a title.
const LAST_SEPARATOR =
  /\s+[|\-–—·»]\s+(?=[^|–—·»]+$)|\s*[｜_]\s*(?=[^｜_]+$)|(?<=[\p{Script=Han}！？。])-(?=[^-]+$)/u;

/**
 * A title without the name of the site at its end or beginning. `siteNames` are the names the page states for itself;
 * `headlines` what stands on it as headline: where a part of the title is exactly that, it is the title.
 */
export function cleanTitle(
  stated: string,
  siteNames: readonly string[],
  headlines: readonly string[],
): string {
  const title = plainText(stated);
  const cuts = [...title.matchAll(SEPARATOR)].map((cut) => ({
    start: cut.index,
    end: cut.index + cut[0].length,
  }));
  if (cuts.length === 0) return title;
  const folded = foldText(title);
  const spoken = new Set(
    headlines.map(foldText).filter((headline) => headline !== '' && headline !== folded),
  );
  if (!headlines.some((headline) => foldText(headline) === folded)) {
    for (const { start, end } of [...cuts].reverse()) {
      if (spoken.has(foldText(title.slice(0, start)))) return title.slice(0, start).trim();
      if (spoken.has(foldText(title.slice(end)))) return title.slice(end).trim();
    }
  }
  const own = new Set(siteNames.map(foldText).filter(Boolean));
  for (const { start, end } of cuts) {
    // From the first cut on: `Story - Politics - The Paper` loses both when the whole tail is the site's.
    if (own.has(foldText(title.slice(end)))) return title.slice(0, start).trim();
  }
  const first = cuts[0];
  return first && own.has(foldText(title.slice(0, first.start))) ? title.slice(first.end).trim() : title;
}

/**
 * The text of the title element, where nothing else says what in it is the headline: its last part goes when it is short
 * beside the rest, as the name of a site is.
 */
export function withoutLastPart(title: string): string {
  const cut = LAST_SEPARATOR.exec(title);
  if (!cut) return title;
  const rest = title.slice(0, cut.index).trim();
  const last = title.slice(cut.index + cut[0].length);
  return rest.length > 1.5 * last.length && last.split(' ').length <= 6 ? rest : title;
}

/** The names a site may go by in a title, from its host: `www.example-news.co.uk` -> `example-news`, `example-news.co.uk`. */
export function hostNames(url: string): string[] {
  const host = new URL(url).hostname.replace(/^(www|m|amp|edition)\./, '');
  const labels = host.split('.');
  const longest = labels.slice(0, -1).sort((a, b) => b.length - a.length)[0];
  return longest ? [host, longest] : [host];
}
