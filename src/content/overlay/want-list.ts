/** Gathers what is wanted in one turn, to be asked for in one go. */
export class WantList {
  private readonly ids = new Set<string>();
  private isDue = false;

  constructor(private readonly ask: (ids: readonly string[]) => void) {}

  add(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const id of ids) this.ids.add(id);
    if (this.isDue) return;
    this.isDue = true;
    queueMicrotask(() => this.flush());
  }

  drop(ids: readonly string[]): void {
    for (const id of ids) this.ids.delete(id);
  }

  flush(): void {
    this.isDue = false;
    const ids = [...this.ids];
    this.ids.clear();
    if (ids.length > 0) this.ask(ids);
  }
}
