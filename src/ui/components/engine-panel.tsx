import { ENGINE_IDS, type EngineChoice, isHttpEngine } from '../../core/engine-id';
import { missingPart } from '../../core/engine-setup';
import { inlineText } from '../../core/inline';
import type { Settings } from '../../core/settings';
import { estimateUsage, type TokenPrice } from '../../core/tokens';
import { t } from '../../platform/i18n';
import { openOptions } from '../../platform/tabs';
import { chooseEngine } from '../choose-engine';
import { costText } from '../cost-text';
import { choiceAbout, choiceName, choicePlace, failureText, reasonText } from '../engine-text';
import type { JobFacts } from '../job-store';
import { useViewModel } from '../view-model';
import { ComparisonPanel } from './comparison-panel';
import { PairingLines } from './pairing-lines';
import { SiteEngineNote } from './site-engine-note';

interface EnginePanelProps {
  settings: Settings;
  choice: EngineChoice;
}

/** Why this engine translates, which others there are, and whether the page is private. */
export function EnginePanel({ settings, choice }: EnginePanelProps) {
  const { store } = useViewModel();
  const facts = store.facts.value;
  const inUse = store.engineInUse.value;
  return (
    <>
      <h2>{t('engineMenuTitle')}</h2>
      <SiteEngineNote settings={settings} />
      {facts && <Why facts={facts} />}
      {facts && <ComparisonPanel facts={facts} settings={settings} />}
      <ul class="engines">
        <ChoiceLine choice="automatic" settings={settings} isInUse={choice === 'automatic'} />
        {ENGINE_IDS.map((id) => (
          <ChoiceLine key={id} choice={id} settings={settings} isInUse={id === inUse} />
        ))}
      </ul>
      <hr />
      {facts && <PrivateMark isPrivate={facts.engines.isPrivate} />}
      <button type="button" onClick={() => void openOptions()}>
        {t('actionSettings')}
      </button>
    </>
  );
}

/** One sentence why, and one for each engine that did not do. */
function Why({ facts }: { facts: JobFacts }) {
  const { use, failures } = facts.engines;
  if (!use && failures.length === 0) return null;
  return (
    <div class="why">
      {use && <p data-reason={use.reason}>{reasonText(use, facts.language.language, facts.target)}</p>}
      {use && <PairingLines />}
      {failures.map((failure, at) => (
        <p key={at} data-failed={failure.engine}>
          {failureText(failure, use !== undefined)}
        </p>
      ))}
    </div>
  );
}

interface ChoiceLineProps {
  choice: EngineChoice;
  settings: Settings;
  isInUse: boolean;
}

function ChoiceLine({ choice, settings, isInUse }: ChoiceLineProps) {
  const model = useViewModel();
  const name = choiceName(choice);
  const isMissing = choice !== 'automatic' && isHttpEngine(choice) && missingPart(choice, settings);
  return (
    <li>
      <div class="engine-head">
        <b>{name}</b>
        <span class="quiet">{choicePlace(choice, settings)}</span>
        {isInUse ? (
          <span class="quiet">{t('engineInUse')}</span>
        ) : isMissing ? (
          <button type="button" aria-label={t('engineSetUpNamed', name)} onClick={() => void openOptions()}>
            {t('engineSetUp')}
          </button>
        ) : (
          <button
            type="button"
            aria-label={t('engineUseNamed', name)}
            onClick={() => void chooseEngine(model, choice)}
          >
            {t('engineUse')}
          </button>
        )}
      </div>
      <p class="quiet">{choiceAbout(choice)}</p>
      {choice === 'chat' && !isMissing && <ArticleCost price={settings.engines.chat} />}
    </li>
  );
}

/** What this article would take of an engine that is paid by the token, before it is chosen. */
function ArticleCost({ price }: { price: TokenPrice }) {
  const { store } = useViewModel();
  const texts = store.pairs.entries.value.map((entry) => inlineText(entry.pair.peek().original));
  if (texts.length === 0) return null;
  return (
    <p class="quiet" data-cost="article">
      {t('costArticle', costText(estimateUsage(texts), price))}
    </p>
  );
}

function PrivateMark({ isPrivate }: { isPrivate: boolean }) {
  const { store } = useViewModel();
  return (
    <label class="panel-check">
      <input
        type="checkbox"
        checked={isPrivate}
        onChange={(event) => store.send({ type: 'mark-private', isPrivate: event.currentTarget.checked })}
      />
      <span>{t('enginePrivate')}</span>
    </label>
  );
}
