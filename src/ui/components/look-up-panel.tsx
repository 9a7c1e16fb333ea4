import { useEffect, useRef } from 'preact/hooks';
import { engineName } from '../../core/engine-names';
import { errorText } from '../../core/error-text';
import { t } from '../../platform/i18n';
import type { PairEntry } from '../pair-list';
import type { Sides } from '../sides';
import { useViewModel } from '../view-model';
import type { LookedUp } from '../words/word-help';
import { InlineTree } from './inline-tree';

/** Under a row: words of its original, and what the engine that translated it makes of them by themselves. */
export function LookUpPanel({ entry, sides }: { entry: PairEntry; sides: Sides }) {
  const lookedUp = useViewModel().words.lookedUp.value;
  return lookedUp?.entry === entry ? <Panel lookedUp={lookedUp} sides={sides} /> : null;
}

function Panel({ lookedUp, sides }: { lookedUp: LookedUp; sides: Sides }) {
  const { words, answer } = lookedUp;
  const { original, translation } = sides;
  const said = answer.value;
  const panel = useRef<HTMLElement>(null);
  const isAnswered = said !== undefined;
  // It grows when the answer comes.
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), [lookedUp, isAnswered]);
  return (
    <section ref={panel} class="look-up" aria-label={t('lookUpLabel')} aria-busy={!isAnswered}>
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
