import { createParser } from 'eventsource-parser';
import * as v from 'valibot';
import type { TokenUsage } from '../../core/tokens';

const text = v.nullish(v.string(), '');
const usageSchema = v.nullish(
  v.object({ prompt_tokens: v.optional(v.number(), 0), completion_tokens: v.optional(v.number(), 0) }),
);
const part = v.object({ content: text, refusal: text });

/** A piece of a streamed answer, or a whole one that was not streamed. */
const chunkSchema = v.object({
  choices: v.optional(
    v.array(v.object({ delta: v.optional(part), message: v.optional(part), finish_reason: text })),
    [],
  ),
  usage: usageSchema,
  error: v.optional(v.unknown()),
});

/** What an answer was besides its text. */
export interface StreamEnd {
  /** Why the model stopped: `stop`, `length`, `content_filter`; empty where the stream broke off. */
  reason: string;
  refusal: string;
  usage: TokenUsage | undefined;
  /** An error that came in the middle, as JSON. */
  error: unknown;
  /** False where nothing came that is of this protocol. */
  isChat: boolean;
}

/** Reads the answer of `/chat/completions`: server-sent events, each a piece of it as JSON, or one JSON where it was not streamed. */
export class ChatStream {
  readonly end: StreamEnd = { reason: '', refusal: '', usage: undefined, error: undefined, isChat: false };
  private readonly parser = createParser({ onEvent: ({ data }) => this.read(data) });

  constructor(private readonly onText: (piece: string) => void) {}

  /** A piece of the body. */
  push(piece: string): void {
    this.parser.feed(piece);
  }

  /** The whole body, of a server that does not stream. */
  readWhole(body: string): void {
    this.read(body);
  }

  private read(data: string): void {
    if (data === '[DONE]') return;
    const chunk = v.safeParse(v.pipe(v.string(), v.parseJson(), chunkSchema), data);
    if (!chunk.success) return;
    const { choices, usage, error } = chunk.output;
    const { end } = this;
    if (error !== undefined) end.error = { error };
    if (usage) end.usage = { input: usage.prompt_tokens, output: usage.completion_tokens };
    for (const { delta, message, finish_reason } of choices) {
      end.isChat = true;
      const said = delta ?? message;
      if (finish_reason) end.reason = finish_reason;
      if (said?.refusal) end.refusal += said.refusal;
      if (said?.content) this.onText(said.content);
    }
  }
}
