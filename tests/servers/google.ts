import { type AnswerFault, miscounted } from './faults';
import {
  type Answer,
  errorAnswer,
  type LoopbackServer,
  type SeenRequest,
  type ServerOptions,
  startLoopbackServer,
} from './loopback-server';
import { type MarkFault, misplaceMarks } from './mark-faults';
import { pseudoTranslate } from './pseudo-translate';

interface GoogleOptions extends ServerOptions {
  /** Of the Basic API. */
  apiKey?: string;
  /** Of the Advanced API. */
  token?: string;
  /** What becomes of marks round sentences. */
  marks?: MarkFault;
}

const CODES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'no', 'pl', 'pt', 'pt-PT', 'ru', 'zh-CN', 'zh-TW'];

const BASIC = '/language/translate/v2';
const ADVANCED = /^\/v3\/projects\/[\w-]+\/locations\/[\w-]+(:translateText|\/supportedLanguages)$/;

interface BasicBody {
  q: string[];
  source: string;
  target: string;
  format: 'html' | 'text';
}

interface AdvancedBody {
  contents: string[];
  sourceLanguageCode: string;
  targetLanguageCode: string;
  mimeType: string;
}

/** Speaks Google Cloud Translation, v2 and v3, as its references have it; what it answers is a pseudo-translation. */
export function startGoogleServer(options: GoogleOptions = {}): Promise<LoopbackServer> {
  const answer = (request: SeenRequest, fault: AnswerFault | undefined): Answer => {
    if (fault?.kind === 'status') return error(fault.status, fault.message, '', fault.retryAfter);
    const { path, headers, body } = request;
    if (path === `${BASIC}/languages`) {
      return (
        refusedKey(request, options) ??
        success({ data: { languages: CODES.map((language) => ({ language })) } })
      );
    }
    if (path === BASIC) {
      const { q, source, target, format } = JSON.parse(body) as BasicBody;
      return (
        refusedKey(request, options) ??
        refusedPair(source, target) ??
        success({ data: { translations: translated(q, format === 'html', fault, options) } })
      );
    }
    const method = ADVANCED.exec(path)?.[1];
    if (!method) return { status: 404, json: null, html: '<title>Error 404 (Not Found)!!1</title>' };
    if (options.token && headers.authorization !== `Bearer ${options.token}`) {
      return error(401, 'Request had invalid authentication credentials.', 'UNAUTHENTICATED');
    }
    if (method === '/supportedLanguages') {
      const flags = { supportSource: true, supportTarget: true };
      return success({ languages: CODES.map((languageCode) => ({ languageCode, ...flags })) });
    }
    const { contents, sourceLanguageCode, targetLanguageCode, mimeType } = JSON.parse(body) as AdvancedBody;
    return (
      refusedPair(sourceLanguageCode, targetLanguageCode) ??
      success({ translations: translated(contents, mimeType === 'text/html', fault, options) })
    );
  };
  return startLoopbackServer({ cors: {}, itemsIn, answer }, options);
}

function itemsIn({ body }: { body: string }): number {
  if (!body) return 0;
  const parsed = JSON.parse(body) as Partial<BasicBody & AdvancedBody>;
  return (parsed.q ?? parsed.contents ?? []).length;
}

function refusedKey({ headers }: SeenRequest, { apiKey }: GoogleOptions): Answer | undefined {
  if (!apiKey || headers['x-goog-api-key'] === apiKey) return undefined;
  return error(
    400,
    'API key not valid. Please pass a valid API key.',
    'INVALID_ARGUMENT',
    undefined,
    'API_KEY_INVALID',
  );
}

function refusedPair(source: string, target: string): Answer | undefined {
  const isKnown = CODES.includes(source) && CODES.includes(target);
  return isKnown ? undefined : error(400, `Bad language pair: ${source}|${target}`, 'INVALID_ARGUMENT');
}

/** HTML comes back with quotation marks and apostrophes as references. */
function translated(
  texts: readonly string[],
  isHtml: boolean,
  fault: AnswerFault | undefined,
  { marks }: GoogleOptions,
): { translatedText: string }[] {
  const translations = texts.map((text) => {
    const translation = misplaceMarks(pseudoTranslate(text), marks);
    return { translatedText: isHtml ? translation.replaceAll("'", '&#39;') : translation };
  });
  return miscounted(translations, fault, { translatedText: 'EXTRA' });
}

function success(json: unknown): Answer {
  return { status: 200, json };
}

function error(
  code: number,
  message = `Error ${code}`,
  status = '',
  retryAfter?: string,
  reason?: string,
): Answer {
  const details = reason ? [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason }] : [];
  const json = {
    error: { code, message, status, errors: [{ message, domain: 'global', reason: '' }], details },
  };
  return errorAnswer(code, json, retryAfter);
}
