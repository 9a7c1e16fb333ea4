import { languageName } from '../../core/language';
import { t } from '../../platform/i18n';
import type { PlayerProblem } from './player';

/** Why nothing is said, and what can be done about it. */
export function problemText(problem: PlayerProblem): string {
  switch (problem.kind) {
    case 'no-speech':
      return t('listenNoSpeech');
    case 'no-voice': {
      const { language } = problem;
      return language
        ? t('listenNoVoice', languageName(language, t('catalogueLanguage')))
        : t('errorLanguageUnknown');
    }
    case 'failed':
      return t('listenFailed', problem.reason);
  }
}
