/** Whether an event is something that the reader did: scripts of a page can make events of any kind, but none that browsers vouch for. */
export function isByReader({ isTrusted }: Event): boolean {
  return isTrusted;
}
