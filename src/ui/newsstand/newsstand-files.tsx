import { errorText } from '../../core/error-text';
import { siteOf } from '../../core/site';
import { readOpml } from '../../feeds/read-opml';
import { writeOpml } from '../../feeds/write-opml';
import { t } from '../../platform/i18n';
import { FileButton } from '../components/file-button';
import { countOf } from '../count-text';
import { joinSentences } from '../join-sentences';
import { saveFile } from '../save-file';
import { DigestActions } from './digest-actions';
import type { NewsstandModel } from './newsstand-model';

/** A list of the most feeds that can be followed is a tenth of it. */
const MOST_OPML_BYTES = 2_000_000;

/** The list of feeds, taken out and brought in; the headlines as a page to pass on. */
export function NewsstandFiles({ model }: { model: NewsstandModel }) {
  const feeds = model.feeds.value;
  const closed = [...model.closed.value];
  const sites = new Set(closed.map(siteOf)).size;

  const takeOut = () =>
    saveFile('diptych-feeds.opml', writeOpml([...feeds], t('newsstand'), new Date()), 'text/x-opml');
  const bringIn = async (file: File) => {
    if (file.size > MOST_OPML_BYTES) return model.say(t('feedsFileTooLarge', file.name), true);
    // What cannot be read is gone, or no file at all.
    const read = readOpml(await file.text().catch(() => ''));
    if (!read.ok) return model.say(errorText(read.error, t), true);
    const { feeds: listed, dropped } = read.value;
    const followed = await model.followAll(listed);
    if (!followed) return;
    const { added, isAll } = followed;
    const sentences = added > 0 ? [countOf('feedsImported', added)] : isAll ? [t('feedsImportedNone')] : [];
    if (!isAll) sentences.push(t('feedTooMany'));
    if (dropped > 0) sentences.push(countOf('feedsImportLeft', dropped));
    model.say(joinSentences(sentences), dropped > 0 || !isAll);
  };
  return (
    <div class="files">
      {sites > 0 && (
        <button type="button" class="primary" onClick={() => void model.allow(closed)}>
          {countOf('feedsAllowAll', sites)}
        </button>
      )}
      <FileButton id="opml-file" label={t('feedsImport')} accept=".opml,.xml,text/x-opml" onFile={bringIn} />
      {feeds.length > 0 && (
        <button type="button" onClick={takeOut}>
          {t('feedsExport')}
        </button>
      )}
      <DigestActions model={model} />
    </div>
  );
}
