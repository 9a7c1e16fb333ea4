import type { MessageKey } from '../core/message-key';
import type { Pair } from '../core/pair';
import type { Pairing } from '../core/translated';
import { t } from '../platform/i18n';

const PAIRING_MESSAGES: Readonly<Record<Pairing | 'alone', MessageKey>> = {
  alone: 'pairedAlone',
  boundaries: 'pairedByBoundaries',
  marks: 'pairedByMarks',
  length: 'pairedByLength',
};

/** What a reader should know of how a sentence got its translation, where that is not certain. */
export function pairingNote({ pairedBy }: Pair): string | undefined {
  return pairedBy === 'length' ? t('pairInferred') : undefined;
}

/** How sentences got their translations, a line for each way that there was; `alone` where there was no other. */
export function pairingTexts(pairs: readonly Pair[]): [Pairing | 'alone', string][] {
  const ways = new Set<Pairing | 'alone'>(
    pairs.flatMap(({ engine, pairedBy }) => (engine ? [pairedBy ?? 'alone'] : [])),
  );
  if (ways.size > 1) ways.delete('alone');
  return [...ways].sort().map((way) => [way, t(PAIRING_MESSAGES[way])]);
}
