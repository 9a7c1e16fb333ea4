import { languageName } from '../../core/language';
import { t } from '../../platform/i18n';
import { COMMON_LANGUAGES } from '../common-languages';

interface LanguageSelectProps {
  label: string;
  /** The language chosen now; one that is not in the list is added to it. */
  value?: string | undefined;
  /** Shown first, chooses nothing. */
  placeholder?: string;
  id?: string;
  /** True where the placeholder is a choice too: none. */
  canBeNone?: boolean;
  onChoose(tag: string): void;
}

/** A choice of languages, by their names in the reader's language. */
export function LanguageSelect({
  label,
  value,
  placeholder,
  id,
  canBeNone = false,
  onChoose,
}: LanguageSelectProps) {
  const inLanguage = t('catalogueLanguage');
  const tags = value && !COMMON_LANGUAGES.includes(value) ? [...COMMON_LANGUAGES, value] : COMMON_LANGUAGES;
  const named = tags
    .map((tag) => ({ tag, name: languageName(tag, inLanguage) }))
    .sort((a, b) => a.name.localeCompare(b.name, inLanguage));
  return (
    <select
      {...(id && { id })}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => (event.currentTarget.value || canBeNone) && onChoose(event.currentTarget.value)}
    >
      {placeholder && <option value="">{placeholder}</option>}
      {named.map(({ tag, name }) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
