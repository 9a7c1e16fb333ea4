import type { Block } from '../../core/article';
import { engineName } from '../../core/engine-names';
import { IMAGE_CHARACTER, type Inline, inlineText } from '../../core/inline';
import type { Pair } from '../../core/pair';
import { t } from '../../platform/i18n';
import { rangesOn } from '../found-ranges';
import type { PairEntry } from '../pair-list';
import { pairingNote } from '../pairing-text';
import type { Side, SideName } from '../sides';
import { useViewModel } from '../view-model';
import { FindingLines } from './finding-lines';
import { Icon } from './icon';
import { InlineTree } from './inline-tree';
import { LookUpPanel } from './look-up-panel';
import { OpinionPanel } from './opinion-panel';
import { PairError } from './pair-error';
import { RowActions } from './row-actions';

interface PairRowProps {
  entry: PairEntry;
  block: Block;
  isFirst: boolean;
  original: Side;
  translation: Side;
  total: number;
}

/** One sentence beside its translation: a group of two parts. */
export function PairRow({ entry, block, isFirst, original, translation, total }: PairRowProps) {
  const model = useViewModel();
  const pair = entry.pair.value;
  const isMarked = entry.marked.value;
  // One row is in the tab order: the marked one, or the first while none is.
  const isEntrance = isMarked || (entry.index === 0 && model.marked.value === undefined);
  const maker = pair.state === 'done' ? pair.engine : undefined;
  // An article that several engines had a part in: who made this sentence, where it was not the one that is at work.
  const isOther = maker !== undefined && maker !== model.store.engineInUse.value;
  const madeBy = isOther ? t('pairMadeBy', engineName(maker, t)) : undefined;
  const inferred = pairingNote(pair);
  const description = [madeBy, inferred].filter(Boolean).join('. ');
  const findings = pair.findings ?? [];
  const marker = isFirst ? markerOf(block) : undefined;
  // Only of the marked row, so that the others need not follow it.
  const areActionsOpen = isMarked && model.actionsOf.value === entry.id;
  const Tag = tagOf(block);
  const HalfTag = pair.state === 'done' ? Tag : 'div';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a group of form controls
    <div
      class="pair"
      role="group"
      tabIndex={isEntrance ? 0 : -1}
      aria-label={t('pairLabel', String(entry.index + 1), String(total))}
      data-pair={entry.id}
      data-state={pair.state}
      data-marked={isMarked}
      {...(isPicture(pair.original) && { 'data-picture': 'true' })}
      {...(maker && { 'data-engine': maker })}
      {...(pair.pairedBy && { 'data-paired-by': pair.pairedBy })}
      {...(inferred && { 'data-pairing-note': inferred })}
      {...(description && { 'aria-description': description })}
    >
      <Tag {...sideProps('original', original, marker)} {...spokenProps(entry, 'original')}>
        <InlineTree inlines={pair.original} marked={rangesOn('original', pair)} />
      </Tag>
      <HalfTag
        {...sideProps('translation', translation, marker)}
        {...spokenProps(entry, 'translation')}
        {...(madeBy && { title: madeBy, 'data-made-by': madeBy })}
      >
        <Translation pair={pair} />
      </HalfTag>
      {isMarked && <MoreButton entry={entry} isOpen={areActionsOpen} />}
      {areActionsOpen && <RowActions entry={entry} />}
      <LookUpPanel entry={entry} sides={{ original, translation }} />
      {findings.length > 0 && <FindingLines entry={entry} findings={findings} />}
      {model.opinionOf.value === entry.id && <OpinionPanel entry={entry} sides={{ original, translation }} />}
    </div>
  );
}

function Translation({ pair }: { pair: Pair }) {
  if (pair.state === 'failed') return <PairError error={pair.error} />;
  const { translation } = pair;
  return translation ? <InlineTree inlines={translation} marked={rangesOn('translation', pair)} /> : null;
}

/** Nothing but pictures: shown once, across both columns. */
function isPicture(original: readonly Inline[]): boolean {
  const text = inlineText(original).trim();
  return text !== '' && [...text].every((character) => character === IMAGE_CHARACTER || character === ' ');
}

/** What can be done with the sentence, for who has no key for it: the keyboard opens it with Enter. */
function MoreButton({ entry, isOpen }: { entry: PairEntry; isOpen: boolean }) {
  const model = useViewModel();
  return (
    <button
      type="button"
      class="more"
      tabIndex={-1}
      aria-label={t('rowActions')}
      aria-expanded={isOpen}
      onClick={() => model.toggleActions(entry)}
    >
      <Icon name="more" />
    </button>
  );
}

function spokenProps(entry: PairEntry, side: SideName) {
  return entry.spoken.value === side ? { 'data-spoken': 'true' } : {};
}

function sideProps(name: SideName, { lang, dir }: Side, marker: string | undefined) {
  return { 'data-side': name, class: 'side', lang, dir, ...(marker && { 'data-marker': marker }) };
}

/** Drawn by the style sheet, so that it is no part of the sentence's text. */
function markerOf({ kind, ordinal }: Block): string | undefined {
  if (kind !== 'list-item') return undefined;
  return ordinal === undefined ? '•' : `${ordinal}.`;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function tagOf({ kind, role, level }: Block) {
  if (kind === 'preformatted') return 'pre';
  if (kind === 'quotation') return 'blockquote';
  if (kind !== 'heading') return 'div';
  // The headline is the view's first heading; what the page gives the same level comes under it.
  return role === 'title' ? 'h1' : (HEADINGS[Math.max(level ?? 2, 2) - 1] ?? 'h6');
}
