import type { MessageKey } from '../../core/message-key';
import { type LibrarySort, SORTS } from '../../library/sort';
import { t } from '../../platform/i18n';
import type { LibraryModel } from './library-model';

const NAMES: Record<LibrarySort, MessageKey> = {
  kept: 'librarySortKept',
  changed: 'librarySortChanged',
  published: 'librarySortPublished',
  site: 'librarySortSite',
  title: 'librarySortTitle',
};

/** In which order. */
export function SortSelect({ model }: { model: LibraryModel }) {
  return (
    <select
      aria-label={t('librarySort')}
      value={model.sort.value}
      onChange={({ currentTarget }) => {
        const sort = SORTS.find((one) => one === currentTarget.value);
        if (sort) model.sort.value = sort;
      }}
    >
      {SORTS.map((sort) => (
        <option key={sort} value={sort}>
          {t(NAMES[sort])}
        </option>
      ))}
    </select>
  );
}
