import type { AppError } from '../../core/errors';
import { inlineText } from '../../core/inline';
import type { LanguageTag } from '../../core/language';
import type { OverlayDisplay } from '../../core/overlay-display';
import { ok, type Result } from '../../core/result';
import { blockTranslation, type Explain, reasonAlone } from '../../overlay/block-translation';
import type { LiveBlock } from '../../overlay/live-block';
import { Overlay } from '../../overlay/overlay';
import { PageWatch } from '../../overlay/page-watch';
import type { OverlayWords } from '../../overlay/reading-help';
import type {
  OverlayCommand,
  OverlayEvent,
  OverlaySentence,
  TranslatedBlock,
} from '../../protocol/overlay-port';
import { KnownBlocks } from './known-blocks';
import { KnownTexts } from './known-texts';
import { inReadingOrder, isOnScreen, seen } from './on-screen';
import { PageBlocks } from './page-blocks';
import { type PageFacts, readFacts } from './page-facts';
import { type ConnectionParts, SteadyConnection } from './steady-connection';
import { ViewFollower } from './view-follower';
import { wantCommands } from './want-commands';
import { WantList } from './want-list';
import { ReadingZone } from './zone';

export interface SessionParts {
  document: Document;
  connect: ConnectionParts['connect'];
  explain: Explain;
  words: OverlayWords;
  /** What the background gave the script, so that it knows it again. */
  invitation: string;
  /** It ended by itself: the extension is gone. */
  ended(): void;
}

/** How long a page may be without its article before it is looked for again, in milliseconds. */
const REOPEN_MS = 400;

/** Follows one page: finds its blocks, asks for those near the screen, and has their translations shown. */
export class OverlaySession {
  private readonly known = new KnownBlocks();
  private readonly texts = new KnownTexts();
  private readonly zone = new ReadingZone();
  private readonly watch: PageWatch;
  private readonly overlay: Overlay;
  private readonly connection: SteadyConnection;
  private readonly view: ViewFollower;
  private readonly wants = new WantList((ids) => this.ask(ids));
  private blocks: PageBlocks;
  private target: LanguageTag | undefined;
  private stoppedAt: string | undefined;
  /** A connection was opened and has not said yet that work begins. */
  private isGreeting = false;
  private reopening: ReturnType<typeof setTimeout> | undefined;

  /** Begins at once. Fails where the page has nothing to be translated. */
  static start(parts: SessionParts, display: OverlayDisplay): Result<OverlaySession> {
    const facts = readFacts(parts.document, location.href, display.scope);
    return facts.ok ? ok(new OverlaySession(parts, display, facts.value)) : facts;
  }

  private constructor(
    private readonly parts: SessionParts,
    private display: OverlayDisplay,
    private facts: PageFacts,
  ) {
    this.watch = new PageWatch((targets) => this.pageChanged(targets));
    this.overlay = new Overlay(parts.document, {
      watch: this.watch,
      words: parts.words,
      mode: display.mode,
      original: () => this.facts.page.declared[0]?.language,
      wanted: (id) => this.want([id]),
      retry: (id) => this.retry(id),
    });
    this.connection = new SteadyConnection({
      connect: parts.connect,
      greeting: () => this.greeting(),
      event: (event) => this.take(event),
      isWaiting: () => this.known.in('asked').length > 0,
      orphaned: () => this.orphaned(),
    });
    this.view = new ViewFollower(parts.document, {
      moved: (top) => {
        this.zone.moved(top);
        this.survey();
      },
      resized: () => {
        this.overlay.resized();
        this.survey();
      },
      navigated: () => this.navigated(),
      idle: () => this.readOn(),
    });
    this.blocks = this.newBlocks();
    this.blocks.begin(facts.roots, this.zone.current);
    // Asks for what is near by its greeting, also where that is nothing: what can be translated at all is to be known at once.
    this.wants.flush();
    this.connection.send();
    this.view.start();
  }

  stop(): void {
    clearTimeout(this.reopening);
    this.view.stop();
    this.connection.close();
    this.blocks.stop();
    this.overlay.clear();
    this.watch.stop();
  }

  /** The reader wants it shown otherwise. */
  setDisplay(display: OverlayDisplay): void {
    const before = this.display;
    this.display = display;
    this.overlay.setMode(display.mode);
    if (display.scope !== before.scope) this.reopen();
    else if (before.mode === 'hover') this.want(this.known.in('unasked').map(({ block }) => block.id));
  }

  private newBlocks(): PageBlocks {
    const { base, isApart } = this.facts;
    return new PageBlocks({
      base,
      isPassedOver: (element) => this.overlay.isOurs(element) || isApart(element),
      entered: (tree) => this.watch.watch(tree),
      found: (blocks) => this.found(blocks),
      lost: (ids) => this.lost(ids),
    });
  }

  private opening(): OverlayCommand {
    return { type: 'open', invitation: this.parts.invitation, page: this.facts.page };
  }

  private found(blocks: readonly LiveBlock[]): void {
    this.overlay.know(blocks);
    const fresh: string[] = [];
    for (const block of blocks) {
      this.known.add(block);
      if (this.texts.isUnwanted(block.content)) this.overlay.giveUp(block.id);
      const sentences = this.texts.translation(block.content);
      if (sentences) this.settle(block.id, sentences);
      else fresh.push(block.id);
    }
    if (this.display.mode !== 'hover') this.want(fresh);
  }

  private lost(ids: readonly string[]): void {
    const now = performance.now();
    for (const id of ids) {
      const known = this.known.get(id);
      if (known?.shownAt !== undefined) this.texts.lost(known.block.content, now - known.shownAt);
      this.known.delete(id);
    }
    this.wants.drop(ids);
    this.overlay.forget(ids);
  }

  private want(ids: readonly string[]): void {
    this.wants.add(ids.filter((id) => this.known.get(id)?.state === 'unasked'));
  }

  private ask(ids: readonly string[]): void {
    const asked = this.known.some(ids);
    for (const known of asked) known.state = 'asked';
    // A connection that is not there yet asks for all of it in its greeting.
    this.connection.send(...wantCommands(asked));
  }

  private greeting(): OverlayCommand[] {
    this.isGreeting = true;
    return [this.opening(), ...wantCommands(this.known.in('asked'))];
  }

  private take(event: OverlayEvent): void {
    if (event.type === 'begun') this.begin(event.target);
    else if (event.type === 'blocks') this.update(event.blocks);
    else if (event.type === 'stopped') this.showReason(event.error);
    else this.setDisplay(event.display);
  }

  private begin(target: LanguageTag): void {
    // What was translated before a connection was lost stays; what is translated otherwise now does not.
    const isSame = this.target === undefined || (this.isGreeting && this.target === target);
    this.target = target;
    this.isGreeting = false;
    this.withdrawReason();
    if (isSame) return;
    this.texts.forgetTranslations();
    const again = this.known.in('settled');
    for (const known of again) {
      known.state = 'asked';
      this.overlay.hide(known.block.id);
    }
    if (again.length > 0) this.connection.send(...wantCommands(again));
  }

  private update(blocks: readonly TranslatedBlock[]): void {
    this.withdrawReason();
    for (const { id, sentences } of blocks) {
      const known = this.known.get(id);
      if (!known) continue;
      this.texts.keep(known.block.content, sentences);
      this.settle(id, sentences);
    }
  }

  private settle(id: string, sentences: OverlaySentence[]): void {
    const known = this.known.get(id);
    if (!known || this.target === undefined) return;
    known.state = 'settled';
    const translation = blockTranslation(sentences, this.target, this.parts.explain);
    if (translation) {
      known.shownAt = performance.now();
      this.overlay.show(id, translation);
    } else this.overlay.hide(id);
  }

  private retry(id: string): void {
    const blocks = this.known.in('asked').map(({ block }) => block.id);
    const known = this.known.get(id);
    if (known) known.state = 'asked';
    this.withdrawReason();
    this.connection.send({ type: 'retry', blocks: [...new Set([id, ...blocks])].slice(0, 200) });
  }

  /** Nothing more comes: the reason stands where the translation would have gone on, once. */
  private showReason(error: AppError): void {
    this.withdrawReason();
    const [first] = inReadingOrder(seen(this.known.in('asked')));
    if (!first) return;
    const { id, content } = first.of.block;
    this.stoppedAt = id;
    this.overlay.show(id, reasonAlone(error, this.parts.explain, inlineText(content).length));
  }

  private withdrawReason(): void {
    const id = this.stoppedAt;
    this.stoppedAt = undefined;
    if (id !== undefined && this.known.get(id)?.state === 'asked') this.overlay.hide(id);
  }

  private survey(): void {
    this.blocks.survey(this.zone.current);
    const waiting = this.known.in('asked');
    if (waiting.length === 0) return;
    const visible = seen(waiting)
      .filter(isOnScreen)
      .map(({ of }) => of.block.id);
    this.connection.send({ type: 'visible', blocks: visible.slice(0, 200) });
  }

  /** With nothing else to do, the rest of a page that the reader wants whole. */
  private readOn(): void {
    if (this.display.scope !== 'page' || this.display.mode === 'hover') return;
    if (!this.blocks.hasMore || this.known.in('asked').length > 0 || this.stoppedAt !== undefined) return;
    this.zone.widen();
    this.survey();
  }

  private pageChanged(targets: ReadonlySet<Node>): void {
    this.blocks.recheck(targets);
    this.overlay.checkHosts();
    if (!this.facts.roots.every((root) => root.isConnected)) this.reopenSoon();
    else this.navigated();
  }

  private navigated(): void {
    if (location.href.replace(/#.*$/s, '') !== this.facts.page.url) this.reopenSoon();
  }

  private reopenSoon(): void {
    this.reopening ??= setTimeout(() => {
      this.reopening = undefined;
      this.reopen();
    }, REOPEN_MS);
  }

  /** Begins anew with the page as it is now. Without an article there, what is left of the last one stays as it is. */
  private reopen(): void {
    const facts = readFacts(this.parts.document, location.href, this.display.scope);
    if (!facts.ok) return;
    const isOtherPage = facts.value.page.url !== this.facts.page.url;
    this.facts = facts.value;
    this.blocks.stop();
    this.lost(this.known.ids);
    if (isOtherPage) {
      this.target = undefined;
      this.texts.forgetTranslations();
    }
    this.blocks = this.newBlocks();
    this.blocks.begin(facts.value.roots, this.zone.current);
    if (isOtherPage) this.connection.send(this.opening());
  }

  /** Nobody is left to translate, or to take it away later. */
  private orphaned(): void {
    this.stop();
    this.parts.ended();
  }
}
