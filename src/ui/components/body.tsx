import { textDirection } from '../../core/language';
import { t } from '../../platform/i18n';
import type { JobFacts } from '../job-store';
import type { Sides } from '../sides';
import { useViewModel } from '../view-model';
import { Attribution } from './attribution';
import { ColumnHeads } from './column-heads';
import { EngineQuestion } from './engine-question';
import { ErrorMessage } from './error-message';
import { Rows } from './rows';
import { Skeleton } from './skeleton';

/** The text, or what stands in its place. */
export function Body() {
  const { store } = useViewModel();
  const facts = store.facts.value;
  const error = store.error.value;
  if (!facts) {
    return (
      <main class="text">
        <h1 class="visually-hidden">{t('viewTitle')}</h1>
        {error ? <ErrorMessage error={error} tone="page" /> : <Skeleton label={t('readingPage')} />}
      </main>
    );
  }
  const isChoosing = error?.kind === 'engine-not-chosen';
  const engines = store.pairs.engines.value;
  const sides = sidesOf(facts);
  return (
    <main class={isChoosing ? 'text choosing' : 'text'}>
      <ColumnHeads sides={sides} />
      {isChoosing && <EngineQuestion facts={facts} />}
      {/* Another article, or another language, is another text to lay out: it is mounted anew, in portions. */}
      <Rows key={[facts.article.url, sides.original.lang, sides.translation.lang].join(' ')} sides={sides} />
      {engines.length > 0 && <Attribution facts={facts} engines={engines} />}
    </main>
  );
}

function sidesOf({ language, target }: JobFacts): Sides {
  // `und` is BCP 47's word for a language nobody knows.
  const original = language.language ?? 'und';
  return {
    original: { lang: original, dir: language.language ? textDirection(original) : 'auto' },
    translation: { lang: target, dir: textDirection(target) },
  };
}
