import { articleToMarkdown, exportFileName } from '../../export/markdown';
import { t } from '../../platform/i18n';
import { attributionFacts } from '../attribution-facts';
import { saveFile } from '../save-file';
import { useViewModel } from '../view-model';

/** Downloads both texts with their source. */
export function ExportAction() {
  const { store } = useViewModel();
  const facts = store.facts.value;
  const engines = store.pairs.engines.value;
  const download = () => {
    if (!facts) return;
    const { article, target } = facts;
    const pairs = store.pairs.snapshot();
    const markdown = articleToMarkdown({ ...attributionFacts(facts, engines), article, pairs, target }, t);
    saveFile(exportFileName(article.source.title?.value), markdown, 'text/markdown');
  };
  // Before anything is translated there is no translation whose source could be told.
  return (
    <button type="button" disabled={engines.length === 0} onClick={download}>
      {t('actionExport')}
    </button>
  );
}
