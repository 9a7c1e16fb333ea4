import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ServerEngineId } from '../../core/engine-id';
import { errorText } from '../../core/error-text';
import type { AppError } from '../../core/errors';
import { type LanguageTag, languageName } from '../../core/language';
import { siteOf } from '../../core/site';
import { t } from '../../platform/i18n';
import { requestOrigins } from '../../platform/permissions';
import { request } from '../../platform/request';
import type { ToBackground } from '../../protocol/messages';

interface ConnectionTestProps {
  engine: ServerEngineId;
  address: string;
  isReady: boolean;
  target: LanguageTag;
}

interface Outcome {
  text: string;
  error?: AppError;
}

/** Asks a server what it offers, and says what came of it. */
export function ConnectionTest({ engine, address, isReady, target }: ConnectionTestProps) {
  const isTesting = useSignal(false);
  const outcome = useSignal<Outcome | undefined>(undefined);
  // What was found out about another address says nothing about this one.
  useEffect(() => {
    outcome.value = undefined;
  }, [address, outcome]);

  const test = async () => {
    isTesting.value = true;
    outcome.value = undefined;
    outcome.value = await testServer(engine, address, target);
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
      <p
        role="status"
        class={outcome.value?.error ? 'field-problem' : 'field-hint'}
        {...(outcome.value?.error && { 'data-error': outcome.value.error.kind })}
      >
        {isTesting.value ? t('optionsTesting') : (outcome.value?.text ?? '')}
      </p>
    </div>
  );
}

/** Runs in the click: the permission is asked before anything is awaited. Granted already, browsers ask nobody. */
async function testServer(engine: ServerEngineId, address: string, target: LanguageTag): Promise<Outcome> {
  const origin = siteOf(address);
  const isAllowed = origin !== undefined && (await requestOrigins([origin]).catch(() => false));
  if (!isAllowed) {
    return { text: t('optionsTestRefused'), error: { kind: 'engine-not-allowed', engine, origins: [] } };
  }
  const answer = await request('engine/test', { engine }).catch(disconnected);
  if (!answer.ok) return { text: errorText(answer.error, t), error: answer.error };
  const count = new Intl.NumberFormat(t('catalogueLanguage')).format(answer.value.pairs);
  const key = answer.value.targetServed ? 'optionsTestServed' : 'optionsTestNotServed';
  return { text: t(key, count, languageName(target, t('catalogueLanguage'))) };
}

function disconnected(): ToBackground['engine/test']['output'] {
  return { ok: false, error: { kind: 'disconnected' } };
}
