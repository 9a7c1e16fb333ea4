import type { EngineCost } from '../core/engine-use';
import { priceOf, type TokenPrice, type TokenUsage } from '../core/tokens';
import { t } from '../platform/i18n';
import { countOf } from './count-text';
import { numberText } from './number-text';

/** `4,120 tokens · $0.0062`; without a price where nobody said one. */
export function costText(usage: TokenUsage, price: TokenPrice): string {
  const tokens = countOf('costTokens', usage.input + usage.output);
  const dollars = priceOf(usage, price);
  return dollars === undefined ? tokens : t('costPriced', tokens, money(dollars));
}

/** What was expected and what it came to, in a sentence. */
export function costExplained(cost: EngineCost): string {
  return t('costExplained', costText(cost.estimate, cost), costText(cost.used, cost));
}

/** An article costs fractions of a cent: two digits that say something. */
function money(dollars: number): string {
  const digits = dollars >= 0.1 || dollars === 0 ? {} : { maximumSignificantDigits: 2 };
  return numberText(dollars, { style: 'currency', currency: 'USD', ...digits });
}
