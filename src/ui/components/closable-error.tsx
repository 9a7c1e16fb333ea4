import { t } from '../../platform/i18n';

interface ClosableErrorProps {
  text: string;
  /** What kind of error it is, where it is one of ours. */
  kind?: string;
  onClose(): void;
}

/** Something that the reader wanted and that failed, until they have read it. */
export function ClosableError({ text, kind, onClose }: ClosableErrorProps) {
  return (
    <div class="message message-error" role="alert" {...(kind && { 'data-error': kind })}>
      <p>{text}</p>
      <div class="message-actions">
        <button type="button" onClick={onClose}>
          {t('actionClose')}
        </button>
      </div>
    </div>
  );
}
