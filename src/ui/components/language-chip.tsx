import type { JSX } from 'preact';
import {
  isSameLanguage,
  type LanguageDecision,
  type LanguageEvidence,
  type LanguageSignal,
  languageName,
} from '../../core/language';
import type { MessageKey } from '../../core/message-key';
import { t } from '../../platform/i18n';
import { chooseTarget, overruleLanguage } from '../choose-engine';
import { ownWords } from '../own-words';
import { useViewModel } from '../view-model';
import { LanguageSelect } from './language-select';
import { Menu } from './menu';
import { SiteLanguage } from './site-language';

const EVIDENCE: Record<LanguageEvidence, MessageKey> = {
  'html-lang': 'evidenceHtmlLang',
  'og-locale': 'evidenceOgLocale',
  'json-ld': 'evidenceJsonLd',
  browser: 'evidenceBrowser',
  franc: 'evidenceFranc',
  engine: 'evidenceEngine',
  reader: 'evidenceReader',
};

/** From which language into which; opens what speaks for it and the choice of others. */
export function LanguageChip() {
  const model = useViewModel();
  const facts = model.store.facts.value;
  if (!facts) return null;
  const { language: decision, target } = facts;
  const inLanguage = t('catalogueLanguage');
  const source = decision.language ? languageName(decision.language, inLanguage) : t('languageUnknown');
  const targetName = languageName(target, inLanguage);
  return (
    <Menu
      name="language"
      label={t('languageChip', source, targetName)}
      button={
        <>
          <span data-field="language" data-evidence={decision.evidence ?? 'diptych'}>
            {source}
          </span>
          <span class="chip-to" aria-hidden="true">
            {ownWords().dir === 'rtl' ? ' ← ' : ' → '}
          </span>
          {targetName}
        </>
      }
    >
      <h2>{t('languageMenuOriginal')}</h2>
      <p class="panel-value">{source}</p>
      <EvidenceList decision={decision} />
      <h3>{t('languageMenuOverrule')}</h3>
      <div class="panel-row">
        {otherLanguages(decision).map((tag) => (
          <button type="button" key={tag} onClick={() => overruleLanguage(model, tag)}>
            {languageName(tag, inLanguage)}
          </button>
        ))}
        <LanguageSelect
          label={t('languageMenuOverrule')}
          placeholder={t('languageMenuOther')}
          onChoose={(tag) => overruleLanguage(model, tag)}
        />
      </div>
      <hr />
      <LabelledTarget />
      <SiteLanguage url={facts.article.url} />
    </Menu>
  );
}

function LabelledTarget(): JSX.Element {
  const model = useViewModel();
  return (
    <div class="panel-field">
      <h2>{t('languageMenuTarget')}</h2>
      <LanguageSelect
        label={t('languageMenuTarget')}
        value={model.settings.settings.value?.targetLanguage}
        onChoose={(tag) => void chooseTarget(model, tag)}
      />
    </div>
  );
}

function EvidenceList({ decision }: { decision: LanguageDecision }) {
  if (decision.signals.length === 0) return <p class="quiet">{t('languageNoEvidence')}</p>;
  return (
    <ul class="evidence" aria-label={t('languageMenuEvidence')}>
      {decision.signals.map((signal) => (
        <li key={`${signal.evidence} ${signal.language}`}>{signalText(signal)}</li>
      ))}
    </ul>
  );
}

function signalText({ evidence, language, share }: LanguageSignal): string {
  const inLanguage = t('catalogueLanguage');
  const name = languageName(language, inLanguage);
  if (share === undefined) return t('signalLine', t(EVIDENCE[evidence]), name);
  const percent = new Intl.NumberFormat(inLanguage, { style: 'percent' }).format(share);
  return t('signalLineShare', t(EVIDENCE[evidence]), name, percent);
}

/** What other signals said: most likely the right answer where the decision is wrong. */
function otherLanguages({ language, signals }: LanguageDecision): string[] {
  const others = signals
    .map((signal) => signal.language)
    .filter((tag) => !language || !isSameLanguage(tag, language));
  return others.filter((tag, at) => others.findIndex((other) => isSameLanguage(other, tag)) === at);
}
