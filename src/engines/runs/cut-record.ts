/** So many runs in a row that could not be cut apart are no accident: the engine does not keep sentences apart. */
const MOST_FAILURES = 3;

/** Whether an engine's answers to joined sentences can be cut apart. What it has lost stays lost. */
export class CutRecord {
  private failures = 0;

  get isGood(): boolean {
    return this.failures < MOST_FAILURES;
  }

  /** A run was cut, or could not be. */
  add(isCut: boolean): void {
    if (this.isGood) this.failures = isCut ? 0 : this.failures + 1;
  }
}
