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

interface AzureOptions extends ServerOptions {
  apiKey?: string;
  /** Wanted in a header when set. */
  region?: string;
  /** Where it says that sentences end: after full stops, nowhere, or in the middle of them. */
  boundaries?: 'right' | 'absent' | 'wrong';
}

const CODES = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'it',
  'ja',
  'nb',
  'pl',
  'pt',
  'pt-PT',
  'ru',
  'zh-Hans',
  'zh-Hant',
];

/** Speaks Azure Translator v3 as its reference has it; what it answers is a pseudo-translation. */
export function startAzureServer(options: AzureOptions = {}): Promise<LoopbackServer> {
  const answer = (request: SeenRequest, fault: AnswerFault | undefined): Answer => {
    if (fault?.kind === 'status')
      return error(fault.status, fault.status * 1000, fault.message, fault.retryAfter);
    const { path, query } = request;
    if (path === '/languages') {
      const translation = Object.fromEntries(CODES.map((code) => [code, { name: code, dir: 'ltr' }]));
      return { status: 200, json: { translation } };
    }
    if (path !== '/translate') return { status: 404, json: null, html: '<title>Not Found</title>' };
    const refused = refusal(request, options);
    if (refused) return refused;
    const texts = textsIn(request.body);
    const translated = texts.map((text) => ({ translations: [translation(text, query, options)] }));
    return { status: 200, json: miscounted(translated, fault, translated[0] ?? { translations: [] }) };
  };
  return startLoopbackServer({ cors: {}, itemsIn, answer }, options);
}

function textsIn(body: string): string[] {
  return (JSON.parse(body) as { Text: string }[]).map(({ Text }) => Text);
}

function itemsIn({ path, body }: { path: string; body: string }): number {
  return path === '/translate' ? textsIn(body).length : 0;
}

function refusal({ headers, query }: SeenRequest, { apiKey, region }: AzureOptions): Answer | undefined {
  const isKnown = !apiKey || headers['ocp-apim-subscription-key'] === apiKey;
  const isInRegion = !region || headers['ocp-apim-subscription-region'] === region;
  if (!isKnown || !isInRegion) {
    const message = 'The request is not authorized because credentials are missing or invalid.';
    return error(401, 401_000, message);
  }
  if (!CODES.includes(query.get('from') ?? ''))
    return error(400, 400_035, 'The source language is not valid.');
  if (!CODES.includes(query.get('to') ?? '')) return error(400, 400_036, 'The target language is not valid.');
  const category = query.get('category');
  return category && category !== 'general'
    ? error(400, 400_079, 'The custom system requested does not exist.')
    : undefined;
}

function translation(text: string, query: URLSearchParams, options: AzureOptions): unknown {
  const translated = pseudoTranslate(text);
  const lengths = sentenceLengths(text, options.boundaries ?? 'right');
  const isAligned = query.get('includeAlignment') === 'true' && query.get('textType') === 'plain';
  return {
    text: translated,
    to: query.get('to'),
    ...(isAligned && { alignment: { proj: alignment(text, translated) } }),
    ...(query.get('includeSentenceLength') === 'true' &&
      lengths && { sentLen: { srcSentLen: lengths, transSentLen: lengths } }),
  };
}

/** A pseudo-translation is as long as its original but for words that get brackets; those are not used with this server. */
function sentenceLengths(text: string, how: 'right' | 'absent' | 'wrong'): number[] | undefined {
  if (how === 'absent') return undefined;
  const middle = Math.floor(text.length / 3);
  if (how === 'wrong') return [middle, text.length - middle];
  return (text.match(/[^.!?]*[.!?]+\s*|[^.!?]+$/g) ?? [text]).map(({ length }) => length);
}

/** Word by word, at the same place. */
function alignment(text: string, translated: string): string {
  const places = [...text.matchAll(/\S+/g)].map(
    ({ index, 0: word }) => `${index}:${index + word.length - 1}`,
  );
  return text.length === translated.length ? places.map((place) => `${place}-${place}`).join(' ') : '';
}

function error(status: number, code: number, message = `Error ${status}`, retryAfter?: string): Answer {
  return errorAnswer(status, { error: { code, message } }, retryAfter);
}
