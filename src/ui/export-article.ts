import type { KeptArticle } from '../core/kept-article';
import { copiedForms } from '../export/copied';
import type { ExportedArticle } from '../export/exported-article';
import { exportFileName } from '../export/file-name';
import type { ExportFormat, TextFormat } from '../export/format';
import { t } from '../platform/i18n';
import { copyForms } from './clipboard';
import { saveFile } from './save-file';
import type { ViewModel } from './view-model';

/** Downloads the article in a format, and says what it is called. */
export function downloadArticle(model: ViewModel, format: ExportFormat): void {
  const exported = exportedArticle(model);
  if (!exported) return;
  const name = exportFileName(exported.article.source.title?.value, format.ending);
  saveFile(name, format.write(exported, t), format.mediaType);
  model.actionError.value = undefined;
  model.announcement.value = t('exportDownloaded', name);
}

/** Copies the article in a format. Called in the reader's click or key. */
export async function copyArticle(model: ViewModel, format: TextFormat): Promise<void> {
  const exported = exportedArticle(model);
  if (!exported) return;
  const { plain, html, markdown } = copiedForms(format, exported, t);
  try {
    await copyForms({
      plain: Promise.resolve(plain),
      ...(html !== undefined && { html: Promise.resolve(html) }),
      ...(markdown !== undefined && { markdown: Promise.resolve(markdown) }),
    });
  } catch {
    model.actionError.value = t('exportCopyFailed');
    return;
  }
  model.actionError.value = undefined;
  model.announcement.value = t('exportCopied', t(format.name));
}

/** What the view shows, with what the reader says of it where it is kept. */
function exportedArticle({ store, kept }: ViewModel): ExportedArticle | undefined {
  const facts = store.facts.peek();
  if (!facts) return undefined;
  const { article, target, startedAt } = facts;
  const { language } = facts.language;
  const { use } = facts.engines;
  const shelved = kept.kept.peek();
  return {
    article,
    pairs: store.pairs.snapshot(),
    ...(language && { language }),
    target,
    translatedAt: startedAt,
    ...(use && { use: { id: use.id, ...(use.model && { model: use.model }) } }),
    exportedAt: new Date().toISOString(),
    ...(shelved && keptFacts(shelved)),
  };
}

function keptFacts({ keptAt, changedAt, tags, note, highlights }: KeptArticle) {
  return { keptAt, changedAt, tags, note, highlights };
}
