import type { Messages } from '../core/attribution';
import type { MessageKey } from '../core/message-key';
import type { ExportedArticle } from './exported-article';

interface AnyFormat {
  /** Unique among the formats. */
  id: string;
  name: MessageKey;
  /** What it is good for, in one sentence. */
  about: MessageKey;
  /** Of the file's name, without the dot. */
  ending: string;
  /** Without a charset: texts are UTF-8. */
  mediaType: string;
}

/** A format whose files are text: it can be copied too. */
export interface TextFormat extends AnyFormat {
  content: 'text';
  /** Pure: the same article in the same catalogue is the same text. */
  write(exported: ExportedArticle, t: Messages): string;
}

/** A format whose files are bytes. */
export interface BytesFormat extends AnyFormat {
  content: 'bytes';
  /** Pure, as that of texts. */
  write(exported: ExportedArticle, t: Messages): Uint8Array<ArrayBuffer>;
}

/** A way to write an article with its translation, its source and what the reader added to it. */
export type ExportFormat = TextFormat | BytesFormat;
