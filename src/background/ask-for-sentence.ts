import { withoutFragment } from '../core/address';
import { fail, type Result } from '../core/result';
import type { SentencePlace } from '../core/text-directive';
import { runInPage } from '../platform/page-scripts';

/** A script that looks for a sentence in its page, and how it is called and understood. */
interface SentenceScript<T> {
  file: string;
  /** Sent as source text. */
  call(wanted: SentencePlace): unknown;
  parse(answer: unknown): Result<T>;
}

/**
 * What a script says of a sentence in a tab's page as it is now. Errors: those of `runInPage`; `page-changed` where the page has another
 * address than the one the sentence was read at.
 */
export async function askForSentence<T extends { address: string }>(
  tabId: number,
  address: string,
  place: SentencePlace,
  { file, call, parse }: SentenceScript<T>,
): Promise<Result<T>> {
  const answer = await runInPage(tabId, file, call, place);
  if (!answer.ok) return answer;
  const parsed = parse(answer.value);
  if (!parsed.ok) return parsed;
  const isSame = withoutFragment(parsed.value.address) === withoutFragment(address);
  return isSame ? parsed : fail({ kind: 'page-changed' });
}
