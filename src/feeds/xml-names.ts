/** Names of namespaces, without what differs between versions, and the prefix that nearly all feeds give them. */
const PREFIXES: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/^https?:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/atom\/ns#)/i, 'atom'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\b/i, 'content'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication\b/i, 'sy'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/$|^https?:\/\/my\.netscape\.com\/|userland\.com\/rss/i, ''],
  [/^https?:\/\/purl\.org\/dc\/elements\b/i, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms\b/i, 'dcterms'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/i, 'rdf'],
  [/^https?:\/\/www\.itunes\.com\/dtds\/podcast/i, 'itunes'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, 'media'],
  [/^https?:\/\/rssnamespace\.org\/feedburner\//i, 'feedburner'],
];

/** Prefixes as a document declares them (`''` for its default) -> ours. */
export type Namespaces = ReadonlyMap<string, string>;

/** No document needs so many prefixes; what declares more is made to be slow. */
const MOST_PREFIXES = 100;

/** What an element declares, together with what holds around it. */
export function withDeclared(around: Namespaces, attributes: Readonly<Record<string, string>>): Namespaces {
  const declared = Object.keys(attributes).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0 || around.size >= MOST_PREFIXES) return around;
  const all = new Map(around);
  for (const name of declared.slice(0, MOST_PREFIXES)) {
    const prefix = name.slice('xmlns:'.length);
    const known = PREFIXES.find(([namespace]) => namespace.test(attributes[name]?.trim() ?? ''));
    // A namespace that we do not know keeps the prefix that it is used with: misspelt ones are common.
    all.set(prefix, known?.[1] ?? prefix);
  }
  return all;
}

/** The name of an element with our prefix: `dc:creator`, `title`. One that was never declared is believed. */
export function nameIn(namespaces: Namespaces, written: string): string {
  const colon = written.indexOf(':');
  const prefix = namespaces.get(written.slice(0, Math.max(colon, 0))) ?? written.slice(0, Math.max(colon, 0));
  const local = written.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}
