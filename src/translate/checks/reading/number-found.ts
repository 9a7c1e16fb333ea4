/** A number in a text. */
export interface NumberFound {
  start: number;
  end: number;
  /** What it may mean: `1.500` is one and a half or fifteen hundred. */
  values: number[];
  /** `digits` must have a counterpart; what is written in words only serves as one. */
  kind: 'digits' | 'words';
}
