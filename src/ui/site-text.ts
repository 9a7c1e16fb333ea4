import type { EngineChoice } from '../core/engine-id';
import type { MessageKey } from '../core/message-key';
import type { OverlayMode, OverlayScope } from '../core/overlay-display';
import type { Settings, SitePattern, SiteRule, SiteWhen } from '../core/settings';
import { t } from '../platform/i18n';
import { choiceName } from './engine-text';

export const MODE_MESSAGES: Record<OverlayMode, { name: MessageKey; hint: MessageKey }> = {
  under: { name: 'displayUnder', hint: 'displayUnderHint' },
  beside: { name: 'displayBeside', hint: 'displayBesideHint' },
  hover: { name: 'displayHover', hint: 'displayHoverHint' },
  instead: { name: 'displayInstead', hint: 'displayInsteadHint' },
};

export const SCOPE_MESSAGES: Record<OverlayScope, MessageKey> = {
  article: 'displayArticle',
  page: 'displayPage',
};

export const WHEN_MESSAGES: Record<SiteWhen, MessageKey> = {
  ask: 'siteAsk',
  always: 'siteAlways',
  never: 'siteNever',
};

/** `https://example.org/*` -> `https://example.org` */
export function siteAddress(site: SitePattern): string {
  return site.replace(/\/\*$/, '');
}

/** `https://example.org/*` -> `example.org`; a site without encryption keeps its `http://`. */
export function siteName(site: SitePattern): string {
  return siteAddress(site).replace(/^https:\/\//, '');
}

/** A rule in few words: `Always show the translation · Only where I point · DeepL`. */
export function ruleText({ when, mode, scope, engine }: SiteRule): string {
  return [
    t(WHEN_MESSAGES[when]),
    ...(mode ? [t(MODE_MESSAGES[mode].name)] : []),
    ...(scope ? [t(SCOPE_MESSAGES[scope])] : []),
    ...(engine ? [choiceName(engine)] : []),
  ].join(' · ');
}

/** The engine of sites without their own. */
export function sameEngineText({ engine }: Pick<Settings, 'engine'>): string {
  return t('siteEngineEverywhere', choiceName(engine satisfies EngineChoice));
}
