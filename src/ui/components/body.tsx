import { textDirection } from '../../core/language';
import { t } from '../../platform/i18n';
import type { JobFacts } from '../job-store';
import type { Sides } from '../sides';
import { useViewModel } from '../view-model';
import { Attribution } from './attribution';
import { ColumnHeads } from './column-heads';
import { ErrorMessage } from './error-message';
import { FirstRun } from './first-run';
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
  const sides = sidesOf(facts);
  return (
    <main class={isChoosing ? 'text choosing' : 'text'}>
      <ColumnHeads sides={sides} />
      {isChoosing && <FirstRun />}
      {/* Another language is another text to lay out: it is mounted anew, in portions. */}
      <Rows key={`${sides.original.lang} ${sides.translation.lang}`} sides={sides} />
      {facts.engine && <Attribution facts={facts} />}
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
