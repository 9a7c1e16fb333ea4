import type { Messages } from './attribution';
import { byteText } from './byte-text';
import { engineName } from './engine-names';
import { type AppError, ERROR_ENTRIES } from './errors';
import { languageName } from './language';

/** An error in words, with what it carries filled in. */
export function errorText(error: AppError, t: Messages): string {
  if (error.kind === 'rate-limited' && error.retryAfterSeconds !== undefined) {
    return t('errorRateLimitedFor', engineName(error.engine, t), seconds(error.retryAfterSeconds, t));
  }
  if (error.kind === 'feed-busy' && error.retryAfterSeconds !== undefined) {
    return t('errorFeedBusyFor', error.address, pause(error.retryAfterSeconds, t));
  }
  return t(ERROR_ENTRIES[error.kind].message, ...substitutions(error, t));
}

/** The fields of an error in the order of its message's placeholders. */
function substitutions(error: AppError, t: Messages): string[] {
  const engine = 'engine' in error ? engineName(error.engine, t) : '';
  const detail = 'detail' in error ? detailText(error.detail, t) : '';
  const language = (tag: string) => languageName(tag, t('catalogueLanguage'));
  switch (error.kind) {
    case 'page-too-large':
      return [number(error.elements, t)];
    case 'page-unreadable':
    case 'feed-unreadable':
    case 'opml-unreadable':
    case 'storage-failed':
    case 'broken':
      return [detail];
    case 'same-language':
      return [language(error.language)];
    case 'pair-unsupported':
      return [engine, language(error.source), language(error.target)];
    case 'engine-not-configured':
    case 'key-missing':
    case 'rate-limited':
    case 'answer-too-large':
    case 'download-needed':
    case 'download-cancelled':
      return [engine];
    case 'engine-stalled':
      return [engine, seconds(error.seconds, t)];
    case 'catalogue-failed':
    case 'download-failed':
      return [error.address, detail];
    case 'model-damaged':
      return [error.file, detail];
    case 'model-refused':
    case 'model-unknown':
      return [engine, error.model, detail];
    case 'region-refused':
      return [engine, error.region || t('errorRegionMissing'), detail];
    case 'extension-refused':
      return [engine, error.address];
    case 'storage-full':
    case 'feed-too-large':
      return [byteText(error.bytes, t('catalogueLanguage'))];
    case 'engine-not-allowed':
      return [engine, error.origins.map((origin) => origin.replace(/\/\*$/, '')).join(', ')];
    case 'server-unreachable':
    case 'not-an-engine':
    case 'feed-address':
    case 'feed-none':
    case 'feed-not-allowed':
    case 'feed-redirects':
    case 'feed-gone':
    case 'feed-busy':
    case 'feed-unreachable':
    case 'site-never':
      return [error.address];
    case 'feed-moved':
      return [error.address, error.to];
    case 'feed-refused':
    case 'feed-failed':
      return [error.address, String(error.status)];
    case 'timed-out':
    case 'feed-slow':
      return [error.address, seconds(error.seconds, t)];
    case 'bad-request':
    case 'key-refused':
    case 'access-refused':
    case 'quota-used-up':
    case 'text-refused':
    case 'bad-answer':
    case 'engine-cannot-run':
    case 'engine-crashed':
      return [engine, detail];
    case 'server-error':
      return [engine, String(error.status), detail];
    default:
      return [];
  }
}

/** A server's own words stand in brackets, so their full stop goes. */
function detailText(detail: string, t: Messages): string {
  return detail.trim().replace(/[.\s]+$/, '') || t('errorDetailMissing');
}

/** `30 seconds`, as the catalogue's language says it. */
function seconds(value: number, t: Messages): string {
  return measured(value, 'second', t);
}

/** The same of a pause that may take hours: `90 minutes`. */
function pause(value: number, t: Messages): string {
  if (value < 120) return measured(value, 'second', t);
  return value < 7200
    ? measured(Math.ceil(value / 60), 'minute', t)
    : measured(Math.ceil(value / 3600), 'hour', t);
}

function measured(value: number, unit: 'second' | 'minute' | 'hour', t: Messages): string {
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(t('catalogueLanguage'), options).format(value);
}

function number(value: number, t: Messages): string {
  return new Intl.NumberFormat(t('catalogueLanguage')).format(value);
}
