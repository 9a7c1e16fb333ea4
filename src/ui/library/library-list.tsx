import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { useKeptFocus } from '../use-kept-focus';
import type { LibraryModel } from './library-model';
import { LibraryRow } from './library-row';

/** Rows that are mounted at once; more come when the reader nears the end. */
const PORTION = 24;
/** How far ahead of the end, in pixels. */
const AHEAD = '800px';

/** The articles, as far as the reader has scrolled. */
export function LibraryList({ model }: { model: LibraryModel }) {
  const shown = model.shown.value;
  const [mounted, setMounted] = useState(PORTION);
  const end = useRef<HTMLLIElement>(null);
  const root = useKeptFocus<HTMLDivElement>('a, p');
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
  const isNothing = shown.length === 0 && !model.isSearching.value;
  return (
    // It stays while what is in it comes and goes.
    <div ref={root}>
      {isNothing && (
        <p class="collection-empty" tabIndex={-1}>
          {t('libraryFoundNone')}
        </p>
      )}
      {shown.length > 0 && (
        <ul class="entries">
          {shown.slice(0, mounted).map((entry) => (
            <LibraryRow key={entry.id} entry={entry} model={model} />
          ))}
          {isMore && <li ref={end} class="entries-more" aria-hidden="true" />}
        </ul>
      )}
    </div>
  );
}
