import type { LanguageTag } from '../../core/language';
import type { OverlayDisplay } from '../../core/overlay-display';
import { own } from '../../core/own-members';
import { fail, ok, type Result } from '../../core/result';
import { blockTranslation } from '../../overlay/block-translation';
import type { LiveBlock } from '../../overlay/live-block';
import { Overlay } from '../../overlay/overlay';
import { PageWatch } from '../../overlay/page-watch';
import type { OverlayCommand, OverlayEvent, OverlayPage, TranslatedBlock } from '../../protocol/overlay-port';
import { pageAddress } from '../page-turns';
import { Asking } from './asking';
import { KnownBlocks } from './known-blocks';
import { KnownTexts } from './known-texts';
import { PageBlocks } from './page-blocks';
import { findPlace, type ReadingPlace, readPage } from './page-facts';
import { Reopening } from './reopening';
import type { SessionParts } from './session-parts';
import { SteadyConnection } from './steady-connection';
import { StopReason } from './stop-reason';
import { ViewFollower } from './view-follower';
import { wantCommands } from './want-commands';
import { ReadingZone } from './zone';

/** How long what is not on the screen yet waits for what is, in milliseconds. */
const AHEAD_MS = 40;

/** Follows one page: finds its blocks, asks for those near the screen, and has their translations shown. */
export class OverlaySession {
  private readonly known = new KnownBlocks();
  private readonly texts = new KnownTexts();
  private readonly zone = new ReadingZone();
  private readonly watch: PageWatch;
  private readonly overlay: Overlay;
  private readonly connection: SteadyConnection;
  private readonly view: ViewFollower;
  private readonly reason: StopReason;
  private readonly asking: Asking;
  private blocks: PageBlocks | undefined;
  private roots: readonly Element[] = [];
  private target: LanguageTag | undefined;
  /** A connection was opened and has not said yet that work begins. */
  private isGreeting = false;
  private readonly reopening = new Reopening(() => this.reopen());

  /** Begins at once. Fails where the page has nothing to be translated. */
  static start(parts: SessionParts, display: OverlayDisplay): Result<OverlaySession> {
    const page = readPage(parts.document, location.href);
    if (!page.ok) return page;
    const session = new OverlaySession(parts, display, page.value);
    let begun: Result<void> | undefined;
    try {
      begun = session.begin();
      return begun.ok ? ok(session) : begun;
    } finally {
      // Nor is anything left of it where the page breaks it.
      if (!begun?.ok) session.stop();
    }
  }

  private constructor(
    private readonly parts: SessionParts,
    private display: OverlayDisplay,
    private page: OverlayPage,
  ) {
    this.asking = new Asking(parts.document, {
      known: this.known,
      send: (commands) => this.connection.send(...commands),
      waitsForPointing: () => this.display.mode === 'hover',
      isElsewhere: () => this.isElsewhere,
    });
    this.watch = new PageWatch((targets) => this.pageChanged(targets));
    this.overlay = new Overlay(parts.document, {
      watch: this.watch,
      words: parts.words,
      mode: display.mode,
      original: () => this.page.declared[0]?.language,
      wanted: (id) => this.asking.want([id]),
      retry: (id) => this.retry(id),
    });
    this.reason = new StopReason(this.overlay, this.known, parts.explain);
    this.connection = new SteadyConnection({
      connect: parts.connect,
      greeting: () => this.greeting(),
      event: (event) => this.take(event),
      isWaiting: () => this.known.in('asked').length > 0 && !this.reason.isShown,
      // Nobody is left to translate, or to take it away later.
      orphaned: () => {
        this.stop();
        parts.ended();
      },
      gaveUp: () => this.reason.show({ kind: 'disconnected' }),
    });
    this.view = new ViewFollower(parts.document, {
      moved: (top) => this.zone.moved(top),
      resized: () => this.overlay.resized(),
      changed: () => this.survey(),
      navigated: () => this.navigated(),
      hasMore: () => this.mayReadOn,
      idle: () => this.readOn(),
    });
  }

  private begin(): Result<void> {
    // First of all: while the article is looked for here, its language is there.
    this.connection.open();
    if (this.connection.isClosed) return fail({ kind: 'disconnected' });
    const place = findPlace(this.parts.document, location.href, this.display.scope);
    if (!place.ok) return place;
    this.view.start();
    this.read(place.value, false);
    return this.connection.isClosed ? fail({ kind: 'disconnected' }) : ok(undefined);
  }

  /** `isLate`: the page has come up with it by itself. */
  private read(place: ReadingPlace, isLate: boolean): void {
    this.roots = place.roots;
    this.blocks?.stop();
    this.blocks = new PageBlocks({
      base: place.base,
      isLate,
      isPassedOver: (element) => this.overlay.isOurs(element) || place.isApart(element),
      entered: (tree) => this.watch.watch(tree),
      found: (blocks) => this.found(blocks),
      lost: (ids) => this.lost(ids),
    });
    const { blocks } = this;
    blocks.begin(place.roots, this.zone.screen);
    this.asking.flush();
    setTimeout(() => this.readAhead(blocks, place), AHEAD_MS);
  }

  /** What does not keep the reader waiting, and is done before anything is translated. */
  private readAhead(blocks: PageBlocks, place: ReadingPlace): void {
    if (blocks !== this.blocks) return;
    blocks.leaveOut(place.lookCloser());
    blocks.survey(this.zone.current);
  }

  stop(): void {
    this.reopening.stop();
    this.asking.stop();
    this.view.stop();
    this.connection.close();
    this.blocks?.stop();
    this.blocks = undefined;
    this.overlay.clear();
    this.watch.stop();
  }

  /** The reader wants it shown otherwise. */
  setDisplay(display: OverlayDisplay): void {
    const before = this.display;
    this.display = display;
    this.overlay.setMode(display.mode);
    if (display.scope !== before.scope) this.reopen();
    else this.asking.wantRest();
  }

  /** True where the page has another address than what was opened, and will be opened anew. */
  private get isElsewhere(): boolean {
    return pageAddress() !== this.page.url;
  }

  private opening(): OverlayCommand {
    return { type: 'open', invitation: this.parts.invitation, page: this.page };
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
    if (this.display.mode !== 'hover') this.asking.want(fresh);
  }

  private lost(ids: readonly string[]): void {
    const now = performance.now();
    for (const { block, shownAt } of this.known.some(ids))
      if (shownAt !== undefined) this.texts.lost(block.content, now - shownAt);
    this.drop(ids);
  }

  private drop(ids: readonly string[]): void {
    for (const id of ids) this.known.delete(id);
    this.asking.drop(ids);
    this.overlay.forget(ids);
  }

  private greeting(): OverlayCommand[] {
    this.isGreeting = true;
    return [this.opening(), ...this.asking.again()];
  }

  private take(event: OverlayEvent): void {
    if (event.type === 'begun') this.workBegins(event.target);
    else if (event.type === 'blocks') this.update(event.blocks);
    else this.reason.show(event.error);
  }

  private workBegins(target: LanguageTag): void {
    // What was translated before a connection was lost stays; what is translated otherwise now does not.
    const isSame = this.target === undefined || (this.isGreeting && this.target === target);
    this.target = target;
    this.isGreeting = false;
    this.reason.withdraw();
    if (isSame) return;
    this.texts.forgetTranslations();
    const again = this.known.in('settled');
    for (const known of again) {
      known.state = 'asked';
      this.overlay.hide(known.block.id);
    }
    if (again.length > 0) this.asking.ask(again.map(({ block }) => block.id));
  }

  private update(blocks: readonly TranslatedBlock[]): void {
    this.reason.withdraw();
    for (const { id, sentences } of blocks) this.settle(id, sentences);
  }

  private settle(id: string, sentences: TranslatedBlock['sentences']): void {
    const known = this.known.get(id);
    if (!known || this.target === undefined) return;
    known.state = 'settled';
    this.texts.keep(known.block.content, sentences);
    const translation = blockTranslation(sentences, this.target, this.parts.explain);
    if (translation) {
      known.shownAt = performance.now();
      this.overlay.show(id, translation);
    } else this.overlay.hide(id);
  }

  private retry(id: string): void {
    const blocks = this.known.in('asked').map(({ block }) => block.id);
    const settled = this.known.some([id]).filter(({ state }) => state === 'settled');
    for (const known of settled) known.state = 'asked';
    this.reason.withdraw();
    const retry: OverlayCommand = { type: 'retry', blocks: [...new Set([id, ...blocks])].slice(0, 200) };
    // It may be a worker that has never heard of the block.
    this.connection.send(retry, ...wantCommands(settled));
  }

  private survey(): void {
    this.blocks?.survey(this.zone.current);
    this.asking.tellVisible();
  }

  /** With nothing else to do, the rest of a page that the reader wants whole. */
  private readOn(): void {
    if (!this.mayReadOn) return;
    this.zone.widen();
    this.survey();
  }

  private get mayReadOn(): boolean {
    if (this.display.scope !== 'page' || this.display.mode === 'hover' || !this.blocks?.hasMore) return false;
    return this.known.in('asked').length === 0 && !this.reason.isShown;
  }

  private pageChanged(targets: ReadonlySet<Node>): void {
    this.blocks?.recheck(targets);
    this.overlay.checkHosts();
    if (!this.roots.every((root) => own(root).isConnected)) this.reopening.soon();
    else this.navigated();
  }

  private navigated(): void {
    if (this.isElsewhere) this.reopening.soon();
    else this.asking.wantRest();
  }

  /** Begins anew with the page as it is now. Without an article there, what is left of the last one stays as it is. */
  private reopen(): boolean {
    const page = readPage(this.parts.document, location.href);
    const place = findPlace(this.parts.document, location.href, this.display.scope);
    if (!page.ok || !place.ok) return false;
    const isOtherPage = page.value.url !== this.page.url;
    if (isOtherPage && !this.asking.mayOpen(page.value.sample)) return false;
    this.page = page.value;
    this.drop(this.known.ids);
    if (isOtherPage) {
      this.target = undefined;
      this.texts.forgetTranslations();
      this.connection.send(this.opening());
    }
    this.read(place.value, true);
    return true;
  }
}
