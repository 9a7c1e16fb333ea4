import * as v from 'valibot';
import { fail, ok, type Result } from '../core/result';
import { languageSchema } from './article-schema';
import { declaredSchema } from './page-facts';

/** A selection as the script in its document describes it. */
export const selectedSchema = v.object({
  state: v.literal('selected'),
  /** Paragraphs by lines. */
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(6000)),
  /** Whether there was more of it. */
  isLonger: v.boolean(),
  /** What the elements round it declare. */
  language: v.exactOptional(languageSchema),
  declared: declaredSchema,
  /** The beginning of the page's prose. */
  sample: v.pipe(v.string(), v.maxLength(4000)),
  title: v.pipe(v.string(), v.maxLength(500)),
  /** What the page calls its site, empty where it says nothing: a name that is not translated. */
  siteName: v.pipe(v.string(), v.maxLength(200)),
});

export type Selected = v.InferOutput<typeof selectedSchema>;

const answer = v.variant('state', [
  selectedSchema,
  v.object({ state: v.literal('nothing') }),
  v.object({ state: v.literal('editable') }),
]);

/** What that script answers. */
export type SelectionAnswer = v.InferOutput<typeof answer>;

/**
 * The selection in an answer. The page shares a process with the script, so its form is checked, and its measure. Errors:
 * `selection-empty`; `selection-editable`; `page-unreadable` where it is no answer at all.
 */
export function parseSelectionAnswer(value: unknown): Result<Selected> {
  const parsed = v.safeParse(answer, value);
  if (!parsed.success) return fail({ kind: 'page-unreadable', detail: 'unexpected answer' });
  switch (parsed.output.state) {
    case 'nothing':
      return fail({ kind: 'selection-empty' });
    case 'editable':
      return fail({ kind: 'selection-editable' });
    default:
      return ok(parsed.output);
  }
}
