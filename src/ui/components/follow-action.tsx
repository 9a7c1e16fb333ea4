import { announcedFeeds } from '../../core/followed-feeds';
import { t } from '../../platform/i18n';
import { request } from '../../platform/request';
import { openNewsstand } from '../../platform/tabs';
import { follow, hasRoom } from '../follow';
import { useViewModel, type ViewModel } from '../view-model';

/** Follows the feed that the article's page announces; where it is followed, leads to its headlines. */
export function FollowAction() {
  const model = useViewModel();
  const settings = model.settings.settings.value;
  const article = model.store.facts.value?.article;
  // Of several the first is the site's main one; pages list those of comments and sections after it.
  const [feed] = settings && article ? announcedFeeds(article.feeds, settings.feeds) : [];
  if (!settings || !article || !feed || model.tab.value?.isPrivate) return null;
  if (feed.isFollowed) {
    return (
      <span>
        <button type="button" class="link" onClick={() => void openNewsstand()}>
          {t('feedFollowed')}
        </button>
      </span>
    );
  }
  const title = article.source.siteName?.value ?? feed.title ?? '';
  const start = () => {
    if (!hasRoom(settings)) model.actionError.value = t('feedTooMany');
    else void followHere(model, { url: feed.url, title, site: new URL(article.url).origin });
  };
  return (
    <span>
      <button type="button" class="link" title={feed.title ?? feed.url} onClick={start}>
        {t('feedFollow')}
      </button>
    </span>
  );
}

/** Where the browser's question closes the popup, the background hears the answer and fetches. */
async function followHere(
  model: ViewModel,
  feed: { url: string; title: string; site: string },
): Promise<void> {
  if (!(await follow(model.save, feed))) return;
  model.announcement.value = t('feedFollowed');
  await request('feeds/refresh', { urls: [feed.url] }).catch(() => undefined);
}
