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

interface LibreTranslateOptions extends ServerOptions {
  /** Wanted in every translation request when set. */
  apiKey?: string;
  /** What it makes of a text; a pseudo-translation unless told. */
  translate?(text: string): string;
  /** Texts a request may have. */
  batchLimit?: number;
  /** Codes as the server names them, each into each other. */
  languages?: readonly string[];
}

const LANGUAGES = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'it',
  'ja',
  'nb',
  'pl',
  'pt',
  'pt-BR',
  'ru',
  'zh-Hans',
  'zh-Hant',
];

/** Speaks LibreTranslate's protocol as its server implements it; what it answers is a pseudo-translation. */
export function startLibreTranslateServer(options: LibreTranslateOptions = {}): Promise<LoopbackServer> {
  const languages = options.languages ?? LANGUAGES;
  const answer = (request: SeenRequest, fault: AnswerFault | undefined): Answer => {
    if (fault?.kind === 'status') return error(fault.status, fault.message, fault.retryAfter);
    if (request.path === '/languages') return { status: 200, json: listOf(languages) };
    if (request.path === '/detect') return detection(request.body);
    if (request.path !== '/translate')
      return { status: 404, json: null, html: '<title>404 Not Found</title>' };
    const body = JSON.parse(request.body) as TranslateBody;
    return (
      refusal(body, options, languages) ?? translation(body, fault, options.translate ?? pseudoTranslate)
    );
  };
  const cors = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Allow-Methods': 'GET, POST',
  };
  return startLoopbackServer({ cors, itemsIn, answer }, options);
}

interface TranslateBody {
  q: string[];
  source: string;
  target: string;
  format: 'html' | 'text';
  api_key?: string;
}

function itemsIn({ path, body }: { path: string; body: string }): number {
  return path === '/translate' ? (JSON.parse(body) as TranslateBody).q.length : 0;
}

function listOf(languages: readonly string[]): unknown {
  return languages.map((code) => ({
    code,
    name: code,
    targets: languages.filter((other) => other !== code),
  }));
}

function refusal(
  { q, source, target, api_key }: TranslateBody,
  { apiKey, batchLimit }: LibreTranslateOptions,
  languages: readonly string[],
): Answer | undefined {
  if (apiKey && api_key && api_key !== apiKey) return error(403, 'Invalid API key');
  if (apiKey && !api_key) return error(400, 'Please contact the server operator to get an API key');
  if (q.length === 0) return error(400, 'Invalid request: missing q parameter');
  if (batchLimit !== undefined && q.length > batchLimit) {
    return error(400, `Invalid request: request (${q.length}) exceeds text limit (${batchLimit})`);
  }
  const unknown = [source, target].find((code) => !languages.includes(code));
  return unknown === undefined ? undefined : error(400, `${unknown} is not supported`);
}

/** Takes everything for Sardinian, and what is short for a guess. */
function detection(body: string): Answer {
  const { q } = JSON.parse(body) as { q: string };
  return { status: 200, json: [{ confidence: q.length > 20 ? 92 : 12, language: 'sc' }] };
}

function translation(
  { q, format }: TranslateBody,
  fault: AnswerFault | undefined,
  translate: (text: string) => string,
): Answer {
  const translated = q.map((text) => {
    const result = translate(text);
    return format === 'html' ? undoEscapes(result) : result;
  });
  return { status: 200, json: { translatedText: miscounted(translated, fault, 'EXTRA') } };
}

/** The real server undoes the escapes of what it answers, and so does this one. */
function undoEscapes(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function error(status: number, message = `Error ${status}`, retryAfter?: string): Answer {
  return errorAnswer(status, { error: message }, retryAfter);
}
