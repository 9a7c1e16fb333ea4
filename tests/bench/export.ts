import { FORMATS } from '../../src/export/formats';
import { italian } from '../unit/export/sample-articles';
import { block, exportedOf, link, text } from '../unit/export/samples';
import { english } from '../unit/ui/english';
import { median } from './median';
import type { BenchRow } from './row';

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
    const value = Math.round(median(times));
    const name = `${BLOCKS} blocks: ${format.id}`;
    return { area: 'export', name, value, unit: 'ms', limit: LIMIT_MS, ok: value <= LIMIT_MS };
  });
}
