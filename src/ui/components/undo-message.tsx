import { t } from '../../platform/i18n';

/** Says what was deleted, with the way back. */
export function UndoMessage({ text, onUndo }: { text: string; onUndo(): void }) {
  return (
    <div class="message message-notice" role="status">
      <p>{text}</p>
      <div class="message-actions">
        <button type="button" onClick={onUndo}>
          {t('actionUndo')}
        </button>
      </div>
    </div>
  );
}
