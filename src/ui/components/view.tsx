import { useEffect } from 'preact/hooks';
import { useRowKeys } from '../row-keys';
import { type ViewModel, ViewModelProvider } from '../view-model';
import { useWordPaint } from '../words/paint-words';
import { usePointedWord } from '../words/pointed-word';
import { useSelectedOriginal } from '../words/selected-original';
import { useWordKeys } from '../words/word-keys';
import { Announcer } from './announcer';
import { Body } from './body';
import { Footer } from './footer';
import { Head } from './head';
import { Notices } from './notices';
import { ProgressBar } from './progress-bar';

/** The view: source, progress, text, actions. Popup and reader tab show the same one. */
export function View({ model }: { model: ViewModel }) {
  useRowKeys(model);
  usePointedWord(model);
  useSelectedOriginal(model);
  useWordKeys(model);
  useWordPaint(model);
  useEffect(() => () => model.store.close(), [model]);
  return (
    <ViewModelProvider value={model}>
      <div class={`view view-${model.size}`} data-job-state={model.store.state.value}>
        <header>
          <Head />
          <ProgressBar />
        </header>
        <Notices />
        <Body />
        <Footer />
        <Announcer />
      </div>
    </ViewModelProvider>
  );
}
