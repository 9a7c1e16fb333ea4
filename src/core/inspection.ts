import type { LanguagePair } from './language';

/** What a server says of itself when it is asked. */
export interface Inspection {
  /** `any` where the engine takes every language and says no more. */
  pairs: LanguagePair[] | 'any';
  /** How much of what was paid for is used. */
  quota?: Quota;
  /** What it can be asked to translate with. */
  models?: OfferedModel[];
}

/** In characters. */
interface Quota {
  used: number;
  limit: number;
}

export interface OfferedModel {
  id: string;
  /** US dollars for a million tokens, where the server names a price. */
  inputPrice?: number;
  outputPrice?: number;
}
