import type { EngineId } from '../core/engine-id';
import { type AppError, ERROR_ENTRIES } from '../core/errors';
import { languageName } from '../core/language';
import type { MessageKey } from '../core/message-key';
import type { Explain } from '../overlay/block-translation';
import { t } from '../platform/i18n';

/** An error's fields in the order in which every message of the catalogue names them. */
const FIELDS = [
  'engine',
  'address',
  'elements',
  'language',
  'source',
  'target',
  'origins',
  'seconds',
  'status',
  'detail',
];

/** An error in the words of the catalogue, for a mark in the page. */
export const explain: Explain = (error) => {
  const language = t('catalogueLanguage');
  const values = FIELDS.flatMap((field) => fieldText(error, field, language) ?? []);
  return { text: `${t('pairFailed')} ${t(ERROR_ENTRIES[error.kind].message, ...values)}`, language };
};

function fieldText(error: AppError, field: string, inLanguage: string): string | undefined {
  const value = Object.entries(error).find(([name]) => name === field)?.[1];
  if (value === undefined) return undefined;
  if (field === 'engine') return engineName(String(value));
  if (/^(language|source|target)$/.test(field)) return languageName(String(value), inLanguage);
  if (Array.isArray(value)) return value.map((origin) => String(origin).replace(/\/\*$/, '')).join(', ');
  return String(value);
}

const ENGINE_NAMES: Record<EngineId, MessageKey> = {
  libretranslate: 'engineLibretranslate',
  apertium: 'engineApertium',
};

/** Errors may carry the name itself, which is given back. */
function engineName(id: string): string {
  return id in ENGINE_NAMES ? t(ENGINE_NAMES[id as EngineId]) : id;
}
