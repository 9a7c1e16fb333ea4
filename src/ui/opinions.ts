import { type Signal, signal } from '@preact/signals';
import type { EngineId } from '../core/engine-id';
import type { Opinion, OpinionKind } from '../core/opinion';
import { fail, type Result } from '../core/result';
import { request } from '../platform/request';

/** What one engine was asked, and what it has said, once it has. */
export interface AskedOpinion {
  engine: EngineId;
  kind: OpinionKind;
  answer: Signal<Result<Opinion> | undefined>;
}

/**
 * Asks all other engines about a sentence, and the one that translated it for its translation turned back. Gives the questions at
 * once; each is answered in its own time.
 */
export async function askOpinions(
  tabId: number,
  pair: string,
  maker: EngineId | undefined,
): Promise<AskedOpinion[]> {
  const others = await request('opinion/engines', { tabId }).catch(() => []);
  const questions: [EngineId, OpinionKind][] = others.map((engine) => [engine, 'other']);
  if (maker) questions.push([maker, 'back']);
  return questions.map(([engine, kind]) => {
    const answer = signal<Result<Opinion> | undefined>(undefined);
    void request('opinion/ask', { tabId, pair, engine, kind })
      .catch((): Result<Opinion> => fail({ kind: 'disconnected' }))
      .then((said) => {
        answer.value = said;
      });
    return { engine, kind, answer };
  });
}
