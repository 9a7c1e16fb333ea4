import { withoutFragment } from '../core/address';
import type { EngineFailure } from '../core/engine-use';
import { putLast } from '../core/put-last';
import { nothingSaid, parseReaderSaid, type ReaderSaid } from './reader-said';

/** Where it is kept so that a worker that is ended does not lose it. */
interface Storage {
  load(): Promise<unknown>;
  save(said: ReaderSaid[]): Promise<void>;
}

/** What is known of the reader's mind about one page. */
export interface PageMemory {
  said: ReaderSaid;
  /** Engines that were agreed to in a view and could not be had. Another try begins without them, and so does another worker. */
  failures: EngineFailure[];
}

/** A view may show the page before the one that its tab shows; more than a few nobody comes back to. */
const MOST_PAGES = 5;

/** What the reader has said of the pages of one tab: the same for its views and its overlay. */
export class TabMemory {
  /** By address, the one that was asked for last at the end. */
  private readonly pages = new Map<string, PageMemory>();
  private loading: Promise<void> | undefined;

  constructor(private readonly storage: Storage) {}

  async recall(url: string): Promise<PageMemory> {
    this.loading ??= this.load();
    await this.loading;
    return this.pageOf(url);
  }

  /** Without what an earlier worker has kept, unless that was recalled before. */
  pageOf(url: string): PageMemory {
    const address = withoutFragment(url);
    const page = this.pages.get(address) ?? { said: nothingSaid(address), failures: [] };
    putLast(this.pages, address, page, MOST_PAGES);
    return page;
  }

  /** The tab shows, or may show, another page: whoever comes back to one of these begins with all engines. */
  forgiveAll(): void {
    for (const page of this.pages.values()) page.failures = [];
  }

  /**
   * The reader wants nothing sent of pages at such addresses, and has said so after whatever was said of them before: what is
   * known of them at once, what an earlier worker has kept once it is loaded. A page that was cancelled stays so.
   */
  async takeBackConsent(isConcerned: (url: string) => boolean): Promise<void> {
    this.forgetConsent(isConcerned);
    this.loading ??= this.load();
    await this.loading;
    this.forgetConsent(isConcerned);
    await this.save();
  }

  private forgetConsent(isConcerned: (url: string) => boolean): void {
    for (const page of this.pages.values()) {
      const { isCancelled, ...rest } = page.said;
      if (isCancelled === false && isConcerned(rest.url)) page.said = rest;
    }
  }

  /** The reader wants nothing more of any page sent, of those known here and of the one at `url`, until that is said of it anew. */
  async cancelAll(url: string | undefined): Promise<void> {
    if (url !== undefined) this.pageOf(url);
    this.cancelKnown();
    this.loading ??= this.load();
    await this.loading;
    this.cancelKnown();
    await this.save();
  }

  private cancelKnown(): void {
    for (const page of this.pages.values()) page.said = { ...page.said, isCancelled: true };
  }

  save(): Promise<void> {
    return this.storage.save([...this.pages.values()].map(({ said }) => said));
  }

  private async load(): Promise<void> {
    for (const said of parseReaderSaid(await this.storage.load())) {
      const address = withoutFragment(said.url);
      if (!this.pages.has(address)) this.pages.set(address, { said, failures: [] });
    }
  }
}
