import type { Messages } from '../core/attribution';
import type { Source } from '../core/source';

/** What an article's page says of access to it, in words; undefined where it is free or the page says nothing. */
export function accessText({ access }: Source, t: Messages): string | undefined {
  if (access?.value === 'teaser') return t('accessTeaser');
  return access?.value === 'paid' ? t('accessPaid') : undefined;
}
