import type { AppError } from '../core/errors';
import type { Http } from '../core/http';
import type { LanguagePair } from '../core/language';
import { fail, ok, type Result } from '../core/result';
import type { Translated } from '../core/translated';
import type { Engine, EngineIo } from '../engines/engine';
import type { MarkupForm } from '../engines/translation';
import { planBatches } from './batches';
import { MOST_REFUSALS, reactionTo } from './failure-policy';
import { Pacer } from './pacer';
import type { TextRequest } from './pair-work';
import type { Timing } from './timing';

interface RequestLineParts {
  engine: Engine;
  languages: LanguagePair;
  http: Http;
  device: EngineIo['device'];
  timing: Timing;
  signal: AbortSignal;
  /** Translations by text. Waited for before the same place in the line asks again. */
  onAnswers(form: MarkupForm, answers: ReadonlyMap<string, Translated>): Promise<void>;
  /** One text alone could not be translated; the rest goes on. */
  onRefused(request: TextRequest, error: AppError): void;
}

interface Batch {
  form: MarkupForm;
  texts: readonly string[];
}

/** The requests of a job, in line: within the engine's limits, as many at once as it takes, again after trouble. */
export class RequestLine {
  private readonly queue: Batch[] = [];
  private readonly pacer: Pacer;
  private readonly halt = new AbortController();
  private readonly signal: AbortSignal;
  private mostItems: number;
  private refusals = 0;
  private error: AppError | undefined;

  constructor(private readonly parts: RequestLineParts) {
    this.pacer = new Pacer(parts.timing);
    this.signal = AbortSignal.any([parts.signal, this.halt.signal]);
    this.mostItems = parts.engine.limits.itemsPerRequest;
  }

  /** Puts requests in line; urgent ones before all that wait. With `quickStart` the first batch is small. */
  add(requests: readonly TextRequest[], options: { quickStart?: boolean; urgent?: boolean }): void {
    for (const form of ['html', 'text'] as const) {
      const texts = requests.flatMap((request) => (request.form === form ? [request.text] : []));
      const batches = planBatches(texts, this.parts.engine.limits, options.quickStart ?? false);
      const added = batches.map((batch): Batch => ({ form, texts: batch }));
      if (options.urgent) this.queue.unshift(...added);
      else this.queue.push(...added);
    }
  }

  /**
   * Sends until the line is empty. Fails with the error that makes going on useless; what is under way is aborted then. An
   * aborted signal ends it with success and a line that is not empty.
   */
  async run(): Promise<Result<void>> {
    const places = Math.max(1, this.parts.engine.limits.concurrency);
    try {
      await Promise.all(Array.from({ length: places }, () => this.work()));
    } catch (thrown) {
      this.halt.abort();
      throw thrown;
    }
    return this.error ? fail(this.error) : ok(undefined);
  }

  private async work(): Promise<void> {
    for (let batch = this.next(); batch; batch = this.next()) {
      try {
        await this.send(batch);
      } catch (thrown) {
        if (!this.signal.aborted) throw thrown;
      }
    }
  }

  private next(): Batch | undefined {
    if (this.signal.aborted) return undefined;
    const batch = this.queue.shift();
    if (!batch || batch.texts.length <= this.mostItems) return batch;
    this.queue.unshift({ ...batch, texts: batch.texts.slice(this.mostItems) });
    return { ...batch, texts: batch.texts.slice(0, this.mostItems) };
  }

  private async send(batch: Batch): Promise<void> {
    const wave = await this.pacer.ready(this.signal);
    const { engine, languages, http, device } = this.parts;
    const request = { pair: languages, form: batch.form, items: batch.texts };
    const result = await engine.translate(request, { http, device, signal: this.signal });
    if (!result.ok) {
      this.failed(batch, result.error, wave);
    } else if (result.value.length !== batch.texts.length) {
      const detail = `${result.value.length} translations of ${batch.texts.length} sentences`;
      this.failed(batch, { kind: 'bad-answer', engine: engine.id, detail }, wave);
    } else {
      this.pacer.succeeded();
      await this.answered(batch, result.value);
    }
  }

  private async answered(
    { form, texts }: Batch,
    translations: readonly (Translated | undefined)[],
  ): Promise<void> {
    const answers = new Map<string, Translated>();
    const empty: string[] = [];
    const missing: string[] = [];
    for (const [index, text] of texts.entries()) {
      const translation = translations[index];
      if (!translation) missing.push(text);
      else if (translation.text.trim() === '') empty.push(text);
      else answers.set(text, translation);
    }
    if (answers.size > 0) {
      this.refusals = 0;
      await this.parts.onAnswers(form, answers);
      // Something came, so that asking for the rest comes to an end.
      if (missing.length > 0) this.queue.unshift({ form, texts: missing });
    } else {
      this.refusals++;
      empty.push(...missing);
    }
    const error: AppError = {
      kind: 'bad-answer',
      engine: this.parts.engine.id,
      detail: 'an empty translation',
    };
    if (this.refusals >= MOST_REFUSALS) this.stop(error);
    else for (const text of empty) this.parts.onRefused({ form, text }, error);
  }

  private failed(batch: Batch, error: AppError, wave: number): void {
    const reaction = reactionTo(error);
    if (reaction === 'split') {
      this.split(batch, error);
    } else if (reaction === 'stop' || !this.pacer.failed(error, wave)) {
      this.stop(error);
    } else {
      if (reaction === 'shrink') {
        this.mostItems = Math.min(this.mostItems, Math.ceil(batch.texts.length / 2));
      }
      this.queue.unshift(batch);
    }
  }

  /** Halves, and halves of halves, lead to the text that is at fault; a server that refuses everything is found out before. */
  private split({ form, texts }: Batch, error: AppError): void {
    this.refusals++;
    const middle = Math.ceil(texts.length / 2);
    if (this.refusals >= MOST_REFUSALS) this.stop(error);
    else if (texts.length > 1) {
      this.queue.unshift({ form, texts: texts.slice(0, middle) }, { form, texts: texts.slice(middle) });
    } else for (const text of texts) this.parts.onRefused({ form, text }, error);
  }

  private stop(error: AppError): void {
    this.error ??= error;
    this.halt.abort();
  }
}
