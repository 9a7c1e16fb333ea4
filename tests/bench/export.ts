import { FORMATS } from '../../src/export/formats';
import { italian } from '../unit/export/sample-articles';
import { block, exportedOf, link, text } from '../unit/export/samples';
import { english } from '../unit/ui/english';
import { type BenchRow, rowsOf } from './row';

const BLOCKS = 2000;
const TIMES = 5;
const LIMIT_MS = 200;

/** How long the view stands still for an export: an article of 2,000 blocks in each format. */
export function benchExport(): BenchRow[] {
  const href = 'https://ilporto.example/archivio';
  const long = exportedOf(
    Array.from({ length: BLOCKS }, (_, at) =>
      block(
        'paragraph',
        [`Il faro era spento da ${at} giorni. `, `The lighthouse had been dark for ${at} days.`],
        [
          [text('Lo dicono '), link(`${href}/${at}`, 'i custodi'), text('.')],
          [text('So say '), link(`${href}/${at}`, 'the keepers'), text('.')],
        ],
      ),
    ),
    { tags: italian.tags ?? [], note: italian.note ?? '' },
  );
  return FORMATS.map((format) => {
    const times = Array.from({ length: TIMES }, () => {
      const started = performance.now();
      format.write(long, english);
      return performance.now() - started;
    });
    return rowsOf('library')(`export of ${BLOCKS} blocks: ${format.id}`, 'ms', times, { most: LIMIT_MS });
  });
}
