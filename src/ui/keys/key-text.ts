import { t } from '../../platform/i18n';

const ARROWS: Record<string, string> = { arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→' };

/** A key as keyboards have it printed on them. */
export function keyText(key: string): string {
  if (key === 'enter') return t('keyNameEnter');
  if (key === 'escape') return t('keyNameEscape');
  return ARROWS[key] ?? key.toUpperCase();
}
