import type { AppError } from '../../../core/errors';
import { fail, ok, type Result } from '../../../core/result';
import { thrownMessage } from '../../../core/thrown';
import { clearStored } from '../../../platform/clear-stored';
import { clearKeys } from '../../../platform/key-store';
import { clearLibrary } from '../../../platform/library-store';
import { clearModelFiles } from '../../../platform/model-files';
import { clearNewsstand } from '../../../platform/newsstand-database';
import { declaredHosts, heldPermissions, removeData, removeOrigins } from '../../../platform/permissions';
import { request } from '../../../platform/request';
import { clearTranslations } from '../../../platform/translation-cache';

/**
 * Makes the extension as it was installed. One step that fails keeps none of the others from being taken; gives the first error, undefined
 * where everything is gone. Settings go last: what hears that they did finds the rest gone already.
 */
export async function clearEverything(): Promise<AppError | undefined> {
  const steps = [
    stopWork,
    giveBack,
    clearModels,
    () => clearTranslations(),
    () => clearLibrary(),
    () => clearNewsstand(),
    clearKeys,
    clearStored,
  ];
  const errors: AppError[] = [];
  for (const step of steps) {
    const done = await step().catch((thrown) => fail({ kind: 'broken', detail: thrownMessage(thrown) }));
    if (!done.ok) errors.push(done.error);
  }
  return errors[0];
}

/** First of all: what goes on would keep anew what it translates. */
async function stopWork(): Promise<Result<null>> {
  await request('work/stop', null);
  return ok(null);
}

/** One by one: one that the browser keeps would keep the others. */
async function giveBack(): Promise<Result<null>> {
  const { scripts, hosts } = declaredHosts();
  const declared = new Set([...scripts, ...hosts]);
  const { origins, data } = await heldPermissions();
  for (const origin of origins) {
    if (!declared.has(origin)) await removeOrigins([origin]);
  }
  for (const kind of data) await removeData([kind]);
  return ok(null);
}

/** By those who hold them, so that nothing goes on with what is gone; then whatever is left of files. */
async function clearModels(): Promise<Result<null>> {
  const listed = await request('models/list', null).catch(() => undefined);
  for (const { id, state } of listed?.ok ? listed.value : []) {
    const change = state === 'stored' ? 'remove' : 'cancel';
    await request('models/change', { id, change }).catch(() => undefined);
  }
  return clearModelFiles();
}
