import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { useKeptFocus } from '../use-kept-focus';
import type { LibraryModel } from './library-model';
import { LibraryRow } from './library-row';

/** Rows that are mounted at once; more come when the reader nears the end. */
const PORTION = 40;
/** How far ahead of the end, in pixels. */
const AHEAD = '800px';

/** The articles, as far as the reader has scrolled. */
export function LibraryList({ model }: { model: LibraryModel }) {
  const shown = model.shown.value;
  const [mounted, setMounted] = useState(PORTION);
  const end = useRef<HTMLLIElement>(null);
  const root = useKeptFocus<HTMLUListElement>('a');
  // Another question has another list, which begins at its beginning.
  const question = [model.query.value, JSON.stringify(model.filter.value), model.sort.value].join('\n');
  useEffect(() => setMounted(PORTION), [question]);
  const isMore = mounted < shown.length;
  useEffect(() => {
    const element = end.current;
    if (!element || !isMore) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setMounted((count) => count + PORTION),
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isMore, mounted]);
  if (shown.length === 0) {
    return model.isSearching.value ? null : <p class="collection-empty">{t('libraryFoundNone')}</p>;
  }
  return (
    <ul ref={root} class="entries">
      {shown.slice(0, mounted).map((entry) => (
        <LibraryRow key={entry.id} entry={entry} model={model} />
      ))}
      {isMore && <li ref={end} class="entries-more" aria-hidden="true" />}
    </ul>
  );
}
