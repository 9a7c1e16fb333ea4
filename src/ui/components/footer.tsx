import { t } from '../../platform/i18n';
import { costExplained, costText } from '../cost-text';
import { countText } from '../count-text';
import { useViewModel } from '../view-model';
import { DisplayMenu } from './display-menu';
import { ExportAction } from './export-action';
import { KeptAction } from './kept-action';
import { ListenAction } from './listen-action';
import { OpenElsewhere } from './open-elsewhere';
import { OverlayAction } from './overlay-action';
import { QuoteAction } from './quote-action';

/** What can be done with the text, in words; how far the work is. */
export function Footer() {
  const { isKeptView } = useViewModel();
  return (
    <footer class="foot">
      {!isKeptView && (
        <div class="split">
          <OverlayAction />
          <DisplayMenu />
        </div>
      )}
      <QuoteAction />
      <ListenAction />
      <KeptAction />
      <ExportAction />
      <OpenElsewhere />
      <Work />
    </footer>
  );
}

/** The count, and what ends or resumes the work. */
function Work() {
  const { store, isKeptView } = useViewModel();
  const counts = store.pairs.counts.value;
  const state = store.state.value;
  if (counts.total === 0) return <HelpAction />;
  return (
    <div class="work">
      {state === 'translating' && <WorkButton label={t('actionCancel')} command="cancel" />}
      {state === 'cancelled' && <WorkButton label={t('actionContinue')} command="retry" />}
      {/* A job that failed says so above, with its own button. */}
      {state === 'done' && counts.failed > 0 && !isKeptView && (
        <WorkButton label={t('actionRetryFailed', String(counts.failed))} command="retry" />
      )}
      <CostText />
      <span class="count">{countText(counts)}</span>
      <HelpAction />
    </div>
  );
}

/** The list of keys. */
function HelpAction() {
  const { isHelpOpen } = useViewModel();
  return (
    <button
      type="button"
      class="help"
      aria-label={t('keysTitle')}
      title={t('keysTitle')}
      aria-keyshortcuts="?"
      onClick={() => {
        isHelpOpen.value = true;
      }}
    >
      ?
    </button>
  );
}

/** Tokens and their price: what is expected while it runs, what it was when it has ended. */
function CostText() {
  const { store } = useViewModel();
  const cost = store.facts.value?.engines.cost;
  if (!cost) return null;
  const isOver = store.state.value !== 'translating';
  return (
    <span class="count" data-cost={isOver ? 'used' : 'estimate'} title={costExplained(cost)}>
      {isOver ? costText(cost.used, cost) : t('costAbout', costText(cost.estimate, cost))}
    </span>
  );
}

function WorkButton({ label, command }: { label: string; command: 'cancel' | 'retry' }) {
  const { store } = useViewModel();
  return (
    <button type="button" class="link" onClick={() => store.send({ type: command })}>
      {label}
    </button>
  );
}
