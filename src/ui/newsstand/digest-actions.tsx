import { type Digest, digestTitle } from '../../export/digest';
import { digestHtml } from '../../export/digest-html';
import { digestMarkdown } from '../../export/digest-markdown';
import { exportFileName } from '../../export/file-name';
import { t } from '../../platform/i18n';
import { countOf } from '../count-text';
import { localMoment } from '../day-text';
import { saveFile } from '../save-file';
import type { NewsstandModel } from './newsstand-model';

/** The headlines that are listed, as one page with the source of each. */
export function DigestActions({ model }: { model: NewsstandModel }) {
  const items = model.items.value ?? [];
  const target = model.settings.settings.value?.targetLanguage;
  if (items.length === 0 || target === undefined) return null;
  const save = (ending: string, mediaType: string, write: (digest: Digest) => string) => {
    const listed = items.map((item) => {
      const translation = model.translationOf(item);
      return { item: { ...item, ...(translation && { translation }) }, site: model.nameOf(item.feed) };
    });
    const digest = { items: listed, target, madeAt: localMoment(new Date()) };
    const name = exportFileName(digestTitle(digest, t), ending);
    saveFile(name, write(digest), mediaType);
    model.say(t('digestSaved', countOf('optionsDataHeadlines', items.length), name));
  };
  return (
    <>
      <button type="button" onClick={() => save('html', 'text/html', (digest) => digestHtml(digest, t))}>
        {t('digestDownload')}
      </button>
      <button
        type="button"
        onClick={() => save('md', 'text/markdown', (digest) => digestMarkdown(digest, t))}
      >
        {t('digestMarkdown')}
      </button>
    </>
  );
}
