import { articleToMarkdown, exportFileName } from '../../export/markdown';
import { t } from '../../platform/i18n';
import { attributionFacts } from '../attribution-facts';
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
    saveFile(exportFileName(article.source.title?.value), markdown);
  };
  // Before anything is translated there is no translation whose source could be told.
  return (
    <button type="button" disabled={engines.length === 0} onClick={download}>
      {t('actionExport')}
    </button>
  );
}

function saveFile(name: string, markdown: string): void {
  const address = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
