import { errorText } from '../../core/error-text';
import type { AppError } from '../../core/errors';
import { siteOf } from '../../core/site';
import { t } from '../../platform/i18n';
import { ExternalLink } from '../components/external-link';
import { timeText } from '../day-text';
import { siteName } from '../site-text';
import type { NewsstandModel } from './newsstand-model';

/** What a feed is, how it is with it, and what can be done about it. */
export function FeedHead({ model, url }: { model: NewsstandModel; url: string }) {
  const state = model.states.value.get(url);
  const feed = model.feeds.value.find((one) => one.url === url);
  const site = feed?.site ?? state?.site;
  const isClosed = model.closed.value.has(url);
  const host = siteOf(url);
  return (
    <section class="feed-head" aria-label={model.nameOf(url)}>
      <h2>
        <bdi>{model.nameOf(url)}</bdi>
      </h2>
      <p class="entry-facts">
        {site && (
          <span>
            <ExternalLink href={site}>{siteName(siteOf(site) ?? site)}</ExternalLink>
          </span>
        )}
        <span>
          {state?.fetchedAt === undefined
            ? t('feedNeverFetched')
            : t('feedFetched', timeText(new Date(state.fetchedAt).toISOString()))}
        </span>
        <span>
          <button type="button" class="link" onClick={() => void model.unfollow(url)}>
            {t('feedUnfollow')}
          </button>
        </span>
      </p>
      {isClosed && host && (
        <div class="message message-notice" role="status">
          <p>{t('feedNotAllowed', siteName(host))}</p>
          <div class="message-actions">
            <button type="button" class="primary" onClick={() => void model.allow([url])}>
              {t('feedAllow')}
            </button>
          </div>
        </div>
      )}
      {!isClosed && state?.error && <FeedError model={model} url={url} error={state.error} />}
    </section>
  );
}

function FeedError({ model, url, error }: { model: NewsstandModel; url: string; error: AppError }) {
  return (
    <div class="message message-error" role="status" data-error={error.kind}>
      <p>{errorText(error, t)}</p>
      <div class="message-actions">
        {error.kind === 'feed-moved' && (
          <button type="button" class="primary" onClick={() => void model.followMoved(url, error.to)}>
            {t('feedFollowMoved')}
          </button>
        )}
        <button type="button" onClick={() => void model.refresh([url])}>
          {t('actionRetry')}
        </button>
      </div>
    </div>
  );
}
