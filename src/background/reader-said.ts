import * as v from 'valibot';

/** What the reader has said of an article that no page and no setting says: to be kept when the worker is ended. */
const schema = v.object({
  url: v.string(),
  /** The language it is in, where the reader overruled the decision. */
  language: v.exactOptional(v.string()),
  /** Nothing more is sent until the reader continues. */
  isCancelled: v.boolean(),
});

export type ReaderSaid = v.InferOutput<typeof schema>;

/** Undefined where nothing was kept, or nothing that can be used. */
export function parseReaderSaid(kept: unknown): ReaderSaid | undefined {
  const parsed = v.safeParse(schema, kept);
  return parsed.success ? parsed.output : undefined;
}
