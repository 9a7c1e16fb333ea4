import { t } from '../../platform/i18n';
import { numberText } from '../number-text';
import type { NewsstandModel } from './newsstand-model';

/** The followed feeds, each with how much of it is unread; choosing one shows its headlines alone. */
export function FeedList({ model }: { model: NewsstandModel }) {
  const unread = model.unread.value;
  const selected = model.selected.value;
  const all = [...unread.values()].reduce((sum, count) => sum + count, 0);
  return (
    <aside aria-label={t('feedsLabel')}>
      <details class="filters" open={matchMedia('(min-width: 760px)').matches}>
        <summary>{t('feedsLabel')}</summary>
        <div class="facet">
          <ul>
            <FeedLine
              name={t('feedsAll')}
              count={all}
              isChosen={selected === undefined}
              isWrong={false}
              onChoose={() => {
                model.selected.value = undefined;
              }}
            />
            {model.feeds.value.map(({ url }) => (
              <FeedLine
                key={url}
                name={model.nameOf(url)}
                count={unread.get(url) ?? 0}
                isChosen={selected === url}
                isWrong={model.closed.value.has(url) || model.states.value.get(url)?.error !== undefined}
                onChoose={() => {
                  model.selected.value = url;
                }}
              />
            ))}
          </ul>
        </div>
      </details>
    </aside>
  );
}

interface FeedLineProps {
  name: string;
  count: number;
  isChosen: boolean;
  /** It is not fetched, or could not be. */
  isWrong: boolean;
  onChoose(): void;
}

function FeedLine({ name, count, isChosen, isWrong, onChoose }: FeedLineProps) {
  return (
    <li {...(isWrong && { 'data-wrong': 'true' })}>
      <button type="button" aria-pressed={isChosen} onClick={onChoose}>
        <bdi>{name}</bdi>
        <span class="facet-count">
          {count > 0 && numberText(count)}
          {isWrong && <b class="wrong" role="img" aria-label={t('feedWrong')} title={t('feedWrong')} />}
        </span>
      </button>
    </li>
  );
}
