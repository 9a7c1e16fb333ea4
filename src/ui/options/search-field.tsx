import { t } from '../../platform/i18n';
import { countOf } from '../count-text';

interface SearchFieldProps {
  query: string;
  /** How many settings were found; undefined while nothing is looked for. */
  count: number | undefined;
  onQuery(query: string): void;
}

/** Looks for settings by their words. Escape empties it. */
export function SearchField({ query, count, onQuery }: SearchFieldProps) {
  const said =
    count === undefined ? '' : count === 0 ? t('optionsFoundNothing') : countOf('optionsFound', count);
  return (
    <search class="settings-search">
      <input
        id="settings-search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('optionsSearch')}
        placeholder={t('optionsSearch')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onQuery('');
        }}
      />
      <p class="settings-found" role="status">
        {said}
      </p>
    </search>
  );
}
