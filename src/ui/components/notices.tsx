import { t } from '../../platform/i18n';
import { useViewModel } from '../view-model';
import { ClosableError } from './closable-error';
import { EnginePreparation } from './engine-preparation';
import { ErrorMessage } from './error-message';
import { FindBar } from './find-bar';
import { NeverNotice } from './never-notice';
import { UndoMessage } from './undo-message';

/** What the reader should know while there is an article to read: why it stopped, what became of the page. */
export function Notices() {
  const { store, actionError, kept } = useViewModel();
  const error = store.error.value;
  const notice = store.notice.value;
  const hasArticle = store.facts.value !== undefined;
  return (
    <div class="notices">
      <FindBar />
      <EnginePreparation />
      <NeverNotice />
      {kept.removed.value && <UndoMessage text={t('keptRemoved')} onUndo={() => void kept.putBack()} />}
      {hasArticle && error && error.kind !== 'engine-not-chosen' && (
        <ErrorMessage error={error} tone="error" />
      )}
      {notice && <ErrorMessage error={notice} tone="notice" />}
      {actionError.value && (
        <ClosableError
          text={actionError.value}
          onClose={() => {
            actionError.value = undefined;
          }}
        />
      )}
    </div>
  );
}
