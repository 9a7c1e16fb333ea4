import { useSignal } from '@preact/signals';
import { quotation } from '../../core/quotation';
import { t } from '../../platform/i18n';
import { attributionFacts } from '../attribution-facts';
import { useViewModel, type ViewModel } from '../view-model';

const CONFIRMATION_MS = 2000;

/** Copies the marked sentence with its translation and its source. */
export function QuoteAction() {
  const model = useViewModel();
  const isCopied = useSignal(false);
  const marked = model.marked.value;
  const facts = model.store.facts.value;
  const engines = model.store.pairs.engines.value;
  const isReady = marked !== undefined && engines.length > 0;
  // Before anything is translated there is no translation whose source could be told.
  const hint = facts && engines.length === 0 ? tooEarly(model) : t('actionQuoteHint');

  const copy = async () => {
    if (!marked || !facts || !isReady) {
      model.announcement.value = hint;
      return;
    }
    const pair = marked.pair.peek();
    // One sentence was made by one engine, whatever made the others.
    const makers = pair.engine ? [pair.engine] : engines;
    const text = quotation(pair, facts.target, attributionFacts(facts, makers), t);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      model.actionError.value = t('copyFailed');
      return;
    }
    model.announcement.value = t('actionQuoted');
    isCopied.value = true;
    setTimeout(() => {
      isCopied.value = false;
    }, CONFIRMATION_MS);
  };
  return (
    <button
      type="button"
      aria-disabled={!isReady}
      title={isReady ? undefined : hint}
      onClick={() => void copy()}
    >
      {isCopied.value ? t('actionQuoted') : t('actionQuote')}
    </button>
  );
}

function tooEarly({ store }: ViewModel): string {
  const isWaiting = store.error.value?.kind === 'engine-not-chosen';
  return t(isWaiting ? 'errorEngineNotChosen' : 'actionQuoteTooEarly');
}
