import { useSignal } from '@preact/signals';
import { errorText } from '../../core/error-text';
import { thrownMessage } from '../../core/thrown';
import { backupEndText, unusableText } from '../../library/backup-text';
import type { UnusableLine } from '../../library/read-backup';
import { t } from '../../platform/i18n';
import { FileButton } from '../components/file-button';
import { countOf } from '../count-text';
import { saveFile } from '../save-file';
import { backUp } from './back-up';
import type { LibraryModel } from './library-model';
import { restore } from './restore';

/** Takes the whole library out into a file, and brings one in. */
export function LibraryFiles({ model }: { model: LibraryModel }) {
  const said = useSignal<{ text: string; isProblem: boolean }>({ text: '', isProblem: false });
  const isBusy = useSignal(false);
  /** What could not be used of a file. */
  const left = useSignal<readonly UnusableLine[]>([]);
  const say = (text: string, isProblem = false) => {
    said.value = { text, isProblem };
  };
  const busy = async (work: () => Promise<void>) => {
    if (isBusy.value) return;
    isBusy.value = true;
    left.value = [];
    await work().catch((thrown) =>
      say(errorText({ kind: 'storage-failed', detail: thrownMessage(thrown) }, t), true),
    );
    isBusy.value = false;
  };

  const takeOut = () =>
    busy(async () => {
      say(t('libraryBackingUp'));
      const { file, count } = await backUp(model.library, new Date(), (written) =>
        say(countOf('libraryBackingUpSo', written)),
      );
      const name = `diptych-library-${new Date().toISOString().slice(0, 10)}.jsonl.gz`;
      saveFile(name, file, 'application/gzip');
      say(t('libraryBackedUp', countOf('libraryArticles', count), name));
    });

  const bringIn = (file: File) =>
    busy(async () => {
      say(t('libraryRestoring', file.name));
      const restored = await restore(file, model.library, (read) => say(countOf('libraryRestoringSo', read)));
      // What came before an error is there.
      await model.reload();
      if (!restored.ok) return say(errorText(restored.error, t), true);
      const { end, unusable } = restored.value;
      say(backupEndText(end, file.name, t), end.problem !== undefined || unusable.length > 0);
      left.value = unusable;
    });
  const count = model.entries.value?.length ?? 0;
  return (
    <div class="files">
      <button
        type="button"
        aria-disabled={isBusy.value || count === 0}
        onClick={() => count > 0 && void takeOut()}
      >
        {t('libraryBackUp')}
      </button>
      <FileButton
        id="library-file"
        label={t('libraryRestore')}
        accept=".gz,.jsonl,.json"
        isBusy={isBusy.value}
        onFile={bringIn}
      />
      <p role="status" class={said.value.isProblem ? 'field-problem' : 'field-hint'}>
        {said.value.text}
      </p>
      {left.value.length > 0 && <Unusable lines={left.value} />}
    </div>
  );
}

/** Files can be edited into having thousands of them. */
const MOST_NAMED = 20;

function Unusable({ lines }: { lines: readonly UnusableLine[] }) {
  const more = lines.length - MOST_NAMED;
  return (
    <ul class="unusable">
      {lines.slice(0, MOST_NAMED).map((line) => (
        <li key={line.line}>{unusableText(line, t)}</li>
      ))}
      {more > 0 && <li>{countOf('optionsImportMore', more)}</li>}
    </ul>
  );
}
