import type { ItemTranslation, NewsItem } from '../../core/newsstand';
import { readableDate } from '../../core/stated-date';
import { t } from '../../platform/i18n';
import { dayText } from '../day-text';
import { directionText } from '../engine-text';
import type { NewsstandModel } from './newsstand-model';

/** A headline: its title and summary in the reader's language and its own, whose it is, when it was published. */
export function ItemRow({ item, model }: { item: NewsItem; model: NewsstandModel }) {
  const { id, title, summary, url, isRead, language } = item;
  const translated = model.translationOf(item);
  const source = translated?.source ?? language;
  const own = title || t('itemUntitled');
  const mark = t(isRead ? 'itemMarkUnread' : 'itemMarkRead');
  const open = (event: MouseEvent) => {
    // As with any link, these open the page itself in a tab or a window of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void model.openItem(item);
  };
  return (
    <li class="entry" data-item={id} data-read={isRead}>
      <div class="entry-text">
        <a
          class="entry-title"
          {...(url ? { href: url, rel: 'noreferrer noopener', onClick: open } : { 'aria-disabled': 'true' })}
        >
          {!isRead && <span class="unread-mark" role="img" aria-label={t('itemUnread')} />}
          <bdi lang={translated?.title ? translated.target : source}>{translated?.title || own}</bdi>
        </a>
        {translated?.title && (
          <p class="entry-original">
            <bdi lang={source}>{title}</bdi>
          </p>
        )}
        {(translated?.summary || summary) && (
          <p class="entry-summary" lang={translated?.summary ? translated.target : source} dir="auto">
            {translated?.summary || summary}
          </p>
        )}
        <p class="entry-facts">
          {factsOf(item, model, translated).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <button
        type="button"
        class="link"
        aria-label={t('labelledLine', mark, translated?.title || own)}
        onClick={() => void model.markRead(item, !isRead)}
      >
        {mark}
      </button>
    </li>
  );
}

function factsOf(item: NewsItem, model: NewsstandModel, translated: ItemTranslation | undefined): string[] {
  const { feed, id, published, seenAt, authors } = item;
  return [
    model.nameOf(feed),
    ...(authors.length > 0 ? [authors.join(', ')] : []),
    published ? readableDate(published, t('catalogueLanguage')) : dayText(new Date(seenAt).toISOString()),
    ...(translated ? [directionText(translated.source, translated.target)] : []),
    ...(model.translator.underWay.value.has(id) ? [t('itemTranslating')] : []),
  ];
}
