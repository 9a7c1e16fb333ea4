import { attribution } from '../../core/attribution';
import type { KeptArticle } from '../../core/kept-article';
import { exportAttribution } from '../../export/exported-article';
import { writeBackup } from '../../library/backup';
import { gzipped } from '../../library/gzip';
import { t } from '../../platform/i18n';
import type { LibraryStore } from '../../platform/library-store';

/** How many articles pass between two words about it. */
const BETWEEN_WORDS = 50;

/** The whole library as a file, packed; `progress` hears how many articles are in it so far. Throws what reading the library throws. */
export async function backUp(
  library: Pick<LibraryStore, 'all' | 'count'>,
  now: Date,
  progress: (written: number) => void,
): Promise<{ file: Blob; count: number }> {
  let count = 0;
  const counted = async function* (): AsyncGenerator<KeptArticle> {
    for await (const kept of library.all()) {
      count += 1;
      if (count % BETWEEN_WORDS === 0) progress(count);
      yield kept;
    }
  };
  const attributionOf = (kept: KeptArticle) => attribution(exportAttribution(kept, t), t);
  const facts = { count: await library.count(), now, attribution: attributionOf };
  const file = await new Response(gzipped(writeBackup(counted(), facts))).blob();
  return { file, count };
}
