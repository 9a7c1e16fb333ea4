import type { Facets } from '../../library/facets';
import type { LibraryFilter } from '../../library/filter';
import { t } from '../../platform/i18n';
import { numberText } from '../number-text';
import type { LibraryModel } from './library-model';

interface FacetProps {
  model: LibraryModel;
  field: Exclude<keyof LibraryFilter, 'datedBy'>;
  title: string;
  values: Facets['sites'];
  /** How a value is called; as it is where nothing is said. */
  nameOf?: (value: string) => string;
}

/** More are found by a list that is scrolled. */
const MOST_SHOWN = 200;

/** One thing that articles are parted by. Choosing the chosen value again shows everything. */
export function Facet({ model, field, title, values, nameOf = (value) => value }: FacetProps) {
  const chosen = model.filter.value[field];
  // What every article has in common parts nothing.
  const isCommon = values.length === 1 && values[0]?.count === model.entries.value?.length;
  if (chosen === undefined && (values.length === 0 || isCommon)) return null;
  // What was chosen can be taken back, also where no article has it any more.
  const isGone = chosen !== undefined && !values.some(({ value }) => value === chosen);
  const shown = [...(isGone ? [{ value: chosen, count: 0 }] : []), ...values.slice(0, MOST_SHOWN)];
  const choose = (value: string) => {
    const { [field]: before, ...others } = model.filter.peek();
    model.filter.value = before === value ? others : { ...others, [field]: value };
  };
  return (
    <section class="facet">
      <h2>{title}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button type="button" aria-pressed={chosen === value} onClick={() => choose(value)}>
              <span dir="auto">{nameOf(value)}</span>
              <span class="facet-count">{numberText(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen !== undefined && (
        <button
          type="button"
          class="link"
          onClick={({ currentTarget }) => {
            // This button goes, and the focus is not to go with it.
            currentTarget.parentElement?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
            choose(chosen);
          }}
        >
          {t('libraryFilterAll')}
        </button>
      )}
    </section>
  );
}
