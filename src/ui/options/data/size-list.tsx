import type { Settings } from '../../../core/settings';
import { t } from '../../../platform/i18n';
import { countOf } from '../../count-text';
import { sizeText } from '../../engine-text';
import { useModels } from '../../model-list';
import { bytesOf, type Sizes } from './use-sizes';

/** What is kept in this browser, and how much it is. */
export function SizeList({ sizes, settings }: { sizes: Sizes | undefined; settings: Settings }) {
  const models = useModels().models.value;
  if (!sizes) return null;
  const { translations, articles, newsItems, terms, glossaryBytes, use } = sizes;
  const modelBytes = models?.reduce((sum, { storedBytes }) => sum + storedBytes, 0);
  return (
    <dl class="sizes">
      {translations !== undefined && (
        <Size name={t('optionsStored')} count={countOf('optionsDataSentences', translations)} />
      )}
      {articles !== undefined && <Size name={t('library')} count={countOf('libraryArticles', articles)} />}
      {newsItems !== undefined && (
        <Size name={t('newsstand')} count={countOf('optionsDataHeadlines', newsItems)} />
      )}
      {models && (
        <Size
          name={t('optionsModels')}
          count={countOf('optionsDataModels', models.length)}
          bytes={modelBytes}
        />
      )}
      <Size name={t('glossary')} count={countOf('glossaryCount', terms)} bytes={glossaryBytes} />
      <Size name={t('optionsDataSettings')} bytes={bytesOf(settings)} />
      {use && (
        <Size
          name={t('optionsDataTogether')}
          count={t('optionsDataOf', sizeText(use.used), sizeText(use.quota))}
        />
      )}
    </dl>
  );
}

function Size({ name, count, bytes }: { name: string; count?: string; bytes?: number | undefined }) {
  const facts = [count, bytes === undefined ? undefined : sizeText(bytes)].filter(
    (fact) => fact !== undefined,
  );
  return (
    <div>
      <dt>{name}</dt>
      <dd>{facts.join(' · ')}</dd>
    </div>
  );
}
