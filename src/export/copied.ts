import type { Messages } from '../core/attribution';
import type { ExportedArticle } from './exported-article';
import type { TextFormat } from './format';
import { plainText } from './plain-text';

/** A text for whatever it is pasted into. */
interface CopiedForms {
  plain: string;
  html?: string;
  markdown?: string;
}

/** What a format puts into the clipboard: its text. That of a web page is one to programs that take it, and plain text to others. */
export function copiedForms(format: TextFormat, exported: ExportedArticle, t: Messages): CopiedForms {
  const text = format.write(exported, t).replace(/^\uFEFF/, '');
  if (format.mediaType === 'text/html') return { plain: plainText.write(exported, t), html: text };
  return { plain: text, ...(format.mediaType === 'text/markdown' && { markdown: text }) };
}
