import type { CheckId } from '../../core/finding';
import type { KeptArticle } from '../../core/kept-article';
import type { JobConnection } from '../../platform/job-connection';
import type { LibraryStore } from '../../platform/library-store';
import type { JobEvent } from '../../protocol/job-port';
import { jobOf } from './kept-article';
import { shelve } from './shelve';

/** To a kept article as to a job: everything there is comes at once, and the only thing that can be said of it is that a finding is none. */
export function connectKept(
  id: string,
  library: Pick<LibraryStore, 'load' | 'change'>,
  on: { event(event: JobEvent): void },
): JobConnection {
  let isClosed = false;
  const tell = (event: JobEvent) => {
    if (!isClosed) on.event(event);
  };
  const open = async () => {
    const loaded = await library.load(id);
    if (!loaded.ok) tell({ type: 'failed', error: loaded.error });
    else if (loaded.value) tell({ type: 'job', job: jobOf(loaded.value) });
    else tell({ type: 'failed', error: { kind: 'not-kept' } });
  };
  const dismiss = async (pair: string, check: CheckId) => {
    const changed = await library.change(
      new Map([[id, (now) => now && shelve(withoutFinding(now, pair, check))]]),
    );
    if (!changed.ok) tell({ type: 'notice', error: changed.error });
    for (const kept of changed.ok ? changed.value : []) {
      const { findings = [] } = kept.pairs.find((one) => one.id === pair) ?? {};
      tell({ type: 'findings', jobId: jobOf(kept).id, pairs: [{ id: pair, findings }] });
    }
  };
  void open();
  return {
    send(command) {
      if (command.type === 'dismiss') void dismiss(command.pair, command.check);
      if (command.type === 'reread' || command.type === 'retry') void open();
    },
    close() {
      isClosed = true;
    },
  };
}

function withoutFinding(kept: KeptArticle, id: string, check: CheckId): KeptArticle {
  const pairs = kept.pairs.map((pair) =>
    pair.id === id && pair.findings
      ? { ...pair, findings: pair.findings.filter((finding) => finding.check !== check) }
      : pair,
  );
  return { ...kept, changedAt: new Date().toISOString(), pairs };
}
