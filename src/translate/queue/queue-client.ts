import type { AppError } from '../../core/errors';
import type { Term } from '../../core/glossary';
import type { LanguagePair } from '../../core/language';
import type { TokenUsage } from '../../core/tokens';
import type { Translated } from '../../core/translated';
import type { Engine, EngineIo } from '../../engines/engine';
import type { MarkupForm, RequestContext } from '../../engines/translation';

/** A text to be translated in a form. */
export interface TextRequest {
  form: MarkupForm;
  text: string;
}

/** Where a text stands in its article. */
export interface Place {
  /** Smaller first. May change while the text waits. */
  rank: number;
  blockId: string;
  /** Of the sentence in its block, from 0. */
  index: number;
  /** False for words of a sentence that are asked for by themselves. */
  isSentence: boolean;
}

/** A job as the queue knows it: what it wants, and what it is told. */
export interface QueueClient {
  readonly engine: Engine;
  readonly languages: LanguagePair;
  readonly io: Pick<EngineIo, 'http' | 'device'>;
  /** Aborted when the job is: what only it waited for is not sent, or aborted. */
  readonly signal: AbortSignal;
  /** Tells a text from the same one that is to be translated otherwise; equal keys are sent once for all jobs. */
  keyOf(request: TextRequest): string;
  placeOf(request: TextRequest): Place;
  /** The settled terms in a text. */
  termsOf(request: TextRequest): readonly Term[];
  contextOf(request: TextRequest): RequestContext | undefined;
  /** Translations by text. Waited for before the same place asks again. */
  onAnswers(form: MarkupForm, answers: ReadonlyMap<string, Translated>): Promise<void>;
  /** A translation that is being written, to be shown already. */
  onPart(request: TextRequest, translated: Translated): void;
  /** One text alone could not be translated; the rest goes on. */
  onRefused(request: TextRequest, error: AppError): void;
  /** Nothing more comes. */
  onStopped(error: AppError): void;
  onUsage(usage: TokenUsage): void;
  /** A bug, to be thrown where the job is waited for. Nothing more comes. */
  onThrown(thrown: unknown): void;
}
