import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { disagreementsIn } from '../comparison';
import { countOf, countText } from '../count-text';
import { useViewModel } from '../view-model';

/** Progress is said once in a while, not at every sentence. */
const INTERVAL_MS = 15_000;

/** Tells assistive technology how far the work is, and when it has ended. */
export function Announcer() {
  const { store, announcement } = useViewModel();
  const state = store.state.value;
  const last = useRef(state);

  useEffect(() => {
    const before = last.current;
    last.current = state;
    const count = () => countText(store.pairs.counts.peek());
    if (state === 'reading') announcement.value = t('readingPage');
    if (state === 'done' && before !== 'done') announcement.value = t('announceDone', count());
    if (state === 'cancelled') announcement.value = t('announceCancelled', count());
    if (state !== 'translating') return;
    const timer = setInterval(() => {
      announcement.value = count();
    }, INTERVAL_MS);
    return () => clearInterval(timer);
  }, [state, store, announcement]);

  const isAsking = store.facts.value?.comparison?.some(({ state }) => state === 'asked') ?? false;
  const wasAsking = useRef(isAsking);
  useEffect(() => {
    const states = store.facts.peek()?.comparison?.map(({ state: at }) => at) ?? [];
    if (wasAsking.current && !isAsking && states.includes('done') && !states.includes('stopped')) {
      const count = disagreementsIn(store.pairs.snapshot());
      announcement.value = t('comparisonDone', countOf('disagreements', count));
    }
    wasAsking.current = isAsking;
  }, [isAsking, store, announcement]);

  return (
    <p class="visually-hidden" role="status">
      {announcement.value}
    </p>
  );
}
