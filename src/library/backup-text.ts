import type { Messages } from '../core/attribution';
import type { MessageKey } from '../core/message-key';
import { type PluralKey, plural } from '../core/plural';
import { sentenceSpace } from '../core/sentence-space';
import type { BackupEnd, BackupProblem, UnusableLine } from './read-backup';

const PROBLEMS: Record<BackupProblem['kind'], MessageKey> = {
  'not-a-backup': 'backupNotABackup',
  newer: 'backupNewer',
  truncated: 'backupTruncated',
  incomplete: 'backupIncomplete',
  damaged: 'backupDamaged',
  'too-large': 'backupTooLarge',
  unreadable: 'backupUnreadable',
};

/** What became of a file that was read to its end, or as far as it went: what happened, what was taken, and what to do. */
export function backupEndText(
  { taken, unusable, missing, problem }: BackupEnd,
  file: string,
  t: Messages,
): string {
  const said = problem
    ? [t(PROBLEMS[problem.kind], file, ...(problem.kind === 'unreadable' ? [problem.detail] : []))]
    : [];
  // These two say themselves that nothing was taken.
  if (problem?.kind === 'not-a-backup' || problem?.kind === 'newer') return said.join('');
  said.push(taken > 0 ? counted('backupTaken', taken, t, file) : t('backupTakenNone', file));
  if (unusable > 0) said.push(counted('backupUnusable', unusable, t));
  if (missing) said.push(counted('backupMissing', missing, t));
  if (problem || unusable > 0) said.push(t('backupTryAnother'));
  return said.join(sentenceSpace(t('catalogueLanguage')));
}

/** Which article could not be used, and why. */
export function unusableText(line: UnusableLine, t: Messages): string {
  const at = String(line.line);
  const article = line.title ? t('backupLineTitled', at, line.title) : t('backupLine', at);
  switch (line.reason) {
    case 'damaged':
      return t('backupLineDamaged', article);
    case 'too-long':
      return t('backupLineTooLong', article);
    case 'newer':
      return t('backupLineNewer', article);
    case 'invalid':
      return t('backupLineInvalid', article, line.where);
  }
}

function counted(key: PluralKey, count: number, t: Messages, ...others: string[]): string {
  const number = new Intl.NumberFormat(t('catalogueLanguage')).format(count);
  return plural(key, count, t, number, ...others);
}
