import type { Digest } from '../../export/digest';
import { digestHtml } from '../../export/digest-html';
import { digestMarkdown } from '../../export/digest-markdown';
import { t } from '../../platform/i18n';
import { countOf } from '../count-text';
import { saveFile } from '../save-file';
import type { NewsstandModel } from './newsstand-model';

/** The headlines that are listed, as one page with the source of each. */
export function DigestActions({ model }: { model: NewsstandModel }) {
  const items = model.items.value ?? [];
  const target = model.settings.settings.value?.targetLanguage;
  if (items.length === 0 || target === undefined) return null;
  const save = (ending: string, mediaType: string, write: (digest: Digest) => string) => {
    const now = new Date();
    const name = `diptych-digest-${now.toISOString().slice(0, 10)}.${ending}`;
    const listed = items.map((item) => ({ item, site: model.nameOf(item.feed) }));
    saveFile(name, write({ items: listed, target, madeAt: now.toISOString() }), mediaType);
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
