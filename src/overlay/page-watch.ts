/** Pages that change all the time (tickers, players) are looked at this often at most. */
const THROTTLE_MS = 300;
/** Looking may take this share of the time at most, whatever the page does. */
const SHARE = 0.1;

/** Tells when a page has changed its content, without telling of changes made in `quietly`. */
export class PageWatch {
  private readonly observer: MutationObserver;
  private readonly trees = new Set<Node>();
  private targets = new Set<Node>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = THROTTLE_MS;

  /** `changed` is given the nodes whose content is another. */
  constructor(private readonly changed: (targets: ReadonlySet<Node>) => void) {
    this.observer = new MutationObserver((records) => this.note(records));
  }

  /** Makes changes of our own: they are not what is watched for, and would be a loop. */
  quietly(change: () => void): void {
    this.note(this.observer.takeRecords());
    change();
    this.observer.takeRecords();
  }

  /** Documents and open shadow trees are trees of their own. */
  watch(tree: Node): void {
    if (this.trees.has(tree)) return;
    this.trees.add(tree);
    this.observer.observe(tree, { childList: true, characterData: true, subtree: true });
  }

  stop(): void {
    this.observer.disconnect();
    this.trees.clear();
    this.targets.clear();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private note(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    for (const { target } of records) this.targets.add(target);
    this.timer ??= setTimeout(() => this.tell(), this.wait);
  }

  private tell(): void {
    this.timer = undefined;
    const { targets } = this;
    this.targets = new Set();
    const begun = performance.now();
    this.changed(targets);
    this.wait = Math.max(THROTTLE_MS, (performance.now() - begun) / SHARE);
  }
}
