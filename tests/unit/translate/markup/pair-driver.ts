import type { Inline } from '../../../../src/core/inline';
import type { LanguagePair } from '../../../../src/core/language';
import type { AlignedRange, Translated } from '../../../../src/core/translated';
import type { MarkupForm } from '../../../../src/engines/translation';
import type { FindTerms } from '../../../../src/translate/markup/marks';
import { PairWork } from '../../../../src/translate/pair-work';
import type { TextRequest } from '../../../../src/translate/queue/queue-client';

interface Drive {
  original: Inline[];
  engine: { markup: MarkupForm; aligns: boolean };
  languages: LanguagePair;
  findTerms?: FindTerms;
  translate(request: TextRequest): Translated;
}

/** A sentence from its original to its translation, and all that was asked and answered on the way. */
export function drive({ original, engine, languages, findTerms = () => [], translate }: Drive): {
  translation: Inline[];
  alignment: readonly AlignedRange[];
  answers: { request: TextRequest; answer: Translated }[];
} {
  const work = new PairWork(
    { id: 'b0.0', blockId: 'b0', original, state: 'pending' },
    engine,
    languages,
    findTerms,
  );
  const answers: { request: TextRequest; answer: Translated }[] = [];
  for (let round = 0; round < 9; round += 1) {
    const outcome = work.advance(
      ({ form, text }) =>
        answers.find(({ request }) => request.form === form && request.text === text)?.answer,
    );
    if (outcome.state === 'done') {
      const { translation, alignment = [] } = outcome;
      return { translation, alignment, answers };
    }
    if (outcome.state === 'failed') break;
    for (const { form, text } of outcome.for)
      answers.push({ request: { form, text }, answer: translate({ form, text }) });
  }
  throw new Error('the pair never came to an end');
}
