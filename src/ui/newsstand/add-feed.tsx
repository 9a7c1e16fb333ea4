import { useSignal } from '@preact/signals';
import { errorText } from '../../core/error-text';
import { feedAddress, findFollowed } from '../../core/followed-feeds';
import type { FoundFeed } from '../../core/newsstand';
import { siteOf } from '../../core/site';
import { t } from '../../platform/i18n';
import { request } from '../../platform/request';
import { askForNewsstand } from '../follow';
import { ask, type NewsstandModel } from './newsstand-model';

/** Where a reader enters the address of a site, and chooses among its feeds. */
export function AddFeed({ model }: { model: NewsstandModel }) {
  const typed = useSignal('');
  const found = useSignal<readonly FoundFeed[]>([]);
  /** Where was looked last: its site was allowed for that. */
  const looked = useSignal<string | undefined>(undefined);
  const said = useSignal<{ text: string; isProblem: boolean }>({ text: '', isProblem: false });

  /** Runs in the click: the site has to be allowed before anybody looks there. */
  const find = async () => {
    const address = feedAddress(typed.value);
    const before = looked.value;
    looked.value = address;
    found.value = [];
    const site = siteOf(address);
    if (!address || !site) {
      said.value = {
        text: errorText({ kind: 'feed-address', address: typed.value.trim() }, t),
        isProblem: true,
      };
      return;
    }
    said.value = { text: t('feedFinding', address), isProblem: false };
    const isAllowed = await askForNewsstand(model.save, [address]);
    if (before !== undefined && siteOf(before) !== site) await model.giveBack(before);
    const answer = isAllowed ? await ask(request('feeds/find', { address })) : undefined;
    if (!answer?.ok) {
      const error = answer?.error ?? { kind: 'feed-not-allowed' as const, address: new URL(address).host };
      said.value = { text: errorText(error, t), isProblem: true };
      await model.giveBack(address);
      return;
    }
    said.value = { text: '', isProblem: false };
    found.value = answer.value;
  };
  const followFound = async ({ url, title, site }: FoundFeed) => {
    await model.follow({ url, title: title ?? '', ...(site && { site }) });
    // The page that announces it may be of another site.
    if (looked.value !== undefined) await model.giveBack(looked.value);
    looked.value = undefined;
    typed.value = '';
    found.value = [];
  };
  return (
    <search class="add-feed">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('feedAddress')}
          placeholder={t('feedAddress')}
          value={typed.value}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
          }}
        />
        <button type="submit" aria-disabled={typed.value.trim() === ''}>
          {t('feedFind')}
        </button>
      </form>
      <p role="status" class={said.value.isProblem ? 'field-problem' : 'field-hint'}>
        {said.value.text}
      </p>
      {found.value.length > 0 && (
        <ul class="found-feeds">
          {found.value.map((feed) => (
            <FoundLine key={feed.url} feed={feed} model={model} onFollow={() => void followFound(feed)} />
          ))}
        </ul>
      )}
    </search>
  );
}

function FoundLine({ feed, model, onFollow }: { feed: FoundFeed; model: NewsstandModel; onFollow(): void }) {
  const isFollowed = findFollowed(model.feeds.value, feed.url) !== undefined;
  const name = feed.title || feed.url;
  return (
    <li>
      <span>
        <bdi>{name}</bdi> <small class="quiet">{feed.url}</small>
      </span>
      {isFollowed ? (
        <span class="quiet">{t('feedFollowed')}</span>
      ) : (
        <button type="button" aria-label={t('feedFollowNamed', name)} onClick={onFollow}>
          {t('feedFollow')}
        </button>
      )}
    </li>
  );
}
