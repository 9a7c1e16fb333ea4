import type { Block } from '../../core/article';
import { textDirection } from '../../core/language';
import type { PairEntry } from '../pair-list';
import type { Sides } from '../sides';
import { PairRow } from './pair-row';

interface BlockRowsProps {
  block: Block;
  entries: readonly PairEntry[];
  sides: Sides;
  total: number;
}

/** Deeper lists and quotations than this are drawn no further in. */
const DEEPEST = 4;

/** The sentences of one block, dressed as what it is. */
export function BlockRows({ block, entries, sides, total }: BlockRowsProps) {
  const original = block.language
    ? { lang: block.language, dir: textDirection(block.language) }
    : sides.original;
  return (
    <div class={classesOf(block)}>
      {entries.map((entry, at) => (
        <PairRow
          key={entry.id}
          entry={entry}
          block={block}
          isFirst={at === 0}
          original={original}
          translation={sides.translation}
          total={total}
        />
      ))}
    </div>
  );
}

function classesOf({ kind, role, level, depth, cell }: Block): string {
  const classes = ['block', `block-${kind}`];
  if (role) classes.push(`block-${role}`);
  else if (kind === 'heading') classes.push(`block-level-${level ?? 2}`);
  if (depth) classes.push(`block-depth-${Math.min(depth, DEEPEST)}`);
  if (cell?.header) classes.push('block-cell-header');
  if (cell && cell.column === 0) classes.push('block-cell-first');
  return classes.join(' ');
}
