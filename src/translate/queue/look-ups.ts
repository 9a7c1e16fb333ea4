import type { Translated } from '../../core/translated';

/** A job that looks into the cache, and what it hears meanwhile: answers for others, by the key of their text. */
export interface LookUp {
  readonly heard: ReadonlyMap<string, Translated>;
  /** Without a pause between the last asking and this: what came in it would be missed. */
  end(): void;
}

/** An answer that comes while a job looks for it is kept too late to be found and settled too early to be joined: it is told. */
export class LookUps {
  private readonly underWay = new Set<Map<string, Translated>>();

  begin(): LookUp {
    const heard = new Map<string, Translated>();
    this.underWay.add(heard);
    return { heard, end: () => void this.underWay.delete(heard) };
  }

  tell(key: string, translated: Translated): void {
    for (const heard of this.underWay) heard.set(key, translated);
  }
}
