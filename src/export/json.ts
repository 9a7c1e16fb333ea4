import { articleDocument } from './article-document';
import type { TextFormat } from './format';

/** All that is known of an article, for programs. */
export const json: TextFormat = {
  id: 'json',
  name: 'exportJson',
  about: 'exportJsonAbout',
  ending: 'json',
  mediaType: 'application/json',
  content: 'text',
  write: (exported, t) => `${JSON.stringify(articleDocument(exported, t), undefined, 2)}\n`,
};
