import { useEffect } from 'preact/hooks';
import { quote } from './quote';
import type { ViewModel } from './view-model';

const STEPS: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * Arrows move from sentence to sentence where one has the focus; J and K do so from anywhere but fields and menus, and so does C,
 * which quotes.
 */
export function useRowKeys(model: ViewModel): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const isQuote = event.key === 'c' && !event.repeat;
      if (!(step || isQuote) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest('input, select, textarea, [role=dialog]')) return;
      if (!step) {
        void quote(model);
        return;
      }
      if (event.key.startsWith('Arrow') && !target?.closest('[data-pair]')) return;
      const entry = model.neighbour(step);
      if (!entry) return;
      event.preventDefault();
      model.goTo(entry);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [model]);
}
