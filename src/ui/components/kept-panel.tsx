import type { KeptArticle } from '../../core/kept-article';
import { MOST_NOTE_CHARS } from '../../core/kept-format';
import { t } from '../../platform/i18n';
import { openLibrary } from '../../platform/tabs';
import { dayText } from '../day-text';
import { isOtherText } from '../kept/kept-article';
import { useViewModel } from '../view-model';
import { KeptHighlights } from './kept-highlights';
import { TagField } from './tag-field';

/** What the reader says of a kept article: tags, a note, the words they marked. */
export function KeptPanel({ kept }: { kept: KeptArticle }) {
  const model = useViewModel();
  const { kept: shelf, store, menu, isKeptView } = model;
  const isOther = !isKeptView && isOtherText(kept, store.pairs.snapshot());
  const remove = () => {
    menu.value = undefined;
    void shelf.remove().then(() => {
      if (shelf.removed.peek()) model.announcement.value = t('keptRemoved');
    });
  };
  return (
    <>
      <p class="quiet" data-saved={shelf.isSaved.value}>
        {shelf.isSaved.value ? t('keptOn', dayText(kept.keptAt)) : t('keptSaving')}
      </p>
      {isOther && (
        <div class="kept-other">
          <p class="quiet">{t('keptOther')}</p>
          <button type="button" onClick={() => void shelf.keep()}>
            {t('actionKeepThis')}
          </button>
        </div>
      )}
      <TagField tags={kept.tags} onTags={(tags) => shelf.annotate((notes) => ({ ...notes, tags }))} />
      <div class="panel-field">
        <label for="kept-note">{t('keptNote')}</label>
        <textarea
          id="kept-note"
          rows={3}
          maxLength={MOST_NOTE_CHARS}
          dir="auto"
          value={kept.note}
          onInput={({ currentTarget: { value: note } }) => shelf.annotate((notes) => ({ ...notes, note }))}
        />
      </div>
      <KeptHighlights kept={kept} />
      <div class="panel-row">
        {!isKeptView && (
          <button type="button" onClick={() => void openLibrary()}>
            {t('actionOpenLibrary')}
          </button>
        )}
        <button type="button" onClick={remove}>
          {t('actionUnkeep')}
        </button>
      </div>
    </>
  );
}
