import { errorText } from '../core/error-text';
import { withoutTracking } from '../core/link';
import { fail, type Result } from '../core/result';
import { type SentencePlace, sentenceLink, type TextDirective } from '../core/text-directive';
import { quotation } from '../export/quotation';
import { t } from '../platform/i18n';
import { request } from '../platform/request';
import { attributionFacts } from './attribution-facts';
import { copyForms } from './clipboard';
import { findingText } from './finding-text';
import type { PairEntry } from './pair-list';
import { selectedWords } from './selected-words';
import { placeOf } from './sentence-place';
import type { ViewModel } from './view-model';

const CONFIRMATION_MS = 2000;
/** The clipboard waits for the link: after this the quotation goes without. */
const LINK_DEADLINE_MS = 3000;

/** Why nothing can be quoted at this moment; undefined where it can. */
export function quoteObstacle(model: ViewModel): string | undefined {
  const { facts, pairs, error } = model.store;
  const isTranslated = pairs.engines.value.length > 0;
  if (isTranslated && model.marked.value !== undefined) return undefined;
  // Before anything is translated there is no translation whose source could be told.
  if (!facts.value || isTranslated) return t('actionQuoteHint');
  return t(error.value?.kind === 'engine-not-chosen' ? 'errorEngineNotChosen' : 'actionQuoteTooEarly');
}

/** Copies the selected words, or the marked sentence, with its original, its source and a link to it. Runs in a click or key. `of`: the sentence, where it is told. */
export async function quote(model: ViewModel, of?: PairEntry): Promise<void> {
  const found = selectedWords(model);
  // Words of another sentence are not meant.
  const selected = of && found?.entry !== of ? undefined : found;
  const entry = of ?? selected?.entry ?? model.marked.peek();
  const facts = model.store.facts.peek();
  const obstacle = selected ? undefined : quoteObstacle(model);
  if (!entry || !facts || obstacle) {
    model.announcement.value = obstacle ?? t('actionQuoteHint');
    return;
  }
  const pair = entry.pair.peek();
  // One sentence was made by one engine, whatever made the others.
  const makers = pair.engine ? [pair.engine] : model.store.pairs.engines.peek();
  const { url } = facts.article;
  const finding = findInPage(model, url, placeOf(model.store, entry));
  const made = finding.then((found) =>
    quotation(
      {
        pair,
        words: selected?.words,
        findings: pair.findings?.map(findingText) ?? [],
        target: facts.target,
        facts: attributionFacts(facts, makers),
        // The page that was looked at, not the one it calls its canonical: that one may have other text.
        sentenceLink: found.ok ? sentenceLink(withoutTracking(url), found.value) : undefined,
      },
      t,
    ),
  );
  try {
    await copyForms({
      plain: made.then(({ plain }) => plain),
      html: made.then(({ html }) => html),
      markdown: made.then(({ markdown }) => markdown),
    });
  } catch {
    model.actionError.value = t('copyFailed');
    return;
  }
  confirm(model, await finding);
}

function confirm(model: ViewModel, found: Result<TextDirective>): void {
  model.announcement.value = found.ok
    ? t('actionQuoted')
    : t('actionQuotedUnchecked', errorText(found.error, t));
  model.hasQuoted.value = true;
  setTimeout(() => {
    model.hasQuoted.value = false;
  }, CONFIRMATION_MS);
}

async function findInPage(
  { tab }: ViewModel,
  address: string,
  place: SentencePlace,
): Promise<Result<TextDirective>> {
  const tabId = tab.peek()?.id;
  if (tabId === undefined) return fail({ kind: 'page-closed' });
  const detail = `no answer within ${LINK_DEADLINE_MS / 1000} seconds`;
  const late = new Promise<Result<never>>((resolve) =>
    setTimeout(() => resolve(fail({ kind: 'page-unreadable', detail })), LINK_DEADLINE_MS),
  );
  const asked = request('quotation/link', { tabId, address, place });
  return Promise.race([asked, late]).catch(() => fail({ kind: 'disconnected' }));
}
