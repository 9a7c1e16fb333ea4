import type { GlossaryEntry } from '../../../core/glossary';
import { t } from '../../../platform/i18n';
import { FileButton } from '../../components/file-button';
import { joinSentences } from '../../join-sentences';
import { listText } from '../../list-text';
import { numberText } from '../../number-text';
import { saveFile } from '../../save-file';
import { glossaryFromCsv, glossaryToCsv } from './csv';
import type { Imported } from './imported';
import { glossaryFromTbx, glossaryToTbx } from './tbx';

/** A glossary of ten thousand terms has one megabyte or two. */
const MOST_BYTES = 20_000_000;
const MOST_LINES_NAMED = 5;

interface FileActionsProps {
  entries: readonly GlossaryEntry[];
  /** Undefined where they could not be saved, which has been said. */
  onImport(entries: readonly GlossaryEntry[]): Promise<{ replaced: number } | undefined>;
  onSay(text: string): void;
}

/** Brings terms in from a file, and takes all of them out into one. */
export function FileActions({ entries, onImport, onSay }: FileActionsProps) {
  const bringIn = async (file: File) => {
    const imported = await read(file);
    if (!imported || imported.entries.length === 0) {
      onSay(t('glossaryNothing', file.name));
      return;
    }
    const saved = await onImport(imported.entries);
    if (saved) onSay(importText(imported, saved.replaced));
  };
  return (
    <div class="file-actions">
      <FileButton
        id="glossary-file"
        label={t('glossaryImport')}
        accept=".csv,.tsv,.txt,.tbx,.xml,text/csv"
        onFile={bringIn}
      />
      <button
        type="button"
        disabled={entries.length === 0}
        onClick={() => saveFile('diptych-glossary.csv', glossaryToCsv(entries), 'text/csv')}
      >
        {t('glossaryExportCsv')}
      </button>
      <button
        type="button"
        disabled={entries.length === 0}
        onClick={() => saveFile('diptych-glossary.tbx', glossaryToTbx(entries), 'application/x-tbx')}
      >
        {t('glossaryExportTbx')}
      </button>
    </div>
  );
}

/** What begins like XML is TBX or nothing; everything else is lines. Undefined for what cannot be read. */
async function read(file: File): Promise<Imported | undefined> {
  if (file.size > MOST_BYTES) return undefined;
  const text = await file.text();
  return /^\s*(\uFEFF)?\s*</.test(text) ? glossaryFromTbx(text) : glossaryFromCsv(text);
}

function importText({ entries, unusable }: Imported, replaced: number): string {
  const sentences = [t('glossaryImported', numberText(entries.length))];
  if (replaced > 0) sentences.push(t('glossaryReplaced', numberText(replaced)));
  if (unusable.length > 0) {
    const lines = listText(unusable.slice(0, MOST_LINES_NAMED).map(String));
    sentences.push(t('glossaryUnusable', String(unusable.length), lines));
  }
  return joinSentences(sentences);
}
