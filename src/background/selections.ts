import { withoutFragment } from '../core/address';
import type { Messages } from '../core/attribution';
import { putLast } from '../core/put-last';
import { fail, ok, type Result } from '../core/result';
import type { SelectionNews } from '../core/selection';
import { thrownError } from '../core/thrown';
import type { TabInfo } from '../platform/tabs';
import type { Selected } from '../protocol/selection-schema';
import { type KeptSelection, parseKeptSelection } from './kept-selection';
import type { Frame } from './selection-in-page';
import { failedNews, isFinal, type TranslatedSelection, translatedNews } from './selection-news';

/** Panels of whose outcome one is still asked. */
const MOST_RUNS = 20;

/** What a panel can have tried without another key or click outside the page. */
const MOST_TRIES = 5;

export interface SelectionsParts {
  find(tabId: number): Promise<Result<Frame>>;
  begin(frame: Frame, token: string, given: string, isElsewhere: boolean): Promise<Result<Selected>>;
  show(frame: Frame, token: string, news: SelectionNews): Promise<Result<boolean>>;
  tabOf(tabId: number): Promise<TabInfo | undefined>;
  translate(tabId: number, selection: KeptSelection): Promise<Result<TranslatedSelection>>;
  /** Kept where a worker that is ended does not lose it. */
  memory: {
    load(tabId: number): Promise<unknown>;
    save(tabId: number, kept: KeptSelection): Promise<void>;
    forget(tabId: number): Promise<void>;
  };
  t: Messages;
}

/** Which selection: of this frame, and as the browser itself tells it. */
export interface SelectionClick {
  frameId: number;
  text: string;
}

/**
 * Selected text, translated in a panel beside it. No page is heard: the reader's key or click has its text fetched, once. The
 * panel's own button names a text that is known here, and only so often.
 */
export class Selections {
  /** By the names of their panels; those that are over stay for a while. */
  private readonly runs = new Map<string, Promise<unknown>>();

  constructor(private readonly parts: SelectionsParts) {}

  /**
   * Translates what is selected in a tab: in the frame that was clicked in, or in the one the reader is in. Where no script of ours may
   * look into the frame, the panel is in the page around it. What goes wrong once the panel is open stands in it; errors before:
   * `selection-empty`, `selection-editable`, those of `runInPage`, `page-not-allowed` also where the reader is in such a frame by key.
   */
  translate(tabId: number, click?: SelectionClick): Promise<Result<null>> {
    const token = crypto.randomUUID();
    return this.note(token, this.open(tabId, token, click));
  }

  private async open(tabId: number, token: string, click: SelectionClick | undefined): Promise<Result<null>> {
    const begun = await this.begin(tabId, token, click);
    if (!begun.ok) return begun;
    const tab = await this.parts.tabOf(tabId);
    if (tab?.url === undefined) return fail({ kind: 'page-closed' });
    await this.run(tabId, {
      token,
      ...begun.value,
      address: withoutFragment(tab.url),
      triesLeft: MOST_TRIES,
    });
    return ok(null);
  }

  /**
   * Once more what a panel in this frame is about. Where that is not known any more, or was tried too often, the panel says so: it
   * waits for an answer.
   */
  again(frame: Frame, token: string): Promise<void> {
    return this.note(token, this.tryAgain(frame, token));
  }

  /**
   * Ends once what a panel in this frame is about has come to its end. Where nothing is known of it, whoever was at work was ended
   * in the middle: that is made up for.
   */
  async wait(frame: Frame, token: string): Promise<void> {
    await (this.runs.get(token) ?? this.again(frame, token));
  }

  private note<T>(token: string, run: Promise<T>): Promise<T> {
    putLast(this.runs, token, run, MOST_RUNS);
    return run;
  }

  private async tryAgain(frame: Frame, token: string): Promise<void> {
    const { tabId } = frame;
    const kept = await this.kept(tabId);
    const tab = await this.parts.tabOf(tabId);
    const isKept = kept?.token === token && kept.triesLeft > 0;
    if (isKept && isAt(kept, tab?.url)) await this.run(tabId, kept);
    else await this.parts.show(frame, token, failedNews({ kind: 'page-changed' }, false, this.parts.t));
  }

  /** The tab was closed, or shows something else; `url` where the browser tells: another place of the same page is none. */
  async pageGone(tabId: number, url: string | undefined): Promise<void> {
    const kept = await this.kept(tabId);
    if (!kept || !isAt(kept, url)) await this.parts.memory.forget(tabId);
  }

  private async kept(tabId: number): Promise<KeptSelection | undefined> {
    return parseKeptSelection(await this.parts.memory.load(tabId));
  }

  /** Leaves what was begun after it. */
  private async forget(tabId: number, token: string): Promise<void> {
    const kept = await this.kept(tabId);
    if (kept?.token === token) await this.parts.memory.forget(tabId);
  }

  private async begin(
    tabId: number,
    token: string,
    click: SelectionClick | undefined,
  ): Promise<Result<Pick<KeptSelection, 'selected' | 'frameId'>>> {
    const { find, begin } = this.parts;
    const found = click ? ok(click) : await find(tabId);
    if (!found.ok) return found;
    const { frameId } = found.value;
    const given = click?.text ?? '';
    const selected = await begin({ tabId, frameId }, token, given, false);
    if (selected.ok) return ok({ frameId, selected: selected.value });
    if (selected.error.kind !== 'page-not-allowed' || frameId === 0 || !given) return selected;
    const around = await begin({ tabId, frameId: 0 }, token, given, true);
    return around.ok ? ok({ frameId: 0, selected: around.value }) : around;
  }

  private async run(tabId: number, kept: KeptSelection): Promise<void> {
    const { memory, translate, show, t } = this.parts;
    const triesLeft = kept.triesLeft - 1;
    // Before anything is sent: who is ended in the middle has counted it.
    await memory.save(tabId, { ...kept, triesLeft });
    // What throws is a bug, or a browser that is ending us. Either way no panel may be left waiting.
    const translated = await translate(tabId, kept).catch((thrown) => fail(thrownError(thrown)));
    const error = translated.ok ? translated.value.error : translated.error;
    const canRetry = triesLeft > 0 && error !== undefined && !isFinal(error);
    if (!canRetry) await this.forget(tabId, kept.token);
    const news = translated.ok
      ? translatedNews(translated.value, canRetry, t)
      : failedNews(translated.error, canRetry, t);
    await show({ tabId, frameId: kept.frameId }, kept.token, news);
  }
}

function isAt({ address }: KeptSelection, url: string | undefined): boolean {
  return url !== undefined && withoutFragment(url) === address;
}
