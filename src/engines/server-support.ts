import type { LanguagePair } from '../core/language';
import { isSameLanguage } from '../core/language';
import type { Result } from '../core/result';
import type { Support } from './translation';

/** Whether a server can translate a pair, from the pairs that it lists. */
export function supportOf(pair: LanguagePair, listed: Result<LanguagePair[]>, engine: string): Support {
  if (!listed.ok) return { state: 'unsupported', error: listed.error };
  const isServed = listed.value.some(
    ({ source, target }) => isSameLanguage(source, pair.source) && isSameLanguage(target, pair.target),
  );
  if (isServed) return { state: 'ready' };
  return { state: 'unsupported', error: { kind: 'pair-unsupported', engine, ...pair } };
}
