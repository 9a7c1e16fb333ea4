import type { AnswerFault } from './faults';
import {
  type Answer,
  errorAnswer,
  type LoopbackServer,
  type SeenRequest,
  type ServerOptions,
  startLoopbackServer,
} from './loopback-server';
import { pseudoTranslate } from './pseudo-translate';

interface ApertiumOptions extends ServerOptions {
  /** Direct pairs in the server's own codes. */
  pairs?: readonly (readonly [source: string, target: string])[];
  /** Words that a step does not know: they get the mark that Apertium leaves on them in chains. */
  unknownWords?: readonly string[];
}

const PAIRS = [
  ['ita', 'cat'],
  ['cat', 'ita'],
  ['cat', 'eng'],
  ['eng', 'cat'],
  ['fra', 'cat'],
  ['por', 'cat'],
  ['cat', 'por_BR'],
  ['ita', 'spa'],
  ['spa', 'ita'],
  ['spa', 'eng'],
  ['eng', 'spa'],
] as const;

/** Speaks Apertium APY's protocol as its server implements it; what it answers is a pseudo-translation. */
export function startApertiumServer(options: ApertiumOptions = {}): Promise<LoopbackServer> {
  const pairs = options.pairs ?? PAIRS;
  const answer = (request: SeenRequest, fault: AnswerFault | undefined): Answer => {
    if (fault?.kind === 'status') return error(fault.status, fault.message, fault.retryAfter);
    if (request.path === '/listPairs') return success(listOf(pairs));
    if (request.path !== '/translateChain')
      return { status: 404, json: null, html: '<title>404: Not Found</title>' };
    const fields = new URLSearchParams(request.body);
    const langpairs = fields.get('langpairs');
    if (!langpairs) return error(400, 'Missing argument langpairs');
    const chain = langpairs.split('|');
    const missing = missingStep(chain, pairs);
    if (missing) return error(400, `Pair ${missing} is not installed`);
    const translatedText = translation(fields.get('q') ?? '', options.unknownWords ?? [], fault);
    return success({ translatedText, translationChain: chain });
  };
  const cors = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET,POST,OPTIONS',
    'Access-Control-Allow-Headers':
      'accept, cache-control, origin, x-requested-with, x-file-name, content-type',
  };
  return startLoopbackServer({ cors, itemsIn, answer }, options);
}

function itemsIn({ path, body }: { path: string; body: string }): number {
  return path === '/translateChain' ? (new URLSearchParams(body).get('q')?.split('</p>').length ?? 1) - 1 : 0;
}

function listOf(pairs: NonNullable<ApertiumOptions['pairs']>): unknown {
  return pairs.map(([sourceLanguage, targetLanguage]) => ({ sourceLanguage, targetLanguage }));
}

/** The real server also finds a chain by itself when it is given its ends alone; nothing here asks it to. */
function missingStep(
  chain: readonly string[],
  pairs: NonNullable<ApertiumOptions['pairs']>,
): string | undefined {
  const steps = chain.slice(1).map((target, index) => [chain[index] ?? '', target] as const);
  const missing = steps.find(
    ([from, to]) => !pairs.some(([source, target]) => source === from && target === to),
  );
  return missing?.join('-');
}

function translation(html: string, unknownWords: readonly string[], fault: AnswerFault | undefined): string {
  const marked = html.replace(/\p{L}+/gu, (word) => (unknownWords.includes(word) ? `*${word}` : word));
  const translated = pseudoTranslate(marked);
  if (fault?.kind === 'fewer-items') return translated.replace(/<p>(?:(?!<p>)[\s\S])*<\/p>$/, '');
  return fault?.kind === 'more-items' ? `${translated}<p>EXTRA</p>` : translated;
}

function success(responseData: unknown): Answer {
  return { status: 200, json: { responseData, responseDetails: null, responseStatus: 200 } };
}

function error(code: number, explanation = `Error ${code}`, retryAfter?: string): Answer {
  const json = { status: 'error', code, message: 'Error', explanation };
  return errorAnswer(code, json, retryAfter);
}
