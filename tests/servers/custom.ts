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

interface CustomOptions extends ServerOptions {
  apiKey?: string;
  /** What it makes of a text; a pseudo-translation unless told. */
  translate?(text: string): string;
  /** What becomes of marks round sentences. */
  marks?: MarkFault;
  /** Makes one sentence of the first two of a text. */
  mergesSentences?: boolean;
}

/** A newsroom's own service: `POST /v1/LANGUAGE/translate` with `{ job: { texts } }`, `X-Newsroom-Key` in a header. */
export function startCustomServer(options: CustomOptions = {}): Promise<LoopbackServer> {
  const answer = ({ path, headers, body }: SeenRequest, fault: AnswerFault | undefined): Answer => {
    if (fault?.kind === 'status') return error(fault.status, fault.message, fault.retryAfter);
    if (path !== '/v1/en/translate') return { status: 404, json: null, html: '<title>Nothing here</title>' };
    if (options.apiKey && headers['x-newsroom-key'] !== options.apiKey) return error(401, 'Who are you?');
    const results = textsIn(body).map((text) => ({ translation: translated(text, options), seconds: 0.1 }));
    const sent = miscounted(results, fault, { translation: 'EXTRA', seconds: 0 });
    return { status: 200, json: { job: { results: sent } } };
  };
  return startLoopbackServer({ cors: {}, itemsIn: ({ body }) => textsIn(body).length, answer }, options);
}

function translated(text: string, options: CustomOptions): string {
  const { marks, mergesSentences, translate = pseudoTranslate } = options;
  const translation = misplaceMarks(translate(text), marks);
  return mergesSentences ? translation.replace('. ', ', ') : translation;
}

function textsIn(body: string): string[] {
  return body ? (JSON.parse(body) as { job: { texts: string[] } }).job.texts : [];
}

function error(status: number, message = `Error ${status}`, retryAfter?: string): Answer {
  return errorAnswer(status, { message }, retryAfter);
}
