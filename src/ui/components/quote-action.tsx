import { useSignal } from '@preact/signals';
import { quotation } from '../../core/quotation';
import { t } from '../../platform/i18n';
import { attributionFacts } from '../attribution-facts';
import { useViewModel } from '../view-model';

const CONFIRMATION_MS = 2000;

/** Copies the marked sentence with its translation and its source. */
export function QuoteAction() {
  const model = useViewModel();
  const isCopied = useSignal(false);
  const marked = model.marked.value;
  const facts = model.store.facts.value;
  const isReady = marked !== undefined && facts?.engine !== undefined;
  // Before an engine is chosen there is no translation whose source could be told.
  const hint = facts && !facts.engine ? t('errorEngineNotChosen') : t('actionQuoteHint');

  const copy = async () => {
    if (!marked || !facts?.engine) {
      model.announcement.value = hint;
      return;
    }
    const text = quotation(marked.pair.peek(), facts.target, attributionFacts(facts), t);
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
