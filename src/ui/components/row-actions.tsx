import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { markWords } from '../kept/mark-words';
import type { PairEntry } from '../pair-list';
import { quote } from '../quote';
import { showInPage } from '../show-in-page';
import { useViewModel } from '../view-model';

const STEPS: Partial<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** What can be done with one sentence, in a line under it. Arrows go through it; Escape closes it. */
export function RowActions({ entry }: { entry: PairEntry }) {
  const model = useViewModel();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.scrollIntoView({ block: 'nearest' });
    bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  const close = () => {
    model.actionsOf.value = undefined;
    model.goTo(entry);
  };
  const onKey = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const direction = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons.at((at + step * direction) % buttons.length)?.focus();
  };
  const pair = entry.pair.value;
  const hasOpinions = !model.isKeptView && pair.state === 'done' && pair.engine !== undefined;
  return (
    <div ref={bar} class="row-actions" role="toolbar" aria-label={t('rowActions')} onKeyDown={onKey}>
      <button type="button" onClick={() => void quote(model, entry)}>
        {t('actionQuote')}
      </button>
      <button type="button" onClick={() => model.player.play(entry)}>
        {t('actionListenHere')}
      </button>
      <button
        type="button"
        // Pressing it leaves what is selected selected.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void markWords(model, entry)}
      >
        {t('actionHighlight')}
      </button>
      {!model.isKeptView && (
        <button type="button" onClick={() => void showInPage(model, entry)}>
          {t('actionFindInPage')}
        </button>
      )}
      {hasOpinions && (
        <button
          type="button"
          aria-expanded={model.opinionOf.value === entry.id}
          onClick={() => model.toggleOpinion(entry)}
        >
          {t('actionOpinion')}
        </button>
      )}
    </div>
  );
}
