import { type AnswerFault, miscounted } from './faults';
import {
  type Answer,
  errorAnswer,
  type LoopbackServer,
  type SeenRequest,
  type ServerOptions,
  startLoopbackServer,
} from './loopback-server';
import { pseudoTranslate } from './pseudo-translate';

/** What a model was asked, as far as it concerns the answer. */
export interface Asked {
  sentences: readonly string[];
  fence: string;
  form: 'json' | 'marked';
}

interface ChatOptions extends ServerOptions {
  apiKey?: string;
  models?: readonly string[];
  /** Fields that are refused with 400, as servers do that do not know them. */
  refused?: readonly ('response_format' | 'stream_options' | 'temperature')[];
  /** Answers in one piece, whatever was asked for. */
  isWhole?: boolean;
  /** Milliseconds between two pieces. */
  delayMs?: number;
  /** What the model writes; a pseudo-translation of everything unless told otherwise. */
  reply?(asked: Asked): string;
  finishReason?: string;
  refusal?: string;
  /** Prices of the models, as OpenRouter names them. */
  pricing?: { prompt: string; completion: string };
}

interface ChatBody {
  model: string;
  messages: { role: string; content: string }[];
  stream?: boolean;
  response_format?: { json_schema: { schema: { required: string[] } } };
  stream_options?: unknown;
  temperature?: number;
}

/** Speaks `/v1/chat/completions` and `/v1/models` as OpenAI's reference has it, streamed. */
export function startChatServer(options: ChatOptions = {}): Promise<LoopbackServer> {
  const models = options.models ?? ['news-1', 'news-2'];
  const answer = (request: SeenRequest, fault: AnswerFault | undefined): Answer => {
    if (fault?.kind === 'status') return error(fault.status, fault.message, '', fault.retryAfter);
    const { path, headers, body } = request;
    if (options.apiKey && headers.authorization !== `Bearer ${options.apiKey}`) {
      return error(401, 'Incorrect API key provided.', 'invalid_api_key');
    }
    if (path === '/v1/models') {
      const data = models.map((id) => ({
        id,
        object: 'model',
        ...(options.pricing && { pricing: options.pricing }),
      }));
      return { status: 200, json: { object: 'list', data } };
    }
    if (path !== '/v1/chat/completions') return { status: 404, json: null, html: '<title>404</title>' };
    const asked = JSON.parse(body) as ChatBody;
    const refused = options.refused?.find((field) => field in asked);
    if (refused) return error(400, `Unsupported parameter: '${refused}' is not supported with this model.`);
    if (!models.includes(asked.model)) {
      return error(404, `The model '${asked.model}' does not exist`, 'model_not_found');
    }
    return completion(asked, options, fault);
  };
  return startLoopbackServer({ cors: {}, itemsIn, answer }, options);
}

/** Reads a prompt as a model would. */
function askedIn({ messages, response_format }: ChatBody): Asked {
  const lines = (messages.find(({ role }) => role === 'user')?.content ?? '').split('\n');
  const fence = lines.at(-1) ?? '';
  const sentences = lines.slice(lines.indexOf(fence) + 1, -1).flatMap((line) => {
    const [, text] = /^\d+: (".*")$/.exec(line) ?? [];
    return text ? [JSON.parse(text) as string] : [];
  });
  return { sentences, fence, form: response_format ? 'json' : 'marked' };
}

/** Numbered as it was asked for. */
export function numbered(translations: readonly string[], { fence, form }: Asked): string {
  if (form === 'json') {
    return JSON.stringify(Object.fromEntries(translations.map((text, index) => [String(index + 1), text])));
  }
  return translations.map((text, index) => `[[${fence}:${index + 1}]] ${text}`).join('\n');
}

function itemsIn({ path, body }: { path: string; body: string }): number {
  return path === '/v1/chat/completions' ? askedIn(JSON.parse(body) as ChatBody).sentences.length : 0;
}

function completion(body: ChatBody, options: ChatOptions, fault: AnswerFault | undefined): Answer {
  const asked = askedIn(body);
  const translations = miscounted(asked.sentences.map(pseudoTranslate), fault, 'EXTRA');
  const content = options.reply?.(asked) ?? numbered(translations, asked);
  const reason = options.finishReason ?? 'stop';
  const usage = { prompt_tokens: 200 + body.messages.length, completion_tokens: content.length >> 2 };
  const { refusal } = options;
  if (options.isWhole) {
    const message = { role: 'assistant', content: refusal ? null : content, refusal: refusal ?? null };
    return { status: 200, json: { choices: [{ index: 0, message, finish_reason: reason }], usage } };
  }
  const pieces = refusal ? [] : (content.match(/[\s\S]{1,24}/g) ?? []);
  const events = [
    event({ choices: [{ index: 0, delta: { role: 'assistant', content: '', refusal: refusal ?? null } }] }),
    ...pieces.map((piece) => event({ choices: [{ index: 0, delta: { content: piece } }] })),
    event({ choices: [{ index: 0, delta: {}, finish_reason: reason }] }),
    ...(body.stream_options ? [event({ choices: [], usage })] : []),
    'data: [DONE]\n\n',
  ];
  return { status: 200, json: null, events: { pieces: events, delayMs: options.delayMs ?? 0 } };
}

function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

function error(status: number, message = `Error ${status}`, code = '', retryAfter?: string): Answer {
  const json = { error: { message, type: 'invalid_request_error', param: null, code: code || null } };
  return errorAnswer(status, json, retryAfter);
}
