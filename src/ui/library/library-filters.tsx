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
      </details>
    </aside>
  );
}
