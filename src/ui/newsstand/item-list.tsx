import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { useKeptFocus } from '../use-kept-focus';
import { ItemRow } from './item-row';
import type { NewsstandModel } from './newsstand-model';

/** How far ahead of the end the next items are asked for, in pixels. */
const AHEAD = '800px';

/** The headlines, as far as the reader has scrolled. Those on the screen are translated. */
export function ItemList({ model }: { model: NewsstandModel }) {
  const items = model.items.value;
  const root = useRef<HTMLUListElement>(null);
  const keeper = useKeptFocus<HTMLDivElement>('a[href]');
  const target = model.settings.settings.value?.targetLanguage;
  useEffect(() => {
    const list = root.current;
    if (!list || !items) return;
    const visible = new Set<string>();
    const observer = new IntersectionObserver((changes) => {
      for (const { target: row, isIntersecting } of changes) {
        const id = (row as HTMLElement).dataset.item ?? '';
        if (isIntersecting) visible.add(id);
        else visible.delete(id);
      }
      model.translator.show(items.filter(({ id }) => visible.has(id)));
    });
    for (const row of list.querySelectorAll('[data-item]')) observer.observe(row);
    return () => observer.disconnect();
    // Another language to read in is another translation of the same items.
  }, [items, model, target]);
  const end = useRef<HTMLLIElement>(null);
  const hasMore = model.hasMore.value;
  useEffect(() => {
    const element = end.current;
    if (!element || !hasMore) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void model.more(), {
      rootMargin: AHEAD,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [items, hasMore, model]);
  if (!items) return null;
  if (items.length === 0) {
    return (
      <p class="collection-empty">{t(model.isUnreadOnly.value ? 'newsstandAllRead' : 'newsstandNone')}</p>
    );
  }
  return (
    <div ref={keeper}>
      <ul ref={root} class="entries">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} model={model} />
        ))}
        {hasMore && <li ref={end} class="entries-more" aria-hidden="true" />}
      </ul>
    </div>
  );
}
