import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { AppError } from '../core/errors';
import type { ModelChange, ModelState } from '../core/model';
import type { Result } from '../core/result';
import { onModelNews } from '../platform/model-news';
import { request } from '../platform/request';

/** The models on this device as a page shows and changes them. */
interface ModelList {
  /** Undefined until they are known. */
  models: ReadonlySignal<readonly ModelState[] | undefined>;
  /** Why they could not be listed, or the last change could not be made. */
  error: ReadonlySignal<AppError | undefined>;
  change(id: string, change: ModelChange): Promise<void>;
}

/** The models while a component is there, kept up to date. */
export function useModels(): ModelList {
  const list = useMemo(createModelList, []);
  useEffect(() => list.open(), [list]);
  return list;
}

function createModelList() {
  const models = signal<readonly ModelState[] | undefined>(undefined);
  const error = signal<AppError | undefined>(undefined);
  /** News are newer than any answer that is still under way. */
  let hasNews = false;

  const load = async () => {
    const listed = await request('models/list', null).catch(disconnected);
    if (!listed.ok) error.value = listed.error;
    else if (!hasNews) models.value = listed.value;
  };
  return {
    models,
    error,
    /** Returns what ends it. */
    open() {
      const stop = onModelNews((news) => {
        hasNews = true;
        models.value = news;
      });
      void load();
      return stop;
    },
    async change(id: string, change: ModelChange) {
      const changed = await request('models/change', { id, change }).catch(disconnected);
      error.value = changed.ok ? undefined : changed.error;
    },
  };
}

function disconnected(): Result<never> {
  return { ok: false, error: { kind: 'disconnected' } };
}
