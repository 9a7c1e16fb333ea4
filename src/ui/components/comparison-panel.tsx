import { useEffect, useRef, useState } from 'preact/hooks';
import type { EngineId } from '../../core/engine-id';
import { engineName } from '../../core/engine-names';
import type { Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import { request } from '../../platform/request';
import { comparedText, disagreementsIn, takesText } from '../comparison';
import { choicePlace } from '../engine-text';
import type { JobFacts } from '../job-store';
import { useViewModel } from '../view-model';
import { NoOtherEngine } from './no-other-engine';

interface ComparisonProps {
  facts: JobFacts;
  settings: Settings;
}

/** Opens who else can be asked about the whole article. */
export function ComparisonPanel(props: ComparisonProps) {
  const { isComparing } = useViewModel();
  const toggle = useRef<HTMLButtonElement>(null);
  // Who comes from a row's opinions goes on here.
  useEffect(() => {
    if (isComparing.peek()) toggle.current?.focus();
  }, [isComparing]);
  return (
    <div class="comparison">
      <button
        ref={toggle}
        type="button"
        class="link"
        aria-expanded={isComparing.value}
        onClick={() => {
          isComparing.value = !isComparing.value;
        }}
      >
        {t('comparisonOpen')}
      </button>
      {/* A page that has become private is not shown to whom it could have been. */}
      {isComparing.value && <Comparison key={String(props.facts.engines.isPrivate)} {...props} />}
    </div>
  );
}

/** Who can be asked, what that takes, how far each is, and what came of it. */
function Comparison({ facts, settings }: ComparisonProps) {
  const { store, tab } = useViewModel();
  const [others, setOthers] = useState<EngineId[] | undefined>(undefined);
  const [unasked, setUnasked] = useState<ReadonlySet<EngineId>>(new Set());
  const tabId = tab.value?.id;
  const { comparison = [] } = facts;

  useEffect(() => {
    if (tabId === undefined) return;
    void request('opinion/engines', { tabId })
      .catch(() => [])
      .then((engines) => {
        const pairs = store.pairs.snapshot();
        // What is paid for is asked for by the reader, one by one.
        setUnasked(new Set(engines.filter((id) => takesText(id, pairs, settings))));
        setOthers(engines);
      });
  }, [tabId]);

  if (!others) return null;
  if (others.length === 0) return <NoOtherEngine />;
  const toggle = (id: EngineId, isAsked: boolean) => {
    const next = new Set(unasked);
    if (isAsked) next.delete(id);
    else next.add(id);
    setUnasked(next);
  };
  const asked = others.filter((id) => !unasked.has(id));
  const isAsking = comparison.some(({ state }) => state === 'asked');
  const isTranslating = store.state.value === 'translating';
  return (
    <>
      <p class="quiet">{t('comparisonAbout')}</p>
      {others.map((id) => (
        <label key={id} class="panel-check" data-compared={id}>
          <input
            type="checkbox"
            checked={!unasked.has(id)}
            disabled={isAsking}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          <span>
            {engineName(id, t)} <span class="quiet">{choicePlace(id, settings)}</span>
            <OtherEngine id={id} facts={facts} settings={settings} />
          </span>
        </label>
      ))}
      {isAsking ? (
        <button type="button" onClick={() => store.send({ type: 'compare', engines: [] })}>
          {t('comparisonStop')}
        </button>
      ) : (
        <button
          type="button"
          disabled={asked.length === 0 || isTranslating}
          title={isTranslating ? t('comparisonWait') : undefined}
          onClick={() => store.send({ type: 'compare', engines: asked })}
        >
          {t('comparisonAsk')}
        </button>
      )}
    </>
  );
}

/** What came of asking an engine, or what asking it takes. */
function OtherEngine({ id, facts, settings }: ComparisonProps & { id: EngineId }) {
  const { store } = useViewModel();
  const compared = facts.comparison?.find(({ engine }) => engine === id);
  const pairs = store.pairs.snapshot();
  const text = compared ? comparedText(compared, disagreementsIn(pairs, id)) : takesText(id, pairs, settings);
  return text ? <small {...(compared && { 'data-state': compared.state })}>{text}</small> : null;
}
