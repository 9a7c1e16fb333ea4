import { t } from '../../platform/i18n';
import { SECTIONS } from './sections';

interface SectionNavProps {
  /** The ids of the sections that are shown; undefined for all. */
  shown: ReadonlySet<string> | undefined;
  current: string | undefined;
}

/** The way to each section. */
export function SectionNav({ shown, current }: SectionNavProps) {
  return (
    <nav class="settings-nav" aria-label={t('optionsSections')}>
      <ul>
        {SECTIONS.filter(({ id }) => shown === undefined || shown.has(id)).map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} {...(id === current && { 'aria-current': 'true' as const })}>
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
