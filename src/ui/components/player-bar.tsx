import { useEffect } from 'preact/hooks';
import type { Listening } from '../../core/listening';
import { t } from '../../platform/i18n';
import { problemText } from '../listening/problem-text';
import { useViewModel } from '../view-model';
import { Icon } from './icon';
import { ListeningChoice } from './listening-choice';
import { VoiceSelect } from './voice-select';

/** While the article is read aloud: where it is, how, by whom. */
export function PlayerBar() {
  const model = useViewModel();
  const { player, settings, save, store } = model;
  const state = player.state.value;
  const listening = settings.settings.value?.listening;
  const facts = store.facts.value;
  const problem = player.problem.value;
  const problemSaid = problem && problemText(problem);
  useEffect(() => {
    if (problemSaid) model.announcement.value = problemSaid;
  }, [problemSaid, model]);
  if (state === 'off' || !listening || !facts) return null;

  const change = async (chosen: Partial<Listening>) => {
    const saved = await save((now) => ({ ...now, listening: { ...now.listening, ...chosen } }));
    // What was paused stays paused, unless by a problem that the choice may end.
    if (saved && (player.state.peek() !== 'paused' || player.problem.peek())) player.restart();
  };
  const original = facts.language.language;
  const languages = [
    listening.spoken === 'translation' ? undefined : original,
    listening.spoken === 'original' ? undefined : facts.target,
  ];
  const isGoing = state !== 'paused';
  return (
    <section class="player" aria-label={t('listenLabel')} data-player-state={state}>
      <div class="player-buttons">
        <button type="button" aria-label={t('sentencePrevious')} onClick={() => player.skip(-1)}>
          <Icon name="previous" />
        </button>
        <button
          type="button"
          aria-label={t(isGoing ? 'actionPause' : 'actionResume')}
          aria-keyshortcuts="l"
          onClick={() => model.toggleListening()}
        >
          <Icon name={isGoing ? 'pause' : 'play'} />
        </button>
        <button type="button" aria-label={t('sentenceNext')} onClick={() => player.skip(1)}>
          <Icon name="next" />
        </button>
      </div>
      <ListeningChoice listening={listening} onChange={(chosen) => void change(chosen)} />
      {languages.map(
        (language) =>
          language && (
            <VoiceSelect
              key={language}
              language={language}
              listening={listening}
              voices={player.voices.value}
              onChange={(chosen) => void change(chosen)}
            />
          ),
      )}
      <button type="button" class="player-close" aria-label={t('listenStop')} onClick={() => player.stop()}>
        <Icon name="close" />
      </button>
      {problemSaid && <p class="player-problem">{problemSaid}</p>}
    </section>
  );
}
