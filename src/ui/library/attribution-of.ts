import { attribution } from '../../core/attribution';
import type { EngineId } from '../../core/engine-id';
import type { KeptArticle } from '../../core/kept-article';
import { t } from '../../platform/i18n';
import { engineNames } from '../engine-text';

/** The sentences that say what a kept translation is and where its article came from. */
export function attributionOf({ article, language, pairs, use, translatedAt }: KeptArticle): string {
  const engines = new Set(pairs.flatMap(({ engine }): EngineId[] => (engine ? [engine] : [])));
  const engine = engineNames([...engines], use && { ...use, reason: 'chosen' });
  return attribution({ source: article.source, language, engine, translatedAt }, t);
}
