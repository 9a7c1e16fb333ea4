import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Block } from '../../core/article';
import { t } from '../../platform/i18n';
import { useMatchPaint } from '../find/paint-matches';
import { onNextFrame } from '../frames';
import { useKeptPaint } from '../kept/paint-kept';
import { chunkRows } from '../row-chunks';
import type { Sides } from '../sides';
import { useViewModel } from '../view-model';
import { useVisibleRows } from '../visible-rows';
import { BlockRows } from './block-rows';

/** Every sentence of the article, a row each. Long articles are mounted a portion a frame. */
export function Rows({ sides }: { sides: Sides }) {
  const model = useViewModel();
  const entries = model.store.pairs.entries.value;
  const blocks = model.store.facts.value?.article.blocks;
  // The article object is another one after every reconnection; the rows stay as long as sentences and blocks do.
  const shape = useMemo(() => shapeOf(blocks), [blocks]);
  const chunks = useMemo(
    () => chunkRows(model.store.facts.peek()?.article.blocks ?? [], entries),
    [entries, shape, model],
  );
  const [mounted, setMounted] = useState(1);
  useEffect(() => {
    if (mounted >= chunks.length) return;
    return onNextFrame(() => setMounted(mounted + 1));
  }, [mounted, chunks.length]);

  const root = useRef<HTMLElement>(null);
  useVisibleRows(root, model, Math.min(mounted, chunks.length));
  useMatchPaint(root, model.finder, Math.min(mounted, chunks.length));
  useKeptPaint(model, Math.min(mounted, chunks.length));

  const markAt = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-pair]') : null;
    const entry = row?.dataset.pair ? model.store.pairs.find(row.dataset.pair) : undefined;
    if (entry) model.mark(entry);
  };
  return (
    <section ref={root} class="rows" aria-label={t('pairsLabel')} onFocusIn={(event) => markAt(event.target)}>
      {chunks.slice(0, mounted).map((chunk) => (
        <Chunk key={chunk[0]?.block.id} chunk={chunk} sides={sides} total={entries.length} />
      ))}
    </section>
  );
}

/** All that blocks are besides their text, to be compared. */
function shapeOf(blocks: readonly Block[] | undefined): string {
  return JSON.stringify(blocks?.map((block) => ({ ...block, content: undefined })) ?? []);
}

function Chunk({
  chunk,
  sides,
  total,
}: {
  chunk: ReturnType<typeof chunkRows>[number];
  sides: Sides;
  total: number;
}) {
  return (
    <>
      {chunk.map(({ block, entries }) => (
        <BlockRows key={block.id} block={block} entries={entries} sides={sides} total={total} />
      ))}
    </>
  );
}
