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

interface DeeplOptions extends ServerOptions {
  apiKey?: string;
  /** Characters used and allowed this month. */
  usage?: { used: number; limit: number };
}

const SOURCES = ['AR', 'DE', 'EN', 'ES', 'FR', 'IT', 'JA', 'NB', 'PL', 'PT', 'RU', 'ZH'];
const TARGETS = [
  ...SOURCES.filter((code) => !['EN', 'PT', 'ZH'].includes(code)),
  'EN-GB',
  'EN-US',
  'PT-BR',
  'PT-PT',
  'ZH-HANS',
  'ZH-HANT',
];

interface TranslateBody {
  text: string[];
  source_lang?: string;
  target_lang: string;
  glossary_id?: string;
}

/** Speaks DeepL's API v2 as its reference has it; what it answers is a pseudo-translation. */
export function startDeeplServer(options: DeeplOptions = {}): Promise<LoopbackServer> {
  const usage = options.usage ?? { used: 12_345, limit: 500_000 };
  const answer = (request: SeenRequest, fault: AnswerFault | undefined): Answer => {
    if (fault?.kind === 'status') return error(fault.status, fault.message, fault.retryAfter);
    if (options.apiKey && request.headers.authorization !== `DeepL-Auth-Key ${options.apiKey}`) {
      return error(403, 'Authorization failure, check auth_key');
    }
    switch (request.path) {
      case '/v2/languages': {
        const codes = request.query.get('type') === 'target' ? TARGETS : SOURCES;
        return { status: 200, json: codes.map((language) => ({ language, name: language })) };
      }
      case '/v2/usage':
        return { status: 200, json: { character_count: usage.used, character_limit: usage.limit } };
      case '/v2/translate':
        return translation(JSON.parse(request.body) as TranslateBody, usage, fault);
      default:
        return { status: 404, json: null, html: '<title>404 Not Found</title>' };
    }
  };
  return startLoopbackServer({ cors: {}, itemsIn, answer }, options);
}

function itemsIn({ path, body }: { path: string; body: string }): number {
  return path === '/v2/translate' ? (JSON.parse(body) as TranslateBody).text.length : 0;
}

function translation(
  { text, source_lang, target_lang, glossary_id }: TranslateBody,
  usage: { used: number; limit: number },
  fault: AnswerFault | undefined,
): Answer {
  if (text.length > 50) return error(400, "Value for 'text' not supported.");
  if (source_lang && !SOURCES.includes(source_lang))
    return error(400, "Value for 'source_lang' not supported.");
  if (!TARGETS.includes(target_lang)) return error(400, "Value for 'target_lang' not supported.");
  if (glossary_id === 'missing') return error(404, 'Glossary not found');
  if (usage.used + text.join('').length > usage.limit) return error(456, 'Quota exceeded');
  const translations = text.map((item) => ({
    detected_source_language: source_lang ?? 'IT',
    text: pseudoTranslate(item),
  }));
  const extra = { detected_source_language: 'IT', text: 'EXTRA' };
  return { status: 200, json: { translations: miscounted(translations, fault, extra) } };
}

function error(status: number, message = `Error ${status}`, retryAfter?: string): Answer {
  return errorAnswer(status, { message }, retryAfter);
}
