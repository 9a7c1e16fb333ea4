import { useEffect } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { PageNav } from '../components/page-nav';
import { UndoMessage } from '../components/undo-message';
import { AddFeed } from './add-feed';
import { FeedHead } from './feed-head';
import { FeedList } from './feed-list';
import { ItemList } from './item-list';
import { NewsstandFiles } from './newsstand-files';
import type { NewsstandModel } from './newsstand-model';
import { TranslationNotice } from './translation-notice';

/** The newsstand page: what the sites that the reader follows have published, translated. */
export function Newsstand({ model }: { model: NewsstandModel }) {
  useEffect(() => () => model.close(), [model]);
  const isFollowing = model.feeds.value.length > 0;
  const unfollowed = model.unfollowed.value;
  const selected = model.selected.value;
  const status = model.status.value;
  return (
    <div class="collection">
      <header class="collection-head">
        <h1>{t('newsstand')}</h1>
        <PageNav current="newsstand" />
        <AddFeed model={model} />
      </header>
      <div class="collection-news">
        <TranslationNotice translator={model.translator} />
        <div role="status">
          {unfollowed && (
            <UndoMessage
              text={t('feedUnfollowed', unfollowed.title || unfollowed.url)}
              onUndo={() => void model.follow(unfollowed)}
            />
          )}
        </div>
        <p role="status" class={status.isProblem ? 'field-problem' : 'field-hint'}>
          {status.text}
        </p>
      </div>
      <div class="collection-body">
        {isFollowing && <FeedList model={model} />}
        <main class="collection-main">
          {isFollowing && <Actions model={model} />}
          {selected !== undefined && <FeedHead model={model} url={selected} />}
          {!isFollowing && model.settings.settings.value && (
            <p class="collection-empty">{t('newsstandEmpty')}</p>
          )}
          {isFollowing && <ItemList model={model} />}
        </main>
      </div>
      <footer class="collection-foot">
        <NewsstandFiles model={model} />
      </footer>
    </div>
  );
}

function Actions({ model }: { model: NewsstandModel }) {
  const unread = [...model.unread.value.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div class="item-actions">
      <button
        type="button"
        aria-disabled={model.isRefreshing.value}
        onClick={() => void model.refreshShown()}
      >
        {t('feedsRefresh')}
      </button>
      <button
        type="button"
        aria-disabled={unread === 0}
        onClick={() => unread > 0 && void model.markAllRead()}
      >
        {t('feedsMarkRead')}
      </button>
      <label class="item-filter">
        <input
          type="checkbox"
          checked={model.isUnreadOnly.value}
          onChange={({ currentTarget }) => {
            model.isUnreadOnly.value = currentTarget.checked;
          }}
        />
        {t('feedsUnread')}
      </label>
    </div>
  );
}
