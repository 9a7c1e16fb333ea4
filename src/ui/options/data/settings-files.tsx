import { useSignal } from '@preact/signals';
import { errorText } from '../../../core/error-text';
import { type GlossaryEntry, mergeEntries } from '../../../core/glossary';
import type { MessageKey } from '../../../core/message-key';
import { fail, ok, type Result } from '../../../core/result';
import {
  type FileProblem,
  MOST_FILE_BYTES,
  settingsFromFile,
  settingsToFile,
} from '../../../core/settings-file';
import { thrownMessage } from '../../../core/thrown';
import { loadGlossary, saveGlossary } from '../../../platform/glossary-store';
import { t } from '../../../platform/i18n';
import { FileButton } from '../../components/file-button';
import { countOf } from '../../count-text';
import { sizeText } from '../../engine-text';
import { joinSentences } from '../../join-sentences';
import { listText } from '../../list-text';
import { numberText } from '../../number-text';
import { saveFile } from '../../save-file';
import type { SectionProps } from '../section-props';
import { StatusLine } from '../status-line';

const PROBLEMS: Record<FileProblem, MessageKey> = {
  'not-settings': 'optionsImportNotSettings',
  newer: 'optionsImportNewer',
  'nothing-usable': 'optionsImportNothing',
};

const MOST_NAMED = 8;
const MOST_NAME_CHARS = 60;

/** Takes settings and glossary out into a file, and brings them in from one. */
export function SettingsFiles({ settings, model, change }: SectionProps) {
  const said = useSignal<{ text: string; isProblem: boolean }>({ text: '', isProblem: false });
  const say = (text: string, isProblem = false) => {
    said.value = { text, isProblem };
  };
  /** As they are now: files and storage take their time, in which settings may be changed. */
  const now = () => model.settings.peek() ?? settings;

  const takeOut = async () => {
    const name = `diptych-settings-${new Date().toISOString().slice(0, 10)}.json`;
    const terms = await storedTerms();
    if (!terms.ok) return say(t('optionsNotSaved', errorText(terms.error, t)), true);
    const whole = settingsToFile(now(), terms.value, new Date());
    const isTooLarge = new TextEncoder().encode(whole).length > MOST_FILE_BYTES;
    const text = isTooLarge ? settingsToFile(now(), [], new Date()) : whole;
    saveFile(name, text, 'application/json');
    say(t(isTooLarge ? 'optionsExportedWithoutGlossary' : 'optionsExported', name));
  };

  const bringIn = async (file: File) => {
    const name = cut(file.name);
    if (file.size > MOST_FILE_BYTES)
      return say(t('optionsImportTooLarge', name, sizeText(MOST_FILE_BYTES)), true);
    // What cannot be read is gone, or no file at all.
    const text = await file.text().catch(() => '');
    const terms = await storedTerms();
    // Nothing is waited for between this and the change, so that no change of the reader's is undone.
    const read = settingsFromFile(text, now());
    if (!read.ok) return say(t(PROBLEMS[read.problem], name), true);
    const isWithTerms = read.glossary.length > 0;
    if (isWithTerms && !terms.ok) return say(t('optionsNotSaved', errorText(terms.error, t)), true);
    if (!(await change(() => read.settings))) return say('');
    const sentences = [t('optionsImported', name)];
    if (isWithTerms && terms.ok) {
      const saved = await saveGlossary(mergeEntries(terms.value, read.glossary).entries);
      if (!saved.ok) return say(t('optionsNotSaved', errorText(saved.error, t)), true);
      sentences.push(t('glossaryImported', numberText(read.glossary.length)));
    }
    if (read.unusable.length > 0) sentences.push(leftText(read.unusable));
    say(joinSentences(sentences));
  };
  return (
    <div class="data-part" data-setting="file">
      <h3>{t('optionsFile')}</h3>
      <p class="field-hint">{t('optionsFileLead')}</p>
      <div class="file-actions">
        <button type="button" onClick={() => void takeOut()}>
          {t('optionsExport')}
        </button>
        <FileButton
          id="settings-file"
          label={t('optionsImport')}
          accept=".json,application/json"
          onFile={bringIn}
        />
      </div>
      <StatusLine text={said.value.text} problem={said.value.isProblem} />
    </div>
  );
}

/** The reader's glossary. Fails with `storage-failed`. */
async function storedTerms(): Promise<Result<readonly GlossaryEntry[]>> {
  try {
    return ok((await loadGlossary()).entries);
  } catch (thrown) {
    return fail({ kind: 'storage-failed', detail: thrownMessage(thrown) });
  }
}

/** What could not be used, as far as it can be named without filling the page. */
function leftText(unusable: readonly string[]): string {
  const more = unusable.length - MOST_NAMED;
  const names = unusable.slice(0, MOST_NAMED).map(cut);
  if (more > 0) names.push(countOf('optionsImportMore', more));
  return t('optionsImportLeft', listText(names));
}

function cut(name: string): string {
  return name.length > MOST_NAME_CHARS ? `${name.slice(0, MOST_NAME_CHARS)}…` : name;
}
