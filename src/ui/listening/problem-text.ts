import { t } from '../../platform/i18n';
import { nameOfLanguage } from '../engine-text';
import type { PlayerProblem } from './player';

/** Why nothing is said, and what can be done about it. */
export function problemText(problem: PlayerProblem): string {
  switch (problem.kind) {
    case 'no-speech':
      return t('listenNoSpeech');
    case 'no-voice': {
      const { language } = problem;
      return language ? t('listenNoVoice', nameOfLanguage(language)) : t('errorLanguageUnknown');
    }
    case 'failed':
      return t('listenFailed', problem.reason);
  }
}
