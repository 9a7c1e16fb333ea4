import type { Highlight, KeptArticle } from '../../core/kept-article';
import { t } from '../../platform/i18n';
import { isSameHighlight, withHighlight } from '../kept/kept-article';
import { useViewModel } from '../view-model';
import { Icon } from './icon';

/** The words that the reader marked, each with what they wrote about it. */
export function KeptHighlights({ kept }: { kept: KeptArticle }) {
  if (kept.highlights.length === 0) return null;
  return (
    <section class="kept-highlights" aria-label={t('keptHighlights')}>
      <h3>{t('keptHighlights')}</h3>
      <ul>
        {kept.highlights.map((highlight) => (
          <HighlightLine key={keyOf(highlight)} kept={kept} highlight={highlight} />
        ))}
      </ul>
    </section>
  );
}

function HighlightLine({ kept, highlight }: { kept: KeptArticle; highlight: Highlight }) {
  const model = useViewModel();
  const { kept: shelf, store } = model;
  const entry = store.pairs.find(highlight.pair);
  const { words, side, note } = highlight;
  const language = side === 'original' ? kept.language : kept.target;
  const change = (text: string) =>
    shelf.annotate((notes) => ({
      ...notes,
      highlights: notes.highlights.map((one) =>
        isSameHighlight(one, highlight) ? { ...one, note: text } : one,
      ),
    }));
  return (
    <li>
      <button type="button" class="kept-words" disabled={!entry} onClick={() => entry && model.goTo(entry)}>
        <q {...(language && { lang: language })} dir="auto">
          {words}
        </q>
      </button>
      <div class="kept-line">
        <input
          type="text"
          dir="auto"
          aria-label={t('keptHighlightNote', words)}
          placeholder={t('keptNoteAdd')}
          value={note}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-label={t('keptHighlightRemove', words)}
          title={t('highlightRemove')}
          onClick={() => {
            shelf.annotate((notes) => withHighlight(notes, highlight, false));
            // This button goes, and the focus is not to go with it.
            document.getElementById('kept-note')?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
    </li>
  );
}

function keyOf({ pair, side, range }: Highlight): string {
  return `${pair} ${side} ${range.start} ${range.end}`;
}
