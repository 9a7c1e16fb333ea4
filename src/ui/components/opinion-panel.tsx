import { useEffect, useState } from 'preact/hooks';
import { engineName } from '../../core/engine-names';
import { errorText } from '../../core/error-text';
import { inlineText } from '../../core/inline';
import { t } from '../../platform/i18n';
import { findingText } from '../finding-text';
import { type AskedOpinion, askOpinions } from '../opinions';
import type { PairEntry } from '../pair-list';
import type { Sides } from '../sides';
import { useViewModel } from '../view-model';
import { differingWords } from '../word-differences';
import { InlineTree } from './inline-tree';
import { NoOtherEngine } from './no-other-engine';

/** Under a row: what other engines make of its sentence, and what its translation is when it is turned back. */
export function OpinionPanel({ entry, sides }: { entry: PairEntry; sides: Sides }) {
  const model = useViewModel();
  const { tab } = model;
  const tabId = tab.value?.id;
  const [asked, setAsked] = useState<AskedOpinion[] | undefined>(undefined);
  const maker = entry.pair.peek().engine;
  useEffect(() => {
    if (tabId !== undefined) void askOpinions(tabId, entry.id, maker).then(setAsked);
  }, [tabId, entry.id, maker]);
  const hasOthers = asked?.some(({ kind }) => kind === 'other');
  return (
    <section class="opinions" aria-label={t('actionOpinion')} aria-busy={asked === undefined}>
      {asked?.map((one) => (
        <OpinionRow key={`${one.kind} ${one.engine}`} asked={one} entry={entry} sides={sides} />
      ))}
      {asked && !hasOthers && <NoOtherEngine />}
      {hasOthers && (
        <button type="button" class="link" onClick={() => model.openComparison()}>
          {t('opinionAskAll')}
        </button>
      )}
    </section>
  );
}

function OpinionRow({ asked, entry, sides }: { asked: AskedOpinion; entry: PairEntry; sides: Sides }) {
  const { engine, kind, answer } = asked;
  const name = engineName(engine, t);
  const said = answer.value;
  return (
    <div class="opinion" data-opinion={kind} data-engine={engine}>
      <p class="opinion-of">{kind === 'back' ? t('opinionBack', name) : name}</p>
      {said?.ok === false && <p class="opinion-error">{errorText(said.error, t)}</p>}
      {!said && <p class="opinion-wait">{t('opinionWaiting')}</p>}
      {said?.ok && <OpinionText opinion={said.value} kind={kind} entry={entry} sides={sides} />}
    </div>
  );
}

function OpinionText({
  opinion,
  kind,
  entry,
  sides,
}: {
  opinion: Extract<NonNullable<AskedOpinion['answer']['value']>, { ok: true }>['value'];
  kind: AskedOpinion['kind'];
  entry: PairEntry;
  sides: Sides;
}) {
  const { original, translation = [] } = entry.pair.value;
  const side = kind === 'back' ? sides.original : sides.translation;
  const compared = inlineText(kind === 'back' ? original : translation);
  return (
    <>
      <p class="opinion-text" lang={side.lang} dir={side.dir}>
        <InlineTree
          inlines={opinion.text}
          marked={differingWords(inlineText(opinion.text), compared, side.lang)}
        />
      </p>
      {opinion.findings.map((finding) => (
        <p key={findingText(finding)} class="opinion-finding">
          {findingText(finding)}
        </p>
      ))}
    </>
  );
}
