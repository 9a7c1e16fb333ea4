import type { Term } from '../core/glossary';
import type { Inline } from '../core/inline';
import type { LanguagePair } from '../core/language';
import type { Pair } from '../core/pair';
import type { Translated } from '../core/translated';
import type { Engine } from '../engines/engine';
import type { MarkupForm } from '../engines/translation';
import { writesSpaces } from './language-traits';
import { anchorTexts } from './markup/anchors';
import { carryAlignment } from './markup/carry-alignment';
import { decodeSentence } from './markup/decode';
import { type EncodedSentence, encodeSentence } from './markup/encode';
import type { TranslatedText } from './markup/find-place';
import type { FindTerms } from './markup/marks';
import { placeMarks } from './markup/place-marks';
import { readPlainAnswer } from './markup/plain-answer';
import type { TextRequest } from './queue/queue-client';
import { shieldTerms } from './terms/shield-terms';

/** What is known about a text: its translation, that there will be none, or nothing yet. */
export type Lookup = (request: TextRequest) => Translated | 'failed' | undefined;

/** What has become of a pair. `failed` is set on a text that the pair cannot do without. */
export type Outcome =
  | ({ state: 'done'; translation: Inline[] } & Pick<Translated, 'pairedBy' | 'alignment'>)
  | { state: 'waiting'; for: TextRequest[] }
  | { state: 'failed'; request: TextRequest };

/**
 * The way of one pair: with marks where the engine can carry them and `form` asks for it, and as plain text where that did
 * not work.
 */
export class PairWork {
  private readonly encoded: EncodedSentence;
  private plain: EncodedSentence | undefined;
  private shielded: EncodedSentence | undefined;

  constructor(
    readonly pair: Pair,
    private readonly engine: Pick<Engine, 'markup' | 'aligns'>,
    private readonly languages: LanguagePair,
    private readonly findTerms: FindTerms,
    form: MarkupForm = engine.markup,
  ) {
    this.encoded = encodeSentence(pair.original, form, findTerms);
  }

  /** The settled terms of the sentence. */
  get terms(): Term[] {
    return this.encoded.marks.flatMap((mark) =>
      mark.kind === 'term' ? [{ term: mark.term, translation: mark.translation }] : [],
    );
  }

  /** Whether a text is the sentence, and not some of its words. */
  isSentence({ form, text }: TextRequest): boolean {
    return [this.encoded, this.plain].some((whole) => whole?.form === form && whole.text === text);
  }

  /** How far the pair comes with what is known. */
  advance(lookup: Lookup): Outcome {
    if (this.encoded.form === 'text') return this.advancePlain(this.encoded, lookup);
    const answer = lookup(this.encoded);
    if (answer === undefined) return { state: 'waiting', for: [requestOf(this.encoded)] };
    if (answer === 'failed') return { state: 'failed', request: requestOf(this.encoded) };
    const decoded = decodeSentence(answer.text, this.encoded, this.languages);
    if (decoded.ok) return this.done(decoded.inlines, answer, this.encoded);
    this.plain ??= encodeSentence(this.pair.original, 'text', this.findTerms);
    return this.advancePlain(this.plain, lookup);
  }

  private advancePlain(plain: EncodedSentence, known: Lookup): Outcome {
    const lookup = plainAnswers(known);
    const answer = lookup(plain);
    if (answer === 'failed') return { state: 'failed', request: requestOf(plain) };
    if (answer === undefined && this.engine.aligns) return { state: 'waiting', for: [requestOf(plain)] };
    const anchors = anchorTexts(plain, answer?.alignment).map(
      (text): TextRequest => ({ form: 'text', text }),
    );
    const missing = [requestOf(plain), ...anchors].filter((request) => lookup(request) === undefined);
    if (answer === undefined || missing.length > 0) return { state: 'waiting', for: missing };
    const translationOf = (text: string) => {
      const translated = lookup({ form: 'text', text });
      return translated === 'failed' ? undefined : translated?.text;
    };
    const placed = placeMarks(answer, plain, translationOf, this.languages);
    return placed.lostTerms === 0
      ? this.done(placed.inlines, answer, plain)
      : this.advanceShielded(plain, { ...placed, answer }, lookup, translationOf);
  }

  /** Terms that were translated beyond recognition: once more, with names in their place that nobody would translate. */
  private advanceShielded(
    plain: EncodedSentence,
    placed: ReturnType<typeof placeMarks> & { answer: Translated },
    lookup: Lookup,
    translationOf: TranslatedText,
  ): Outcome {
    this.shielded ??= shieldTerms(plain);
    const answer = this.shielded && lookup(requestOf(this.shielded));
    if (this.shielded && answer === undefined) {
      return { state: 'waiting', for: [requestOf(this.shielded)] };
    }
    if (!this.shielded || !answer || answer === 'failed')
      return this.done(placed.inlines, placed.answer, plain);
    const again = placeMarks(answer, this.shielded, translationOf, this.languages);
    return again.lostTerms < placed.lostTerms
      ? this.done(again.inlines, answer, this.shielded)
      : this.done(placed.inlines, placed.answer, plain);
  }

  private done(inlines: Inline[], answer: Translated, encoded: EncodedSentence): Outcome {
    const { pairedBy } = answer;
    const translation = partSentences(inlines, this.languages);
    const alignment = carryAlignment(answer, encoded, translation);
    return {
      state: 'done',
      translation,
      ...(pairedBy && { pairedBy }),
      ...(alignment.length > 0 && { alignment }),
    };
  }
}

/** Answers to plain texts, cleaned of what is none of theirs. */
function plainAnswers(lookup: Lookup): Lookup {
  return (request) => {
    const answer = lookup(request);
    return answer === undefined || answer === 'failed' ? answer : readPlainAnswer(answer, request.text);
  };
}

function requestOf({ form, text }: EncodedSentence): TextRequest {
  return { form, text };
}

/** Sentences of languages written without spaces stand close; those of others must not. */
function partSentences(translation: Inline[], { source, target }: LanguagePair): Inline[] {
  if (writesSpaces(source) === writesSpaces(target)) return translation;
  const last = translation.at(-1);
  if (!writesSpaces(target)) {
    return last?.type === 'text' && last.text === ' ' ? translation.slice(0, -1) : translation;
  }
  const isParted = last?.type === 'break' || (last?.type === 'text' && /\s$/.test(last.text));
  return isParted ? translation : [...translation, { type: 'text', text: ' ' }];
}
