import { useKeys } from '../keys/use-keys';
import { useSpokenWordPaint } from '../listening/paint-word';
import { type ViewModel, ViewModelProvider } from '../view-model';
import { useWordPaint } from '../words/paint-words';
import { usePointedWord } from '../words/pointed-word';
import { useSelectedOriginal } from '../words/selected-original';
import { useWordKeys } from '../words/word-keys';
import { Announcer } from './announcer';
import { Body } from './body';
import { Footer } from './footer';
import { Head } from './head';
import { KeysDialog } from './keys-dialog';
import { Notices } from './notices';
import { PlayerBar } from './player-bar';
import { ProgressBar } from './progress-bar';

/** The view: source, progress, text, actions. Popup and reader tab show the same one. */
export function View({ model }: { model: ViewModel }) {
  usePointedWord(model);
  useSelectedOriginal(model);
  useWordKeys(model);
  useWordPaint(model);
  // Last: what the others took is none of its business.
  useKeys(model);
  useSpokenWordPaint(model);
  const sides = model.sides.value;
  const isSwapped = sides.length > 1 && model.reading.value.isSwapped && !model.isAsking.value;
  return (
    <ViewModelProvider value={model}>
      <div
        class={`view view-${model.size}`}
        data-job-state={model.store.state.value}
        data-layout={sides.length > 1 ? 'columns' : sides[0]}
        data-swapped={isSwapped}
      >
        <header>
          <Head />
          <ProgressBar />
        </header>
        <Notices />
        <Body />
        <PlayerBar />
        <Footer />
        <KeysDialog />
        <Announcer />
      </div>
    </ViewModelProvider>
  );
}
