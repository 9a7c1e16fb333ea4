import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { AppError } from '../core/errors';
import type { LanguagePair } from '../core/language';
import { downloadTranslator } from '../platform/download-translator';
import type { JobStore } from './job-store';

/** As long as the protocol takes. */
const DETAIL_LIMIT = 500;

/** A download of the browser's own translator, which only a page can begin, in a click. */
interface BrowserDownload {
  /** How much is there, 0 to 1; undefined while nothing is under way. */
  share: ReadonlySignal<number | undefined>;
  /** Why the last one failed. */
  failure: ReadonlySignal<AppError | undefined>;
  /** Runs in a click. The job goes on by itself afterwards: with the translator, or without. */
  start(pair: LanguagePair): void;
  cancel(): void;
}

/** Ends with the component: nobody would hear of it. */
export function useBrowserDownload(store: JobStore): BrowserDownload {
  const download = useMemo(() => createDownload(store), [store]);
  useEffect(() => download.cancel, [download]);
  return download;
}

function createDownload(store: JobStore): BrowserDownload {
  const share = signal<number | undefined>(undefined);
  const failure = signal<AppError | undefined>(undefined);
  let current: AbortController | undefined;

  const run = async (pair: LanguagePair, work: AbortController) => {
    const onProgress = (value: number) => {
      if (current === work) share.value = value;
    };
    const downloaded = await downloadTranslator(pair, onProgress, work.signal);
    // Cancelled, or followed by another: the offers are there again.
    if (current !== work) return;
    current = undefined;
    share.value = undefined;
    if (downloaded.ok) {
      store.send({ type: 'accept', engine: 'browser' });
    } else {
      failure.value = downloaded.error;
      store.send({ type: 'pass-over', engine: 'browser', detail: detailOf(downloaded.error) });
    }
  };
  return {
    share,
    failure,
    start(pair) {
      current?.abort();
      current = new AbortController();
      share.value = 0;
      failure.value = undefined;
      void run(pair, current);
    },
    cancel() {
      current?.abort();
      current = undefined;
      share.value = undefined;
    },
  };
}

function detailOf(error: AppError): string {
  if (error.kind === 'engine-stalled') return `no sign for ${error.seconds} s`;
  return 'detail' in error ? error.detail.slice(0, DETAIL_LIMIT) : error.kind;
}
