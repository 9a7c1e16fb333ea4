import type { ExportFormat } from '../../export/format';
import { FORMATS } from '../../export/formats';
import { t } from '../../platform/i18n';
import { copyArticle, downloadArticle } from '../export-article';
import { useViewModel } from '../view-model';

/** The formats, each to be downloaded, and copied where it is text. */
export function ExportChoice() {
  return (
    <ul class="formats">
      {FORMATS.map((format) => (
        <FormatLine key={format.id} format={format} />
      ))}
    </ul>
  );
}

function FormatLine({ format }: { format: ExportFormat }) {
  const model = useViewModel();
  const name = t(format.name);
  return (
    <li class="format" data-format={format.id}>
      <span>
        <b>{name}</b> <small>{t(format.about)}</small>
      </span>
      <button
        type="button"
        aria-label={t('exportDownloadAs', name)}
        onClick={() => downloadArticle(model, format)}
      >
        {t('exportDownload')}
      </button>
      {format.content === 'text' && (
        <button
          type="button"
          aria-label={t('exportCopyAs', name)}
          onClick={() => void copyArticle(model, format)}
        >
          {t('exportCopy')}
        </button>
      )}
    </li>
  );
}
