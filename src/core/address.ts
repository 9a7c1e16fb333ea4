/** An address without the place in its page. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

/** True for the address of a server: http or https, a path allowed; without credentials, query and fragment. */
export function isServerAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && !username && !password && !search && !hash;
}
