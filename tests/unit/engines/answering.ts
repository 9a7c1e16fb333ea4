import type { HttpEngineId } from '../../../src/core/engine-id';
import type { Http, HttpAnswer, HttpRequest } from '../../../src/core/http';
import { ok } from '../../../src/core/result';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { Engine } from '../../../src/engines/engine';
import { ENGINES } from '../../../src/engines/registry';
import { fc } from '../../property';
import { nearly } from '../../strange/nearly';
import { asJson, deepJson, strangeJson, strangeText } from '../../strange/values';

export const ORIGIN = 'https://mt.example';
export const KEY = 'a-key-that-nobody-sees';

/** Each engine with a server, and what that server answers where all is well: to a text list, and to what else it is asked. */
export const SERVED: Record<HttpEngineId | 'google-advanced' | 'custom-blocks' | 'chat-whole', Served> = {
  libretranslate: {
    id: 'libretranslate',
    translation: (texts) => ({ translatedText: texts }),
    others: [
      [{ code: 'it', targets: ['en', 'it', 'zh-Hans'] }, { code: 'en' }],
      [{ confidence: 92, language: 'it' }],
    ],
  },
  apertium: {
    id: 'apertium',
    listsFirst: true,
    translation: (texts) => ({
      responseData: { translatedText: texts.map((text) => `<p>${text}</p>`).join('') },
    }),
    others: [
      {
        responseData: [
          { sourceLanguage: 'ita', targetLanguage: 'cat' },
          { sourceLanguage: 'cat', targetLanguage: 'eng' },
        ],
      },
    ],
  },
  deepl: {
    id: 'deepl',
    translation: (texts) => ({ translations: texts.map((text) => ({ text })) }),
    others: [[{ language: 'IT' }, { language: 'EN-GB' }], { character_count: 10, character_limit: 500_000 }],
  },
  google: {
    id: 'google',
    translation: (texts) => ({ data: { translations: texts.map((text) => ({ translatedText: text })) } }),
    others: [{ data: { languages: [{ language: 'it' }, { language: 'zh-CN' }] } }],
  },
  'google-advanced': {
    id: 'google',
    config: { project: 'a-project' },
    translation: (texts) => ({ translations: texts.map((text) => ({ translatedText: text })) }),
    others: [{ languages: [{ languageCode: 'it', supportSource: true, supportTarget: true }] }],
  },
  azure: {
    id: 'azure',
    translation: (texts) =>
      texts.map((text) => ({
        translations: [
          {
            text,
            alignment: { proj: '0:1-0:1 3:5-3:5' },
            sentLen: { srcSentLen: [text.length], transSentLen: [text.length] },
          },
        ],
      })),
    others: [{ translation: { it: { name: 'Italian' }, en: {} } }],
  },
  chat: {
    id: 'chat',
    config: { model: 'news-1' },
    translation: streamed,
    others: [{ data: [{ id: 'm', pricing: { prompt: '0.1' } }] }],
  },
  'chat-whole': {
    id: 'chat',
    config: { model: 'news-1' },
    translation: (texts) => ({
      choices: [{ message: { content: written(texts) }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 12, completion_tokens: 30 },
    }),
    others: [{ data: [{ id: 'm', pricing: { prompt: '0.1', completion: 2 } }] }],
  },
  custom: {
    id: 'custom',
    config: { definition: definition({}) },
    translation: (texts) => ({ results: texts.map((text) => ({ text })) }),
    others: [],
  },
  'custom-blocks': {
    id: 'custom',
    config: { definition: definition({ context: 'block', format: 'text' }) },
    translation: (texts) => ({ results: texts.map((text) => ({ text })) }),
    others: [],
  },
};

interface Served {
  id: HttpEngineId;
  config?: Record<string, string>;
  translation(texts: readonly string[]): unknown;
  others: unknown[];
  /** Asked what it offers before the first text. */
  listsFirst?: true;
}

function definition(change: Record<string, unknown>): string {
  return JSON.stringify({
    url: `${ORIGIN}/{{target}}/translate`,
    headers: { 'X-Key': '{{key}}' },
    body: { texts: '{{texts}}', from: '{{source}}' },
    answer: 'results[*].text',
    format: 'html',
    ...change,
  });
}

/** What a model writes, in either form. The fence is only known to the request. */
function written(texts: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(texts.map((text, at) => [at + 1, text])));
}

/** Pieces of a stream, as JSON each. */
function streamed(texts: readonly string[]): unknown {
  const pieces = written(texts).match(/[\s\S]{1,7}/g) ?? [];
  return {
    events: [
      ...pieces.map((content) => ({ choices: [{ delta: { content } }] })),
      { choices: [{ delta: {}, finish_reason: 'stop' }], usage: { prompt_tokens: 3, completion_tokens: 4 } },
    ],
  };
}

export function engineOf({ id, config }: Served): Engine {
  const engines = {
    ...DEFAULT_SETTINGS.engines,
    [id]: { ...DEFAULT_SETTINGS.engines[id], ...(id !== 'custom' && { address: ORIGIN }), ...config },
  };
  const made = ENGINES[id].create(engines, { [id]: { key: KEY, origin: ORIGIN } });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** What a server says, whatever it was asked: nearly what it should, or anything else. */
export function answersOf(served: Served, texts: readonly string[]): fc.Arbitrary<HttpAnswer[]> {
  const right = fc.constantFrom(served.translation(texts), served.translation(texts), ...served.others);
  const body = fc.oneof(
    { arbitrary: nearly(right).map(bodyOf), weight: 6 },
    { arbitrary: strangeJson.map(bodyOf), weight: 1 },
    { arbitrary: strangeText, weight: 1 },
    {
      arbitrary: fc.tuple(fc.constantFrom('', 'data: '), deepJson).map((parts) => `${parts.join('')}\n\n`),
      weight: 1,
    },
    // Broken off.
    {
      arbitrary: fc.tuple(right.map(bodyOf), fc.nat(400)).map(([text, end]) => text.slice(0, end)),
      weight: 1,
    },
    {
      arbitrary: strangeText.map((message) => bodyOf({ error: { message, code: message }, message })),
      weight: 1,
    },
  );
  const answer = fc
    .record(
      {
        status: fc.oneof(fc.constant(200), fc.constant(200), fc.integer({ min: 100, max: 599 })),
        mediaType: fc.constantFrom(
          'application/json',
          'application/json',
          'text/event-stream',
          'text/html',
          '',
        ),
        retryAfter: fc.oneof(fc.constantFrom('7', 'Wed, 21 Oct 2099 07:28:00 GMT', '-1', '1e9'), strangeText),
        body,
      },
      { requiredKeys: ['status', 'mediaType', 'body'] },
    )
    .map((made): HttpAnswer => made);
  return fc.array(answer, { minLength: 1, maxLength: 5 });
}

/** What a server sends: JSON, or the events of a stream. */
export function bodyOf(value: unknown): string {
  const { events } = (value ?? {}) as { events?: unknown };
  if (!Array.isArray(events)) return asJson(value);
  return `${events.map((event) => `data: ${asJson(event)}\n\n`).join('')}data: [DONE]\n\n`;
}

const MOST_PIECES = 500;

/** Gives these answers one after the other and the last one for ever, in pieces; notes what was asked. */
export function scripted(
  answers: readonly HttpAnswer[],
  mostPieces = MOST_PIECES,
): { http: Http; asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  const http: Http = async (request, _signal, onText) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] as HttpAnswer;
    asked.push(request);
    if (answer.status >= 200 && answer.status < 300) {
      const length = Math.max(50, Math.ceil(answer.body.length / mostPieces));
      for (let at = 0; at < answer.body.length; at += length) onText?.(answer.body.slice(at, at + length));
    }
    return ok(answer);
  };
  return { http, asked };
}
