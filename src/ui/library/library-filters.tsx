import { t } from '../../platform/i18n';
import { nameOfLanguage } from '../engine-text';
import { Facet } from './facet';
import type { LibraryModel } from './library-model';

/** What the articles can be parted by, each with how many there are. */
export function LibraryFilters({ model }: { model: LibraryModel }) {
  // Half of a count would be wrong; the column is there already.
  if (!model.isComplete.value) return <aside aria-label={t('libraryFilters')} />;
  const { sites, languages, targets, tags, years } = model.facets.value;
  return (
    <aside aria-label={t('libraryFilters')}>
      {/* Where there is little room they would push what they are about out of sight. */}
      <details class="filters" open={matchMedia('(min-width: 760px)').matches}>
        <summary>{t('libraryFilters')}</summary>
        <Facet model={model} field="site" title={t('libraryFilterSites')} values={sites} />
        <Facet
          model={model}
          field="language"
          title={t('libraryFilterLanguages')}
          values={languages}
          nameOf={nameOfLanguage}
        />
        <Facet
          model={model}
          field="target"
          title={t('libraryFilterTargets')}
          values={targets}
          nameOf={nameOfLanguage}
        />
        <Facet model={model} field="tag" title={t('libraryFilterTags')} values={tags} />
        <Facet model={model} field="year" title={t('libraryFilterYears')} values={years} />
        <DayField model={model} field="from" label={t('libraryFilterFrom')} />
        <DayField model={model} field="to" label={t('libraryFilterTo')} />
      </details>
    </aside>
  );
}

/** A day, included, from which on or up to which articles were published. */
function DayField({ model, field, label }: { model: LibraryModel; field: 'from' | 'to'; label: string }) {
  return (
    <label class="day-field">
      {label}
      <input
        type="date"
        value={model.filter.value[field] ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { [field]: _, ...others } = model.filter.peek();
          model.filter.value = value ? { ...others, [field]: value } : others;
        }}
      />
    </label>
  );
}
