/** Pages that change all the time (tickers, players) are looked at this often at most. */
const THROTTLE_MS = 300;

/** Tells when the page has changed its content, without telling of changes made in `quietly`. */
export class PageWatch {
  private readonly observer: MutationObserver;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watching = false;

  constructor(
    private readonly document: Document,
    changed: () => void,
  ) {
    this.observer = new MutationObserver(() => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        changed();
      }, THROTTLE_MS);
    });
  }

  /** Makes changes of our own: they are not what is watched for, and would be a loop. */
  quietly(change: () => void): void {
    change();
    this.observer.takeRecords();
  }

  start(): void {
    if (this.watching) return;
    this.watching = true;
    this.observer.observe(this.document, { childList: true, characterData: true, subtree: true });
  }

  stop(): void {
    this.watching = false;
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
