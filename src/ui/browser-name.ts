import { t } from '../platform/i18n';

/** Brands as browsers state them of themselves (https://wicg.github.io/ua-client-hints/), and how people call them. */
const BRANDS: Record<string, string> = {
  'Google Chrome': 'Chrome',
  'Microsoft Edge': 'Edge',
  Brave: 'Brave',
  Opera: 'Opera',
};

/** What this browser is called; `this browser` where it does not say. */
export function browserName(): string {
  const { userAgentData } = navigator as { userAgentData?: { brands: { brand: string }[] } };
  const known = userAgentData?.brands.find(({ brand }) => brand in BRANDS);
  return (known && BRANDS[known.brand]) ?? t('thisBrowser');
}
