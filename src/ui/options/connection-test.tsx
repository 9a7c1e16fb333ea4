import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { HttpEngineId } from '../../core/engine-id';
import { errorText } from '../../core/error-text';
import type { AppError } from '../../core/errors';
import type { OfferedModel } from '../../core/inspection';
import type { LanguageTag } from '../../core/language';
import { plural } from '../../core/plural';
import { siteOf } from '../../core/site';
import { t } from '../../platform/i18n';
import { request } from '../../platform/request';
import type { ToBackground } from '../../protocol/messages';
import { askForServer } from '../ask-for-engine';
import { countOf } from '../count-text';
import { nameOfLanguage } from '../engine-text';
import { joinSentences } from '../join-sentences';
import { numberText } from '../number-text';
import { StatusLine } from './status-line';

interface ConnectionTestProps {
  engine: HttpEngineId;
  server: string;
  isReady: boolean;
  target: LanguageTag;
  /** Changes with anything that the answer depends on. */
  version: string;
  onModels(models: readonly OfferedModel[]): void;
}

interface Outcome {
  text: string;
  error?: AppError;
  models?: readonly OfferedModel[];
}

type TestAnswer = Extract<ToBackground['engine/test']['output'], { ok: true }>['value'];

/** Asks a server what it offers, and says what came of it. */
export function ConnectionTest({ engine, server, isReady, target, version, onModels }: ConnectionTestProps) {
  const isTesting = useSignal(false);
  const outcome = useSignal<Outcome | undefined>(undefined);
  // What was found out with other settings says nothing about these.
  useEffect(() => {
    outcome.value = undefined;
  }, [version, outcome]);

  const test = async () => {
    isTesting.value = true;
    outcome.value = undefined;
    outcome.value = await testServer(engine, server, target);
    if (outcome.value.models) onModels(outcome.value.models);
    isTesting.value = false;
  };
  return (
    <div class="connection-test">
      <button
        type="button"
        aria-disabled={!isReady || isTesting.value}
        onClick={() => isReady && !isTesting.value && void test()}
      >
        {t('optionsTest')}
      </button>
      <StatusLine
        text={isTesting.value ? t('optionsTesting') : (outcome.value?.text ?? '')}
        problem={outcome.value?.error}
      />
    </div>
  );
}

/** Runs in the click: the permission is asked before anything is awaited. */
async function testServer(engine: HttpEngineId, server: string, target: LanguageTag): Promise<Outcome> {
  const origin = siteOf(server);
  const isAllowed = origin !== undefined && (await askForServer(engine, origin));
  if (!isAllowed) {
    return { text: t('optionsTestRefused'), error: { kind: 'engine-not-allowed', engine, origins: [] } };
  }
  const answer = await request('engine/test', { engine }).catch(disconnected);
  if (!answer.ok) return { text: errorText(answer.error, t), error: answer.error };
  const { models } = answer.value;
  return { text: outcomeText(answer.value, target), ...(models && { models }) };
}

function outcomeText({ pairs, targetServed, quota, models }: TestAnswer, target: LanguageTag): string {
  const sentences: string[] = [];
  if (models) sentences.push(countOf('optionsTestModels', models.length));
  else if (pairs === 'any') sentences.push(t('optionsTestAnswers'));
  else {
    const key = targetServed ? 'optionsTestServed' : 'optionsTestNotServed';
    sentences.push(plural(key, pairs, t, numberText(pairs), nameOfLanguage(target)));
  }
  if (quota) sentences.push(t('optionsTestQuota', numberText(quota.used), numberText(quota.limit)));
  return joinSentences(sentences);
}

function disconnected(): ToBackground['engine/test']['output'] {
  return { ok: false, error: { kind: 'disconnected' } };
}
