import { inlineText } from '../../core/inline';
import type { OverlayCommand } from '../../protocol/overlay-port';
import { Allowance } from './allowance';
import type { Known, KnownBlocks } from './known-blocks';
import { visibleCommand, wantCommands } from './want-commands';
import { WantList } from './want-list';

interface AskingParts {
  known: KnownBlocks;
  send(commands: OverlayCommand[]): void;
  /** Whether blocks are asked for only when the reader points at them. */
  waitsForPointing(): boolean;
  /** Whether the page is not the one that was opened any more. */
  isElsewhere(): boolean;
}

/** Asks for blocks of a page, each once, and of what the page comes up with by itself no more than is allowed. */
export class Asking {
  private readonly wants = new WantList((ids) => this.ask(ids));
  private readonly allowance: Allowance;
  private readonly allowed = new WeakSet<Known>();
  /** The blocks on the screen that were told of last, by their names. */
  private told = '';

  constructor(
    document: Document,
    private readonly parts: AskingParts,
  ) {
    this.allowance = new Allowance(document, () => this.wantRest());
  }

  want(ids: readonly string[]): void {
    // What the reader has said of one page, that it is private above all, holds for no other.
    if (this.parts.isElsewhere() || this.allowance.isAway) return;
    const open = this.parts.known.some(ids).filter((known) => known.state === 'unasked');
    this.wants.add(open.filter((known) => this.mayAsk(known)).map(({ block }) => block.id));
  }

  /** What is not asked for yet, the newest first: where not all of it may be, that is what the reader has come to. */
  wantRest(): void {
    if (this.parts.waitsForPointing()) return;
    this.want(
      this.parts.known
        .in('unasked')
        .map(({ block }) => block.id)
        .toReversed(),
    );
  }

  /** What is wanted or is asked for already, whatever it was found by. */
  ask(ids: readonly string[]): void {
    const asked = this.parts.known.some(ids);
    for (const known of asked) known.state = 'asked';
    this.parts.send(wantCommands(asked));
  }

  /** Everything that is asked for, to one who has heard of nothing yet. */
  again(): OverlayCommand[] {
    this.told = '';
    return wantCommands(this.parts.known.in('asked'));
  }

  /** Tells which of the blocks that are asked for are on the screen, where these are others now. */
  tellVisible(): void {
    const waiting = this.parts.known.in('asked');
    if (waiting.length === 0) return;
    const command = visibleCommand(waiting);
    const told = command.blocks.join(' ');
    if (told === this.told) return;
    this.told = told;
    this.parts.send([command]);
  }

  /** Whether the page may be opened under another address: its language may have to be asked for, by this sample. */
  mayOpen(sample: string): boolean {
    return this.allowance.take(sample.length);
  }

  drop(ids: readonly string[]): void {
    this.wants.drop(ids);
  }

  flush(): void {
    this.wants.flush();
  }

  stop(): void {
    this.allowance.stop();
  }

  private mayAsk(known: Known): boolean {
    const { content, isLate } = known.block;
    if (!isLate || this.allowed.has(known)) return true;
    if (!this.allowance.take(inlineText(content).length)) return false;
    this.allowed.add(known);
    return true;
  }
}
