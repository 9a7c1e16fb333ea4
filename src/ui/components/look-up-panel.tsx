import { engineName } from '../../core/engine-names';
import { errorText } from '../../core/error-text';
import { t } from '../../platform/i18n';
import type { PairEntry } from '../pair-list';
import type { Sides } from '../sides';
import { useViewModel } from '../view-model';
import { InlineTree } from './inline-tree';

/** Under a row: words of its original, and what the engine that translated it makes of them by themselves. */
export function LookUpPanel({ entry, sides }: { entry: PairEntry; sides: Sides }) {
  const { words: help } = useViewModel();
  const lookedUp = help.lookedUp.value;
  if (lookedUp?.entry !== entry) return null;
  const { words, answer } = lookedUp;
  const said = answer.value;
  const { original, translation } = sides;
  return (
    <section class="look-up" aria-label={t('lookUpLabel')} aria-busy={said === undefined}>
      <p class="look-up-words" lang={original.lang} dir={original.dir}>
        {words}
      </p>
      {!said && <p class="look-up-wait">{t('opinionWaiting')}</p>}
      {said?.ok === false && <p class="look-up-error">{errorText(said.error, t)}</p>}
      {said?.ok && (
        <p class="look-up-text" lang={translation.lang} dir={translation.dir}>
          <InlineTree inlines={said.value.translation} />
        </p>
      )}
      {said?.ok && <p class="look-up-engine">{engineName(said.value.engine, t)}</p>}
    </section>
  );
}
