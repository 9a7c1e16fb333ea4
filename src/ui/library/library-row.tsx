import { useEffect, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../core/library-entry';
import { readableDate } from '../../core/stated-date';
import { type Snippet, snippetOf } from '../../library/snippet';
import { t } from '../../platform/i18n';
import { countOf } from '../count-text';
import { dayText } from '../day-text';
import { directionText } from '../engine-text';
import type { LibraryModel } from './library-model';
import { SnippetLines } from './snippet-lines';

/** An article of the library: its titles, where it came from, what the reader said of it, and where what they look for is in it. */
export function LibraryRow({ entry, model }: { entry: LibraryEntry; model: LibraryModel }) {
  const { id, title, translatedTitle, language, target } = entry;
  return (
    <li class="entry" data-entry={id}>
      <div class="entry-text">
        <a class="entry-title" href={`../reader/index.html?kept=${encodeURIComponent(id)}`}>
          <bdi lang={translatedTitle ? target : language}>{translatedTitle ?? title}</bdi>
        </a>
        {translatedTitle && (
          <p class="entry-original">
            <bdi lang={language}>{title}</bdi>
          </p>
        )}
        <p class="entry-facts">
          {factsOf(entry).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {entry.tags.map((tag) => (
            <span key={`#${tag}`} class="entry-tag">
              {tag}
            </span>
          ))}
        </p>
        <FoundIn entry={entry} model={model} />
      </div>
      <button
        type="button"
        class="link"
        aria-label={t('libraryDelete', translatedTitle ?? title)}
        onClick={() => void model.remove(id)}
      >
        {t('optionsDelete')}
      </button>
    </li>
  );
}

function factsOf(entry: LibraryEntry): string[] {
  const { site, published, language, target, keptAt, highlights, findings, hasNote } = entry;
  return [
    site,
    ...(published ? [readableDate(published, t('catalogueLanguage'))] : []),
    directionText(language, target),
    t('libraryKept', dayText(keptAt)),
    ...(highlights > 0 ? [countOf('libraryHighlights', highlights)] : []),
    ...(hasNote ? [t('libraryNote')] : []),
    ...(findings > 0 ? [countOf('findings', findings)] : []),
  ];
}

/** The place in it of what is looked for, with its words marked. */
function FoundIn({ entry, model }: { entry: LibraryEntry; model: LibraryModel }) {
  const wanted = model.wanted.value;
  const [snippet, setSnippet] = useState<Snippet | undefined>(undefined);
  useEffect(() => {
    if (!wanted) {
      setSnippet(undefined);
      return;
    }
    let isOver = false;
    void model.load(entry.id).then((kept) => {
      if (!isOver) setSnippet(kept && snippetOf(kept, wanted));
    });
    return () => {
      isOver = true;
    };
  }, [entry, model, wanted]);
  return snippet ? <SnippetLines snippet={snippet} entry={entry} /> : null;
}
