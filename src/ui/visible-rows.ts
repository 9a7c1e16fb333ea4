import { useEffect } from 'preact/hooks';
import type { ViewModel } from './view-model';

/** A reader who scrolls on is not stopped at every row. */
const SETTLE_MS = 120;

/** Tells the job which sentences the reader sees, while there is something to translate. `mounted` grows with the rows. */
export function useVisibleRows(
  root: { readonly current: HTMLElement | null },
  model: ViewModel,
  mounted: number,
): void {
  const isTranslating = model.store.state.value === 'translating';
  const jobId = model.store.facts.value?.id;
  useEffect(() => {
    const element = root.current;
    if (!element || !isTranslating) return;
    const visible = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) {
        const id = (target as HTMLElement).dataset.pair ?? '';
        if (isIntersecting) visible.add(id);
        else visible.delete(id);
      }
      clearTimeout(timer);
      timer = setTimeout(() => model.store.mention({ type: 'visible', pairs: [...visible] }), SETTLE_MS);
    });
    for (const row of element.querySelectorAll('[data-pair]')) observer.observe(row);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
    // Other rows are there when more are mounted, or when it is another job's.
  }, [root, model, isTranslating, jobId, mounted]);
}
