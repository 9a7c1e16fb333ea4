import type { MessageKey } from '../../core/message-key';
import { t } from '../../platform/i18n';

/** The pages of the extension that are no view of an article; each is beside the others. */
const PAGES = {
  library: 'library',
  newsstand: 'newsstand',
  options: 'optionsTitle',
} as const satisfies Record<string, MessageKey>;

/** The way between them. */
export function PageNav({ current }: { current: keyof typeof PAGES }) {
  return (
    <nav class="page-nav" aria-label={t('pagesLabel')}>
      <ul>
        {Object.entries(PAGES).map(([page, name]) => (
          <li key={page}>
            <a href={`../${page}/index.html`} {...(page === current && { 'aria-current': 'page' })}>
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
