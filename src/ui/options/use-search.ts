import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { type Found, SettingsFilter } from './filter-settings';
import { wordsOf } from './search-words';

interface Search {
  query: Signal<string>;
  /** Undefined while nothing is looked for. */
  found: ReadonlySignal<Found | undefined>;
}

/** Shows of the sections under an element what the reader looks for; also of what appears while it is looked for. */
export function useSearch(root: RefObject<HTMLElement | null>): Search {
  const query = useSignal('');
  const found = useSignal<Found | undefined>(undefined);
  const filter = useMemo(() => new SettingsFilter(), []);
  const wanted = query.value.trim();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const apply = () => {
      const parts = [...element.querySelectorAll<HTMLElement>('.settings-part')];
      const result = filter.apply(parts, wordsOf(wanted));
      const now = wanted ? result : undefined;
      // What is drawn anew changes the sections, in which is looked again.
      if (!isSame(found.peek(), now)) found.value = now;
    };
    apply();
    if (!wanted) return;
    const observer = new MutationObserver(apply);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [root, filter, found, wanted]);
  return { query, found };
}

function isSame(one: Found | undefined, other: Found | undefined): boolean {
  if (!one || !other) return one === other;
  return one.count === other.count && [...one.sections].join(' ') === [...other.sections].join(' ');
}
