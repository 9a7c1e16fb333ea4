import { useEffect } from 'preact/hooks';
import { errorText } from '../../core/error-text';
import { t } from '../../platform/i18n';
import { ClosableError } from '../components/closable-error';
import { PageNav } from '../components/page-nav';
import { UndoMessage } from '../components/undo-message';
import { countOf } from '../count-text';
import { numberText } from '../number-text';
import { LibraryFiles } from './library-files';
import { LibraryFilters } from './library-filters';
import { LibraryList } from './library-list';
import type { LibraryModel } from './library-model';
import { LibraryRoom } from './library-room';
import { SortSelect } from './sort-select';

/** The library page: what the reader keeps, to be found again. */
export function Library({ model }: { model: LibraryModel }) {
  useEffect(() => () => model.close(), [model]);
  const all = model.entries.value;
  const removed = model.removed.value;
  return (
    <div class="collection">
      <header class="collection-head">
        <h1>{t('library')}</h1>
        <PageNav current="library" />
        {all && all.length > 0 && (
          <search class="collection-search">
            <input
              type="search"
              autocomplete="off"
              spellcheck={false}
              aria-label={t('librarySearch')}
              placeholder={t('librarySearch')}
              value={model.query.value}
              onInput={({ currentTarget }) => {
                model.query.value = currentTarget.value;
              }}
            />
            <SortSelect model={model} />
            <p class="quiet" role="status">
              {countShown(model)}
            </p>
          </search>
        )}
      </header>
      <div class="collection-news">
        <Problem model={model} />
        <div role="status">
          {removed && (
            <UndoMessage
              text={t('libraryRemoved', removed.article.source.title?.value ?? removed.article.url)}
              onUndo={() => void model.putBack()}
            />
          )}
        </div>
      </div>
      <div class="collection-body">
        {all && all.length > 0 && <LibraryFilters model={model} />}
        <main class="collection-main">
          {all?.length === 0 && <p class="collection-empty">{t('libraryEmpty')}</p>}
          {all && all.length > 0 && <LibraryList model={model} />}
        </main>
      </div>
      <footer class="collection-foot">
        <LibraryFiles model={model} />
        {all && model.isComplete.value && <LibraryRoom count={all.length} />}
      </footer>
    </div>
  );
}

/** `12 of 5,000 articles` */
function countShown(model: LibraryModel): string {
  if (model.isSearching.value) return t('librarySearching');
  if (!model.isComplete.value) return '';
  const total = model.entries.value?.length ?? 0;
  const shown = model.shown.value.length;
  const all = countOf('libraryArticles', total);
  return shown === total ? all : t('libraryCount', numberText(shown), all);
}

function Problem({ model }: { model: LibraryModel }) {
  const error = model.error.value;
  if (!error) return null;
  return (
    <ClosableError
      text={errorText(error, t)}
      kind={error.kind}
      onClose={() => {
        model.error.value = undefined;
      }}
    />
  );
}
