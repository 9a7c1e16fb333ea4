import type { MessageKey } from '../../core/message-key';
import { keepArticle } from '../kept/keep-article';
import { markWords } from '../kept/mark-words';
import { toggleOverlay } from '../overlay-toggle';
import type { PairEntry } from '../pair-list';
import { quote } from '../quote';
import type { ViewModel } from '../view-model';

/** What a key does in the view. */
export interface Binding {
  /** As `KeyboardEvent.key` names them, lower case. */
  keys: readonly string[];
  /** Those of them that count only in a sentence that has the focus. */
  inRow?: readonly string[];
  label: MessageKey;
  /** Not again while the key is held down. */
  isOnce?: true;
  /** `entry`: of the row that the key was pressed in. */
  run(model: ViewModel, entry: PairEntry | undefined): void;
}

/** Every key of the view, in the order of the list that shows them. */
export const BINDINGS: readonly Binding[] = [
  {
    keys: ['j', 'arrowdown'],
    inRow: ['arrowdown'],
    label: 'sentenceNext',
    run: (model) => model.goToNeighbour(1),
  },
  {
    keys: ['k', 'arrowup'],
    inRow: ['arrowup'],
    label: 'sentencePrevious',
    run: (model) => model.goToNeighbour(-1),
  },
  {
    keys: ['enter'],
    inRow: ['enter'],
    label: 'rowActions',
    isOnce: true,
    run: (model, entry) => entry && model.toggleActions(entry),
  },
  { keys: ['c'], label: 'keyQuote', isOnce: true, run: (model) => void quote(model) },
  { keys: ['h'], label: 'keyHighlight', isOnce: true, run: (model) => void markWords(model) },
  { keys: ['s'], label: 'keyKeep', isOnce: true, run: (model) => void keepArticle(model) },
  { keys: ['o'], label: 'keyOverlay', isOnce: true, run: (model) => void toggleOverlay(model) },
  { keys: ['l'], label: 'keyListen', isOnce: true, run: (model) => model.toggleListening() },
  { keys: ['/'], label: 'keyFind', isOnce: true, run: (model) => model.finder.open() },
  {
    keys: ['?'],
    label: 'keyHelp',
    isOnce: true,
    run: (model) => {
      model.isHelpOpen.value = true;
    },
  },
];
