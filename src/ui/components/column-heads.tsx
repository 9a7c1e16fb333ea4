import { languageName } from '../../core/language';
import { t } from '../../platform/i18n';
import type { Side, Sides } from '../sides';

/** What each column is, with its language in that language. */
export function ColumnHeads({ sides }: { sides: Sides }) {
  return (
    <div class="columns">
      <ColumnHead label={t('columnOriginal')} side={sides.original} />
      <ColumnHead label={t('columnTranslation')} side={sides.translation} />
    </div>
  );
}

/** Stands where the lines under it begin. */
function ColumnHead({ label, side }: { label: string; side: Side }) {
  const { lang, dir } = side;
  const alignment = dir === 'rtl' ? 'column column-rtl' : 'column';
  if (lang === 'und') return <p class={alignment}>{label}</p>;
  const [before = '', after = ''] = t('columnLanguage', label, '\uE000').split('\uE000');
  return (
    <p class={alignment}>
      {before}
      <span lang={lang} dir="auto">
        {languageName(lang, lang)}
      </span>
      {after}
    </p>
  );
}
