import * as v from 'valibot';
import { ENGINE_IDS } from '../core/engine-id';

/** What the reader has said of a page that no page and no setting says: to be kept when the worker is ended. */
const schema = v.object({
  url: v.string(),
  /** The language it is in, where the reader overruled the decision. */
  language: v.exactOptional(v.string()),
  /** True: nothing more is sent until the reader continues. Absent: what the rule of its site says is not overruled. */
  isCancelled: v.exactOptional(v.boolean()),
  /** Whether the page is private, where the reader said so or took it back. */
  isPrivate: v.exactOptional(v.boolean()),
  /** Engines whose download the reader agreed to. */
  accepted: v.array(v.picklist(ENGINE_IDS)),
  /** Findings that the reader has dismissed, by name. */
  dismissed: v.optional(v.array(v.string()), []),
  /** Engines that were asked about the whole article, and what that depended on. */
  compared: v.exactOptional(v.object({ engines: v.array(v.picklist(ENGINE_IDS)), of: v.string() })),
});

export type ReaderSaid = v.InferOutput<typeof schema>;

/** What was kept of the pages of a tab; nothing where there is nothing that can be used. */
export function parseReaderSaid(kept: unknown): ReaderSaid[] {
  const parsed = v.safeParse(v.array(schema), kept);
  return parsed.success ? parsed.output : [];
}

export function nothingSaid(url: string): ReaderSaid {
  return { url, accepted: [], dismissed: [] };
}
