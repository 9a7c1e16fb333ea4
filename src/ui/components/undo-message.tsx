import { t } from '../../platform/i18n';

/** Says what was deleted, with the way back. Who shows it tells it to assistive technology too: what appears with its words is not heard. */
export function UndoMessage({ text, onUndo }: { text: string; onUndo(): void }) {
  return (
    <div class="message message-notice">
      <p>{text}</p>
      <div class="message-actions">
        <button type="button" onClick={onUndo}>
          {t('actionUndo')}
        </button>
      </div>
    </div>
  );
}
